import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assess, routeOf, type Answers, type FormRule } from '../../src/form/index.ts';
import { ANSWERS, field, formOf, JOIN, WHEN, withCheck } from './samples.ts';

describe('assess', () => {
  it('judges the example', () => {
    assert.deepEqual(assess(JOIN, ANSWERS, WHEN), { outcome: 'eligible' });
    const child = assess(JOIN, { ...ANSWERS, idNumber: withCheck('11010020110307001') }, WHEN);
    assert.equal(child.outcome, 'ineligible');
    assert.equal(child.rule, 'age');
    assert.match(child.reason ?? '', /16 周岁/);
    assert.equal(child.next?.phone, '12351');
    assert.match(child.source ?? '', /劳动法/);
    assert.equal(assess(JOIN, { ...ANSWERS, region: '110100' }, WHEN).rule, 'elsewhere');
  });

  it('leaves to a person what cannot be told', () => {
    const permit = assess(JOIN, { ...ANSWERS, idNumber: 'H12345678' }, WHEN);
    assert.deepEqual(permit, { outcome: 'review', rule: 'age', undecided: true });
    assert.equal(permit.reason, undefined, 'the rule’s reason need not be so');
  });

  const rule = (id: string, name: string, outcome: FormRule['outcome']): FormRule => ({
    id,
    if: { field: name, equals: 'x' },
    outcome,
  });
  const form = formOf(
    [field('a'), field('b'), field('c', { showIf: { field: 'a', equals: 'x' } })],
    {
      rules: [rule('1', 'a', 'eligible'), rule('2', 'b', 'ineligible'), rule('3', 'c', 'review')],
    },
  );
  const table: [Answers, string, string?][] = [
    [{ a: 'x' }, 'eligible', '1'],
    [{ a: 'x', b: 'x' }, 'eligible', '1'],
    [{ a: 'y', b: 'x' }, 'ineligible', '2'],
    [{ b: 'x' }, 'review', '1'],
    [{ a: 'y' }, 'review', '2'],
    [{ a: 'y', b: 'y', c: 'x' }, 'review', '3'],
  ];
  for (const [answers, outcome, id] of table) {
    it(`${JSON.stringify(answers)}: ${outcome} by rule ${id}`, () => {
      const judged = assess(form, answers, WHEN);
      assert.deepEqual([judged.outcome, judged.rule], [outcome, id]);
    });
  }

  it('finds everybody eligible where there are no rules', () => {
    assert.deepEqual(assess(formOf([]), {}, WHEN), { outcome: 'eligible' });
  });
});

describe('routeOf', () => {
  /** Who takes in a new union: by headcount (25 by law, a number of the document), industry, place. */
  const form = formOf(
    [
      field('headcount', { type: 'number' }),
      field('industry', { type: 'choice' }),
      field('region', { type: 'region' }),
    ],
    {
      routes: [
        { kind: 'own', if: { field: 'headcount', atLeast: 25 }, to: { name: '单独建会' } },
        {
          kind: 'industry',
          if: { field: 'industry', in: ['express', 'delivery'] },
          to: { name: '行业' },
        },
        {
          kind: 'joint',
          if: {
            all: [
              { field: 'headcount', atLeast: 3 },
              { field: 'region', startsWith: '4101' },
            ],
          },
          to: { name: '联合' },
        },
        { kind: 'area', to: { name: '区域' } },
      ],
    },
  );
  const table: [Answers, string][] = [
    [{ headcount: 25, industry: 'express' }, 'own'],
    [{ headcount: 24, industry: 'express' }, 'industry'],
    [{ headcount: 24, industry: 'other', region: '410102' }, 'joint'],
    [{ headcount: 2, region: '410102' }, 'area'],
    [{ headcount: 24, region: '110000' }, 'area'],
    [{}, 'area'],
  ];
  for (const [answers, kind] of table) {
    it(`${JSON.stringify(answers)} goes to ${kind}`, () => {
      assert.equal(routeOf(form, answers, WHEN)?.kind, kind);
    });
  }

  it('follows the example by employer, and names nobody where the form does not', () => {
    assert.equal(routeOf(JOIN, ANSWERS, WHEN)?.kind, 'industry');
    const employed = { ...ANSWERS, work: 'employed', org: 'o-1' };
    assert.equal(routeOf(JOIN, employed, WHEN)?.to.field, 'org');
    assert.equal(
      routeOf(JOIN, { ...ANSWERS, org: 'o-1' }, WHEN)?.kind,
      'industry',
      'org not asked',
    );
    assert.equal(routeOf(formOf([]), {}, WHEN), undefined);
  });
});

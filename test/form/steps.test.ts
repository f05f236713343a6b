import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import {
  answersToSend,
  fieldsToAsk,
  isRequired,
  stepsToAsk,
  type Answers,
  type FormCondition,
} from '../../src/form/index.ts';
import { ANSWERS, field, formOf, JOIN, WHEN } from './samples.ts';

const asked = (form: typeof JOIN, answers: Answers) =>
  fieldsToAsk(form, answers, WHEN).map(one => one.name);

describe('stepsToAsk', () => {
  it('asks what can be told from the answers so far', () => {
    assert.deepEqual(
      stepsToAsk(JOIN, {}, WHEN).map(step => step.id),
      ['who', 'work'],
    );
    assert.deepEqual(asked(JOIN, {}), ['name', 'mobile', 'idNumber', 'work', 'region']);
    assert.ok(asked(JOIN, { work: 'gig' }).includes('platform'));
    const employed = asked(JOIN, { work: 'employed' });
    assert.ok(employed.includes('org') && employed.includes('photo'));
    assert.ok(!employed.includes('started'), 'it hangs on the employer');
    assert.ok(asked(JOIN, { work: 'employed', org: 'o-1' }).includes('started'));
  });

  it('folds a chain of conditions up from its first link', () => {
    const answers = { ...ANSWERS, org: 'o-1', started: '2026-01-05', photo: ['u-1'] };
    assert.ok(!asked(JOIN, answers).includes('started'), 'the employer is of another answer');
    assert.deepEqual(answersToSend(JOIN, answers, WHEN), ANSWERS);
    assert.deepEqual(answersToSend(JOIN, { ...answers, work: 'employed' }, WHEN), {
      name: ANSWERS['name'],
      mobile: ANSWERS['mobile'],
      idNumber: ANSWERS['idNumber'],
      work: 'employed',
      org: 'o-1',
      region: '410100',
      started: '2026-01-05',
      photo: ['u-1'],
    });
  });

  it('gives the options that are there, and the fields as they are otherwise', () => {
    const kind = field('kind', {
      type: 'choice',
      options: [
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B', showIf: { field: 'mode', equals: 1 } },
      ],
    });
    const form = formOf([field('mode', { type: 'number' }), kind]);
    const options = (answers: Answers) =>
      stepsToAsk(form, answers, WHEN)[0]?.fields[1]?.options?.map(option => option.value);
    assert.deepEqual(options({}), ['a']);
    assert.deepEqual(options({ mode: 1 }), ['a', 'b']);
    assert.equal(stepsToAsk(form, { mode: 1 }, WHEN)[0]?.fields[1], kind);
  });

  it('leaves out a step with nothing to ask, keeps one that only tells', () => {
    const hidden = field('a', { showIf: { field: 'b', given: true } });
    assert.deepEqual(stepsToAsk(formOf([hidden]), {}, WHEN), []);
    assert.equal(stepsToAsk(formOf([field('n', { type: 'note' })]), {}, WHEN).length, 1);
  });

  it('hides with the step what is in it', () => {
    const form = formOf([field('a')], {
      steps: [
        { id: 'one', title: '示例', fields: [field('a')] },
        { id: 'two', title: '示例', showIf: { field: 'a', equals: 'x' }, fields: [field('b')] },
      ],
    });
    assert.deepEqual(answersToSend(form, { a: 'y', b: 'z' }, WHEN), { a: 'y' });
    assert.deepEqual(answersToSend(form, { a: 'x', b: 'z' }, WHEN), { a: 'x', b: 'z' });
  });

  it('drops empty answers, notes and names the form does not have', () => {
    const form = formOf([
      field('a'),
      field('n', { type: 'note' }),
      field('c', { type: 'choices' }),
    ]);
    assert.deepEqual(answersToSend(form, { a: '', n: 'x', c: [], other: 'y' }, WHEN), {});
    assert.deepEqual(answersToSend(form, { a: null } as never, WHEN), {});
  });

  it('is not confused by names of Object', () => {
    const form = formOf([field('constructor'), field('toString'), field('__proto__')]);
    assert.deepEqual(answersToSend(form, {}, WHEN), {});
    const answers = JSON.parse('{"constructor":"x","__proto__":"y"}') as Answers;
    const sent = answersToSend(form, answers, WHEN);
    assert.deepEqual(Object.keys(sent), ['constructor', '__proto__']);
    assert.equal(Object.getPrototypeOf(sent), Object.prototype);
  });
});

describe('conditions that go round in circles', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const condition: fc.Arbitrary<FormCondition> = fc.oneof(
    fc.record({ field: name, given: fc.boolean() }),
    fc.record({ field: name, equals: fc.constantFrom('x', 'y') }),
    fc.record({ not: fc.record({ field: name, equals: fc.constantFrom('x', 'y') }) }),
  );
  const form = fc
    .tuple(...['a', 'b', 'c', 'd', 'e'].map(() => fc.option(condition, { nil: undefined })))
    .map(all => formOf(all.map((showIf, at) => field('abcde'[at]!, showIf ? { showIf } : {}))));
  const answers = fc.dictionary(name, fc.constantFrom('x', 'y'));

  it('end, and what is sent is sent again the same', () => {
    fc.assert(
      fc.property(form, answers, (form, answers) => {
        const sent = answersToSend(form, answers, WHEN);
        assert.deepEqual(answersToSend(form, sent, WHEN), sent);
        assert.deepEqual(asked(form, sent), asked(form, answers));
        for (const one of Object.keys(sent)) assert.ok(asked(form, sent).includes(one));
      }),
      { numRuns: 3000 },
    );
  });

  it('take the answer that is being looked for as not there', () => {
    const circle = formOf([
      field('a', { showIf: { field: 'b', given: true } }),
      field('b', { showIf: { field: 'a', given: true } }),
    ]);
    assert.deepEqual(asked(circle, { a: 'x', b: 'x' }), []);
    assert.deepEqual(
      asked(formOf([field('a', { showIf: { field: 'a', given: false } })]), { a: 'x' }),
      ['a'],
    );
  });

  it('take no longer for a long chain', () => {
    const chain = Array.from({ length: 500 }, (_, at) =>
      field(
        `f${at}`,
        at ? { showIf: { all: [0, 1].map(() => ({ field: `f${at - 1}`, given: true })) } } : {},
      ),
    );
    const all = Object.fromEntries(chain.map(one => [one.name, 'x']));
    assert.equal(Object.keys(answersToSend(formOf(chain.reverse()), all, WHEN)).length, 500);
  });
});

describe('isRequired', () => {
  it('is required always, or when its condition holds', () => {
    const must = field('a', { requiredIf: { field: 'b', equals: 'x' } });
    assert.equal(isRequired(field('a'), {}, WHEN), false);
    assert.equal(isRequired(field('a', { required: true }), {}, WHEN), true);
    assert.equal(isRequired(must, {}, WHEN), false, 'not told');
    assert.equal(isRequired(must, { b: 'y' }, WHEN), false);
    assert.equal(isRequired(must, { b: 'x' }, WHEN), true);
  });
});

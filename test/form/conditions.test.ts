import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { holds, type Answers, type FormCondition } from '../../src/form/index.ts';
import { EXAMPLE_ID, WHEN } from './samples.ts';

/** Conditions on field `x` that are true, false and not to be told when it is not answered. */
const LEAVES: [FormCondition, boolean | undefined][] = [
  [{ field: 'x', given: false }, true],
  [{ field: 'x', given: true }, false],
  [{ field: 'x', equals: 1 }, undefined],
];
const told = (condition: FormCondition, answers: Answers = {}) => holds(condition, answers, WHEN);

describe('holds: Kleene’s tables', () => {
  const and = (a?: boolean, b?: boolean) =>
    a === false || b === false ? false : a === undefined || b === undefined ? undefined : true;
  const or = (a?: boolean, b?: boolean) =>
    a === true || b === true ? true : a === undefined || b === undefined ? undefined : false;

  for (const [one, a] of LEAVES) {
    it(`not ${a}`, () => assert.equal(told({ not: one }), a === undefined ? undefined : !a));
    for (const [two, b] of LEAVES) {
      it(`${a} with ${b}`, () => {
        assert.equal(told({ all: [one, two] }), and(a, b));
        assert.equal(told({ any: [one, two] }), or(a, b));
        assert.equal(told({ all: [one], any: [two] }), and(a, b), 'members must all hold');
        assert.equal(told({ ...one, not: two }), and(a, b === undefined ? b : !b));
      });
    }
  }

  it('holds with nothing to hold, and has no one of none', () => {
    assert.equal(told({}), true);
    assert.equal(told({ field: 'x' }), true);
    assert.equal(told({ all: [] }), true);
    assert.equal(told({ any: [] }), false);
    assert.equal(told({ in: [1] }), undefined, 'about no field');
  });

  /** A second evaluator: a condition as the set of values it could still take. */
  const oracle = (condition: FormCondition, answers: Answers): boolean | undefined => {
    const could = (value: boolean): boolean => {
      const parts: ((value: boolean) => boolean)[] = [];
      const { field = '', equals, given, all, any, not } = condition;
      if (equals !== undefined) {
        parts.push(value => (field in answers ? (answers[field] === equals) === value : true));
      }
      if (given !== undefined) parts.push(value => (field in answers === given) === value);
      const sub = (one: FormCondition) => (value: boolean) =>
        oracle(one, answers) === undefined || oracle(one, answers) === value;
      if (all) all.forEach(one => parts.push(sub(one)));
      if (any) {
        parts.push(value =>
          value ? any.some(one => sub(one)(true)) : any.every(one => sub(one)(false)),
        );
      }
      if (not) parts.push(value => sub(not)(!value));
      return value ? parts.every(part => part(true)) : parts.some(part => part(false));
    };
    return could(true) && could(false) ? undefined : could(true);
  };
  const { condition } = fc.letrec<{ condition: FormCondition; leaf: FormCondition }>(tie => ({
    leaf: fc.oneof(
      fc.record({ field: fc.constantFrom('a', 'b', 'c'), equals: fc.constantFrom(1, 2) }),
      fc.record({ field: fc.constantFrom('a', 'b', 'c'), given: fc.boolean() }),
    ),
    condition: fc.oneof(
      { maxDepth: 4 },
      tie('leaf'),
      fc.record(
        {
          all: fc.array(tie('condition'), { maxLength: 3 }),
          any: fc.array(tie('condition'), { maxLength: 3 }),
          not: tie('condition'),
        },
        { requiredKeys: [] },
      ),
    ),
  }));
  const some = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(1, 2, 3));

  it('agrees with a second evaluator', () => {
    fc.assert(
      fc.property(condition, some, (condition, answers) => {
        assert.equal(told(condition, answers), oracle(condition, answers));
      }),
      { numRuns: 2000 },
    );
  });

  it('never takes back what it told when more is answered, where nothing asks what is given', () => {
    const asks = (each: FormCondition): boolean =>
      each.given !== undefined ||
      [...(each.all ?? []), ...(each.any ?? []), ...(each.not ? [each.not] : [])].some(asks);
    fc.assert(
      fc.property(condition, some, some, (condition, first, more) => {
        fc.pre(!asks(condition));
        const before = told(condition, first);
        if (before !== undefined) assert.equal(told(condition, { ...more, ...first }), before);
      }),
    );
  });
});

describe('holds: members', () => {
  const cases: [string, FormCondition, Answers, boolean | undefined][] = [
    ['equals', { field: 'a', equals: 'x' }, { a: 'x' }, true],
    ['equals another sort', { field: 'a', equals: '1' }, { a: 1 }, false],
    ['equals one of several', { field: 'a', equals: 'x' }, { a: ['y', 'x'] }, true],
    ['in', { field: 'a', in: ['x', 'y'] }, { a: 'y' }, true],
    ['not in', { field: 'a', in: ['x', 'y'] }, { a: 'z' }, false],
    ['several in', { field: 'a', in: ['x'] }, { a: ['z', 'x'] }, true],
    ['in nothing', { field: 'a', in: [] }, { a: 'z' }, false],
    ['starts', { field: 'a', startsWith: '41' }, { a: '410100' }, true],
    ['starts otherwise', { field: 'a', startsWith: '41' }, { a: '110100' }, false],
    ['at least', { field: 'a', atLeast: 25 }, { a: 25 }, true],
    ['at most', { field: 'a', atMost: 24 }, { a: 25 }, false],
    ['a day at least', { field: 'a', atLeast: '2026-01-01' }, { a: '2025-12-31' }, false],
    ['until today', { field: 'a', atMost: 'today' }, { a: WHEN.today }, true],
    ['a month', { field: 'a', atLeast: '2026-01' }, { a: '2026-02' }, true],
    ['a month and a day', { field: 'a', atLeast: '2026-01-01' }, { a: '2026-02' }, undefined],
    ['words are not in order', { field: 'a', atLeast: 'a' }, { a: 'b' }, undefined],
    ['a text is no number', { field: 'a', atLeast: 1 }, { a: '2' }, undefined],
    ['age by birth', { field: 'a', ageAtLeast: 16 }, { a: '2010-11-21' }, true],
    ['age by birth, a day short', { field: 'a', ageAtLeast: 16 }, { a: '2010-11-22' }, false],
    ['age by number', { field: 'a', ageAtMost: 36 }, { a: EXAMPLE_ID }, true],
    ['age by a wrong number', { field: 'a', ageAtMost: 99 }, { a: `${EXAMPLE_ID}0` }, undefined],
    ['age by a travel permit', { field: 'a', ageAtLeast: 16 }, { a: 'H12345678' }, undefined],
    ['age 0', { field: 'a', ageAtLeast: 0 }, { a: '2026-11-21' }, true],
    ['given', { field: 'a', given: true }, { a: 0 }, true],
    ['an empty text is not given', { field: 'a', given: true }, { a: '' }, false],
    ['an empty list is not given', { field: 'a', given: false }, { a: [] }, true],
    ['false is an answer', { field: 'a', equals: false }, { a: false }, true],
    ['two members', { field: 'a', atLeast: 1, atMost: 3 }, { a: 4 }, false],
    ['a name of Object', { field: 'constructor', given: true }, {}, false],
    ['a name of Object, asked', { field: 'toString', equals: 'x' }, {}, undefined],
    ['a long answer', { field: 'a', ageAtLeast: 1 }, { a: '1'.repeat(100_000) }, undefined],
  ];
  for (const [name, condition, answers, expected] of cases) {
    it(name, () => assert.equal(told(condition, answers), expected));
  }

  it('reads an answer called __proto__', () => {
    const answers = JSON.parse('{"__proto__":"x"}') as Answers;
    assert.equal(told({ field: '__proto__', equals: 'x' }, answers), true);
    assert.equal(told({ field: '__proto__', given: true }, {}), false);
  });
});

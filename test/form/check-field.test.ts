import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import {
  checkBasics,
  checkField,
  isKnownCheck,
  type Answer,
  type FaultCode,
  type FormField,
} from '../../src/form/index.ts';
import { EXAMPLE_ID, field, WHEN } from './samples.ts';

const codeOf = (more: Partial<FormField>, answer?: Answer) =>
  checkField(field('f', more), answer, {}, WHEN)?.code;
const options = ['a', 'b', 'c'].map(value => ({ value, label: value }));

const cases: [string, Partial<FormField>, Answer | undefined, FaultCode | undefined][] = [
  ['nothing, not required', {}, undefined, undefined],
  ['nothing, required', { required: true }, undefined, 'required'],
  ['an empty text, required', { required: true }, '', 'required'],
  ['no choice, required', { type: 'choices', required: true }, [], 'required'],
  ['no file, required', { type: 'photo', required: true }, undefined, 'file-missing'],
  ['a text', {}, '示例', undefined],
  ['a list for a text', {}, ['示例'], 'wrong-type'],
  ['a number for a text', {}, 1, 'wrong-type'],
  ['an object', {}, { a: 1 } as never, 'wrong-type'],
  ['a line too long by itself', {}, 'x'.repeat(501), 'too-long'],
  ['a text of that length', { type: 'textarea' }, 'x'.repeat(501), undefined],
  ['a text too long by itself', { type: 'textarea' }, '𠮷'.repeat(5001), 'too-long'],
  ['a length of its own', { check: [{ is: 'length', max: 600 }] }, 'x'.repeat(501), undefined],
  ['too short', { check: [{ is: 'length', min: 2, max: 4 }] }, '𠮷', 'too-short'],
  ['characters, not units', { check: [{ is: 'length', max: 2 }] }, '𠮷𠮷', undefined],
  ['a number', { type: 'number' }, 25, undefined],
  ['a text for a number', { type: 'number' }, '25', 'not-a-number'],
  ['no number', { type: 'number' }, NaN, 'not-a-number'],
  ['too small', { type: 'number', check: [{ is: 'number', min: 1, max: 9 }] }, 0, 'too-small'],
  ['too large', { type: 'number', check: [{ is: 'number', min: 1, max: 9 }] }, 10, 'too-large'],
  ['at the edge', { type: 'number', check: [{ is: 'number', min: 1, max: 9 }] }, 9, undefined],
  ['a date', { type: 'date' }, '2026-01-05', undefined],
  ['no date', { type: 'date' }, '2026-02-30', 'not-a-date'],
  ['a month', { type: 'month' }, '2026-01', undefined],
  ['a day for a month', { type: 'month' }, '2026-01-05', 'not-a-date'],
  ['too late', { type: 'date', check: [{ is: 'date', max: 'today' }] }, '2026-11-22', 'too-late'],
  ['too early', { type: 'date', check: [{ is: 'date', min: 'today' }] }, '2026-11-20', 'too-early'],
  ['yes', { type: 'yesno' }, true, undefined],
  ['neither', { type: 'yesno' }, '也许', 'not-a-choice'],
  ['a choice', { type: 'choice', options }, 'a', undefined],
  ['no choice of these', { type: 'choice', options }, 'd', 'not-a-choice'],
  ['a name of Object', { type: 'choice', options }, 'constructor', 'not-a-choice'],
  ['a slot', { type: 'slot', options }, 'd', 'not-a-choice'],
  ['a choice by check', { options, check: 'choice' }, 'd', 'not-a-choice'],
  ['a choice looked up elsewhere', { type: 'choice', source: 'v1/x' }, 'd', undefined],
  ['several', { type: 'choices', options }, ['c', 'a'], undefined],
  ['one of several unknown', { type: 'choices', options }, ['a', 'd'], 'not-a-choice'],
  ['one of several twice', { type: 'choices', options }, ['a', 'a'], 'not-a-choice'],
  ['a text for several', { type: 'choices', options }, 'a', 'wrong-type'],
  ['numbers for several', { type: 'choices', options }, [1], 'wrong-type'],
  ['a file', { type: 'file' }, ['u-1'], undefined],
  ['two files', { type: 'file' }, ['u-1', 'u-2'], 'too-many'],
  ['two of two', { type: 'file', maxFiles: 2 }, ['u-1', 'u-2'], undefined],
  ['a file as text', { type: 'file' }, 'u-1', 'wrong-type'],
  ['an address', { type: 'email' }, 'a.b@example.com.cn', undefined],
  ['no address', { type: 'email' }, 'a@b', 'not-an-email'],
  ['two @', { type: 'email' }, 'a@b@c.cn', 'not-an-email'],
  ['a mobile', { check: 'cn-mobile' }, '13800000000', undefined],
  ['no mobile', { check: 'cn-mobile' }, '1380000000', 'not-a-mobile'],
  ['an identity number', { type: 'id', check: 'cn-id' }, EXAMPLE_ID, undefined],
  ['of another kind', { check: [{ is: 'cn-id', kinds: ['foreign'] }] }, EXAMPLE_ID, 'id-kind'],
  ['a credit code', { check: 'uscc' }, '91350100M000100Y43', undefined],
  ['a wrong one', { check: 'uscc' }, '91350100M000100Y44', 'uscc-check'],
  ['a pattern', { check: [{ is: 'pattern', pattern: '[A-Z]{2}\\d+' }] }, 'AB12', undefined],
  ['not the pattern', { check: [{ is: 'pattern', pattern: '[A-Z]{2}\\d+' }] }, 'AB', 'pattern'],
  ['an unsafe pattern', { check: [{ is: 'pattern', pattern: '(a+)+' }] }, 'b', undefined],
  ['an unknown check', { check: 'server-only' }, 'x', undefined],
  ['a check named as Object has it', { check: 'constructor' }, 'x', undefined],
  ['a check of a list', { type: 'choices', options, check: 'cn-id' }, ['a'], undefined],
];

describe('checkField', () => {
  for (const [name, more, answer, code] of cases) {
    it(`${name}: ${code ?? 'right'}`, () => assert.equal(codeOf(more, answer), code));
  }

  it('names the field, the limits and the form’s own words', () => {
    const started = field('started', {
      type: 'date',
      check: [{ is: 'date', max: 'today', message: '入职日期不能晚于今天。' }],
    });
    assert.deepEqual(checkField(started, '2026-11-22', {}, WHEN), {
      name: 'started',
      code: 'too-late',
      params: { max: '2026-11-21' },
      message: '入职日期不能晚于今天。',
    });
    // Its own words are about the limit: of a day that is none they would be wrong.
    assert.deepEqual(checkField(started, '2026-11-31', {}, WHEN), {
      name: 'started',
      code: 'not-a-date',
    });
    const name = field('name', { check: [{ is: 'length', min: 2 }] });
    assert.deepEqual(checkField(name, '甲', {}, WHEN)?.params, { min: 2, n: 1 });
  });

  it('checks one after another and tells the first fault', () => {
    const check = [
      { is: 'length', min: 3 },
      { is: 'pattern', pattern: 'a+' },
    ];
    assert.equal(codeOf({ check }, 'b'), 'too-short');
    assert.equal(codeOf({ check }, 'bbb'), 'pattern');
    assert.equal(codeOf({ check }, 'aaa'), undefined);
  });

  it('asks no more of what is not required than to be right', () => {
    assert.equal(codeOf({ check: 'cn-mobile' }), undefined);
    assert.equal(codeOf({ requiredIf: { field: 'other', given: false } }), 'required');
  });

  it('ends on 100 kB, and on any answer at all', () => {
    for (const [, more] of cases) {
      for (const one of ['1', ' ', 'a@', 'a.', '\ud842', '示']) {
        checkField(field('f', more), one.repeat(100_000 / one.length), {}, WHEN);
      }
    }
    fc.assert(
      fc.property(fc.constantFrom(...cases.map(([, more]) => more)), fc.anything(), (more, any) => {
        checkField(field('f', more), any as Answer, {}, WHEN);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('checkBasics', () => {
  it('says what checkField says, except of uscc and pattern', () => {
    for (const [name, more, answer, code] of cases) {
      const left = code === 'uscc-check' || code === 'pattern';
      const found = checkBasics(field('f', more), answer, {}, WHEN)?.code;
      assert.equal(found, left ? undefined : code, name);
    }
  });
});

describe('isKnownCheck', () => {
  it('knows the checks of the contract', () => {
    for (const name of [
      'cn-id',
      'cn-mobile',
      'uscc',
      'date',
      'pattern',
      'length',
      'choice',
      'number',
    ]) {
      assert.equal(isKnownCheck(name), true, name);
    }
    for (const name of ['', 'constructor', 'cn-ID']) assert.equal(isKnownCheck(name), false, name);
  });
});

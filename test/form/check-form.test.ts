import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  checkForm,
  consentsToAsk,
  formFault,
  type Answers,
  type ConsentGiven,
} from '../../src/form/index.ts';
import { ANSWERS, field, formOf, JOIN, WHEN } from './samples.ts';

const given = (id: string, more: Partial<ConsentGiven> = {}): ConsentGiven => ({
  id,
  version: '2026-01',
  granted: true,
  at: WHEN.now,
  ...more,
});
const CONSENTS = [given('personal'), given('identity')];
const faults = (answers: Answers, consents = CONSENTS) =>
  checkForm(JOIN, answers, consents, WHEN).map(fault => `${fault.name} ${fault.code}`);

describe('checkForm', () => {
  it('finds nothing in a good application', () => {
    assert.deepEqual(faults(ANSWERS), []);
    assert.deepEqual(faults({ ...ANSWERS, work: 'employed', org: 'o-1' }), []);
  });

  it('tells everything at once, in the order of the page', () => {
    assert.deepEqual(faults({ mobile: '1', region: '410100', stranger: 'x' }, []), [
      'name required',
      'mobile not-a-mobile',
      'idNumber required',
      'work required',
      'consent.personal consent-required',
      'consent.identity consent-required',
      'stranger unknown-field',
    ]);
  });

  it('finds no fault in an answer to what is not asked', () => {
    assert.deepEqual(faults({ ...ANSWERS, started: 'nonsense', photo: 5 }), []);
  });

  it('takes a consent to the words of today only', () => {
    const wrong: ConsentGiven[][] = [
      [given('personal', { granted: false }), given('identity')],
      [given('personal', { version: '2025-01' }), given('identity')],
      [given('personal', { granted: 'yes' as never }), given('identity')],
      [given('identity')],
    ];
    for (const consents of wrong) {
      assert.deepEqual(faults(ANSWERS, consents), ['consent.personal consent-required']);
    }
    assert.deepEqual(faults(ANSWERS, [...CONSENTS, given('news', { granted: false })]), []);
  });

  it('lets a file come later where that is said', () => {
    const form = formOf([
      field('photo', { type: 'photo', required: true }),
      field('name', { required: true }),
    ]);
    const codes = (files?: 'now' | 'later') =>
      checkForm(form, {}, [], WHEN, files ? { files } : {}).map(fault => fault.code);
    assert.deepEqual(codes(), ['file-missing', 'required']);
    assert.deepEqual(codes('later'), ['required']);
    const two = { photo: ['a', 'b'], name: 'x' };
    assert.equal(checkForm(form, two, [], WHEN, { files: 'later' })[0]?.code, 'too-many');
  });

  it('is not confused by notes and by names of Object', () => {
    const form = formOf([
      field('n', { type: 'note' as string, required: true }),
      field('constructor'),
    ]);
    assert.deepEqual(checkForm(form, {}, [], WHEN), []);
    const answers = JSON.parse('{"__proto__":"x","n":"y"}') as Answers;
    assert.deepEqual(
      checkForm(form, answers, [], WHEN).map(fault => [fault.name, fault.code]),
      [
        ['__proto__', 'unknown-field'],
        ['n', 'unknown-field'],
      ],
    );
  });

  it('takes a choice that is there only', () => {
    const form = formOf([
      field('a'),
      field('b', {
        type: 'choice',
        options: [{ value: 'x', label: 'x', showIf: { field: 'a', equals: '1' } }],
      }),
    ]);
    assert.deepEqual(checkForm(form, { a: '1', b: 'x' }, [], WHEN), []);
    assert.equal(checkForm(form, { a: '2', b: 'x' }, [], WHEN)[0]?.code, 'not-a-choice');
  });
});

describe('consentsToAsk', () => {
  it('asks those whose condition holds for what counts', () => {
    const consent = { required: true, text: '示例', version: 1 };
    const form = formOf([field('a'), field('b', { showIf: { field: 'a', equals: 'x' } })], {
      consents: [
        { ...consent, id: 'always' },
        { ...consent, id: 'some', showIf: { field: 'b', given: true } },
      ],
    });
    const ids = (answers: Answers) => consentsToAsk(form, answers, WHEN).map(one => one.id);
    assert.deepEqual(ids({ b: 'y' }), ['always'], 'b is not asked');
    assert.deepEqual(ids({ a: 'x', b: 'y' }), ['always', 'some']);
    const numbered = [given('always', { version: '1' })];
    assert.deepEqual(checkForm(form, {}, numbered, WHEN), [], 'a page sends the version as text');
    assert.deepEqual(consentsToAsk(formOf([]), {}, WHEN), []);
  });
});

describe('formFault', () => {
  it('tells a changed, a closed and a full form', () => {
    assert.equal(formFault(JOIN, WHEN), undefined);
    assert.equal(formFault(JOIN, WHEN, 3), undefined);
    assert.deepEqual(formFault(JOIN, WHEN, 2), { name: '', code: 'version' });
    assert.deepEqual(formFault(JOIN, { today: '2027-01-01', now: '2027-01-01T00:00:00Z' }), {
      name: '',
      code: 'closed',
      params: { from: '2026-01-01', through: '2026-12-31' },
    });
    const quota = (left?: number) => ({
      quota: { total: 9, ...(left === undefined ? {} : { left }) },
    });
    assert.deepEqual(formFault(formOf([], quota(0)), WHEN), { name: '', code: 'full' });
    assert.equal(formFault(formOf([], quota(1)), WHEN), undefined);
    assert.equal(formFault(formOf([], quota()), WHEN), undefined, 'what is left is not known');
  });
});

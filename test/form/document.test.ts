import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type * as generated from '../../src/data/generated/types.ts';
import { checkForm, type FormDocument, type ConsentGiven } from '../../src/form/index.ts';
import { formOf, WHEN } from './samples.ts';

/** Compiles only while the engine takes what the schema describes; `tsc` is the test. */
const taken = (form: generated.FormDocument, consents: generated.ConsentGiven[]) => {
  const engine: FormDocument = form;
  const given: readonly ConsentGiven[] = consents;
  return checkForm(engine, {}, given, WHEN);
};

/** And only while the engine reads no member that the schema does not have. */
type Unknown = Exclude<keyof FormDocument, keyof generated.FormDocument>;
const unknown: Unknown[] = [];

describe('the form document', () => {
  it('is the generated one', () => {
    assert.deepEqual(taken(formOf([]) as generated.FormDocument, []), []);
    assert.deepEqual(unknown, []);
  });
});

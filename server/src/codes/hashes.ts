import { readMobile } from '../../../src/form/index.ts';
import type { KeyRing } from '../keys/key-ring.ts';

/** What a code was sent for: it opens nothing else. */
export interface CodePurpose {
  siteId: string;
  formId: string;
  field: string;
  /** Mobile number, however it is written. */
  to: string;
}

/** Keyed hash of a number, under which its code is kept. */
export function numberHash(keys: KeyRing, siteId: string, to: string): string {
  return keys.blind('sms-number', JSON.stringify([siteId, plainNumber(to)]));
}

/** Keyed hash of a code together with all it was sent for. */
export function codeHash(keys: KeyRing, purpose: CodePurpose, code: string): string {
  const { siteId, formId, field, to } = purpose;
  return keys.blind('sms-code', JSON.stringify([siteId, formId, field, plainNumber(to), code]));
}

/** With or without +86 and spaces it is the same number. */
function plainNumber(to: string): string {
  return readMobile(to) ?? to;
}

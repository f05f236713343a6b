// Invented applicants for the campaigns: every one different, every number valid by its check
// character, none of a person (the address code is that of a division, the sequence runs on).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/node.mjs';

/** A form of the samples. */
export function readForm(id) {
  return JSON.parse(readFileSync(join(ROOT, 'demo', 'data', 'forms', `${id}.json`), 'utf8'));
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Adds the check character of GB 11643 (ISO 7064, MOD 11-2) to 17 digits. */
export function withCheck(digits) {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return digits + '10X98765432'[sum % 11];
}

/** Applicant number `n` from 0: `{name, mobile, idNumber}`. */
export function applicant(n) {
  const year = 1960 + (n % 40);
  const month = String(1 + (Math.floor(n / 40) % 12)).padStart(2, '0');
  const day = String(1 + (Math.floor(n / 480) % 28)).padStart(2, '0');
  const sequence = String(Math.floor(n / 13_440) % 1000).padStart(3, '0');
  return {
    name: `示例${n}`,
    mobile: `199${String(n % 100_000_000).padStart(8, '0')}`,
    idNumber: withCheck(`410102${year}${month}${day}${sequence}`),
  };
}

/**
 * The body of a joining application of the sample form.
 * @param {{id: string, v: number, consents?: {id: string, version: string | number}[]}} form
 * @param {string} at RFC 3339 time of the consents
 */
export function application(form, n, at) {
  return {
    formId: form.id,
    formVersion: form.v,
    answers: {
      ...applicant(n),
      work: 'gig',
      platform: '示例平台',
      job: 'courier',
      region: '410102',
    },
    consents: (form.consents ?? []).map(({ id, version }) => ({ id, version, granted: true, at })),
    channel: 'campaign',
  };
}

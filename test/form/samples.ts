import { readFileSync } from 'node:fs';
import type { Answers, FormDocument, FormField, When } from '../../src/form/index.ts';

export const WHEN: When = { today: '2026-11-21', now: '2026-11-21T04:00:00Z' };

/** The example document of the schema. */
export const JOIN = JSON.parse(
  readFileSync(new URL('../../schema/examples/form/join.json', import.meta.url), 'utf8'),
) as FormDocument;

/** A form of one step with these fields. */
export function formOf(fields: FormField[], more: Partial<FormDocument> = {}): FormDocument {
  return {
    kind: 'test',
    v: 1,
    title: '示例',
    steps: [{ id: 'one', title: '示例', fields }],
    submit: { href: 'v1/applications' },
    ...more,
  };
}

export function field(name: string, more: Partial<FormField> = {}): FormField {
  return { name, type: 'text', label: name, ...more };
}

/** Seventeen digits with their check character, by the weights that GB 11643 prints. */
export function withCheck(body: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'[sum % 11];
}

/** An invented person: the division 110100 has been issued to nobody. */
export const EXAMPLE_ID = withCheck('11010019900307001');

export const ANSWERS: Answers = {
  name: '示例甲',
  mobile: '13800000000',
  idNumber: EXAMPLE_ID,
  work: 'gig',
  platform: '示例平台',
  region: '410100',
};

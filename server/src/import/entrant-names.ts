/** How the names of contestants are published. */

import { narrow } from './cell-text.ts';

/** What competes as a body has a public name. */
const BODY = /(?:队|公司|工会|集团|厂|局|院|学校|学院|大学|班组|小组|窗口|中心|分会|支部|部|站)$/;
const BODY_HEADER = /队|团|单位|班组|窗口|集体|部门|学校|team/i;
const BODY_LENGTH = 4;
const DIVIDERS = /([、,，/／;；&＆]|\s+(?=\p{Script=Han}))/u;

/** Whether a name is that of a team or a unit, by its column's header or by its last word. */
export function isBodyName(name: string, header: string): boolean {
  return BODY_HEADER.test(header) || ([...name].length >= BODY_LENGTH && BODY.test(name));
}

/**
 * A name with its middle covered: `王小虎` → `王*虎`, `王虎` → `王*`, each of several in a cell.
 * A minority or foreign name shows its first and last letter only; what stands in brackets, which may
 * be another name, goes.
 */
export function maskName(name: string): string {
  return name
    .split(DIVIDERS)
    .map((part, i) => (i % 2 === 1 ? part : maskOne(narrow(part))))
    .join('');
}

const BRACKETS = /[(（].*?[)）]/gu;

function maskOne(name: string): string {
  const letters = [...name.replace(BRACKETS, '').trim()];
  if (letters.length < 2) return letters.length === 0 ? '' : '*';
  if (letters.length === 2) return `${letters[0]}*`;
  return `${letters[0]}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`;
}

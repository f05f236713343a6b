/** Values of others as the members of our documents have them. */

import { isObject } from './foreign-pointer.ts';

type Kind = 'number' | 'flag' | 'list' | 'object' | 'objects' | 'text' | 'other';

/** Members of people's documents, by what they hold. */
const MEMBERS: readonly (readonly [Kind, string])[] = [
  ['number', 'year w h capacity left seconds'],
  ['flag', 'bookable revoked'],
  ['list', 'expertise series committees'],
  ['object', 'photo video credential show'],
  ['objects', 'honours facts timeline projects slots relations links'],
  [
    'text',
    'id type name lang sort py trade org region story quote contact book station updated level by ' +
      'class href issuer issued expires verify label unit asOf source src alt poster captions ' +
      'title from to text stage result start end place rel date through',
  ],
  ['other', 'value consent'],
];
const KINDS: ReadonlyMap<string, Kind> = new Map(
  MEMBERS.flatMap(([kind, names]) => names.split(' ').map((name): [string, Kind] => [name, kind])),
);

const YES = /^(?:true|1|yes|y|是|有|可|可以|√|✓)$/i;
const NO = /^(?:false|0|no|n|否|无|不|不可|不可以|×|✗)$/i;

/** Why a value does not fit. */
export interface Misfit {
  code: string;
  detail: string;
}

/** Whether documents of people have a member called so. */
export function isKnown(name: string): boolean {
  return KINDS.has(name);
}

/**
 * A value as the member `name` has it: numbers for years, yes or no, lists of words. Of several
 * where there is room for one, such as a list of pictures, the first. Undefined for what comes to
 * nothing; `misfit` is told why.
 */
export function fitted(
  name: string,
  value: unknown,
  isTop: boolean,
  misfit: (why: Misfit) => undefined,
): unknown {
  const kind = KINDS.get(name);
  if (kind === 'objects') {
    const list = listOf(value).filter(isObject);
    return list.length ? list : misfit(wanted('a list of objects'));
  }
  if (kind === 'list') {
    const list = listOf(value).filter(isText).map(String);
    return list.length ? list : undefined;
  }
  if (name === 'consent') return isTop && !isObject(value) ? { date: String(value) } : value;
  if (kind === 'object') return isObject(value) ? value : misfit(wanted('an object'));
  const one = listOf(value).find(isText);
  if (one === undefined) return isObject(value) ? misfit(wanted('a text')) : undefined;
  if (kind === 'flag') return flagIn(one) ?? misfit(wanted('yes or no', one));
  if (kind === 'number') return numberIn(one) ?? misfit(wanted('a number', one));
  // A figure may be in words: 近 3000.
  return name === 'value' ? (numberIn(one) ?? String(one)) : String(one);
}

function flagIn(value: unknown): boolean | undefined {
  const word = String(value).trim();
  return YES.test(word) ? true : NO.test(word) ? false : undefined;
}

function numberIn(value: unknown): number | undefined {
  const text = String(value).normalize('NFKC').trim();
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : undefined;
}

function wanted(what: string, found?: unknown): Misfit {
  const but = found === undefined ? '' : `, found "${short(found)}"`;
  return { code: 'type', detail: `expected ${what}${but}` };
}

/** The beginning of a text, to tell it by. */
export function short(value: unknown): string {
  const text = typeof value === 'object' ? 'an object' : String(value);
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const isText = (value: unknown): boolean => /^(?:string|number|boolean)$/.test(typeof value);

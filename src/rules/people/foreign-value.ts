/** Reads values out of a foreign document as a shape says. */

import { fitted, isKnown, short } from './foreign-fit.ts';
import { at, isObject, isOwn } from './foreign-pointer.ts';
import type { MappingReport } from './foreign-report.ts';
import { dateIn, listIn, plainText, type DateCut } from './foreign-text.ts';

/** A place: a JSON pointer from the item on, or from the whole document with `#` before it. */
export type ForeignPointer = string;

/** A value that is looked for and made to fit. */
export interface ForeignPick {
  /** Where it is; of several pointers the first at which there is something. */
  at?: ForeignPointer | ForeignPointer[];
  /** Word of theirs → word of ours: `{"国家级": "national"}`. */
  words?: Record<string, string>;
  /** For words that are not in `words`; without it they stay as written. */
  else?: string;
  /** Goes before what is no full address: `https://cms.example.cn`. */
  prefix?: string;
  /** Cuts a date or a time out of what is written: `2023年5月1日` → `2023`, `2023-05`, `2023-05-01`. */
  cut?: DateCut;
  /** Signs that divide a text into a list. */
  split?: string;
  /** Takes the tags of HTML out; paragraphs stay. */
  plain?: boolean;
  /** The same for all. */
  const?: string | number | boolean | string[];
  /** Parts of one text; nothing when none of those that are looked for is there. */
  join?: ForeignValue[];
  /** Stands between the parts. */
  by?: string;
  /** A list: `value` or `members` of each item, from which their pointers begin. */
  each?: ForeignPointer;
  value?: ForeignValue;
  /** An object. */
  members?: ForeignMembers;
}

export type ForeignValue = ForeignPointer | ForeignPick;

/** Names of our members → where they are. */
export interface ForeignMembers {
  [member: string]: ForeignValue;
}

/** What all values of one item share. */
interface Reading {
  document: unknown;
  /** Pointer of the item. */
  pointer: string;
  report: MappingReport;
  /** Objects in objects so far. */
  depth: number;
}

/** Objects in objects: what is deeper is no person. */
const DEEPEST = 6;
const MOST_IN_LIST = 1000;

/** The members of a person that are there. */
export function membersIn(
  item: unknown,
  document: unknown,
  members: ForeignMembers,
  pointer: string,
  report: MappingReport,
): Record<string, unknown> {
  return membersOf(item, members, '/members', { document, pointer, report, depth: 0 });
}

function membersOf(
  item: unknown,
  members: Record<string, unknown>,
  place: string,
  reading: Reading,
): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  // Under `show` stand names of members, each with its rule.
  const isShow = place.endsWith('/show/members');
  for (const name of Object.keys(members)) {
    const here = `${place}/${name}`;
    if (!isKnown(name)) {
      reading.report.addShape(here, 'member', `"${name}" is no member of a person's document`);
      continue;
    }
    const value = valueOf(item, members[name], here, reading);
    if (value === undefined) continue;
    const fits = fitted(isShow ? 'text' : name, value, place === '/members', ({ code, detail }) =>
      tell(here, code, detail, reading),
    );
    if (fits !== undefined) found[name] = fits;
  }
  return found;
}

function valueOf(item: unknown, value: unknown, place: string, reading: Reading): unknown {
  if (typeof value === 'string') return lookedUp(item, value, place, reading);
  if (!isObject(value)) {
    reading.report.addShape(place, 'value', 'a value is a pointer or an object');
    return undefined;
  }
  const pick = value as ForeignPick;
  if (pick.const !== undefined) return pick.const;
  const holds = [pick.join, pick.each, pick.members].some(part => part !== undefined);
  return holds ? deeper(item, pick, place, reading) : picked(item, pick, place, reading);
}

/** A value that is made of others. */
function deeper(item: unknown, pick: ForeignPick, place: string, reading: Reading): unknown {
  if (reading.depth >= DEEPEST) return undefined;
  const inside = { ...reading, depth: reading.depth + 1 };
  if (pick.join !== undefined) return joined(item, pick, place, inside);
  return pick.each === undefined
    ? objectOf(item, pick, place, inside)
    : eachOf(item, pick, place, inside);
}

/** What is at a pointer; blank texts and `null` are nothing. */
function lookedUp(item: unknown, pointer: unknown, place: string, reading: Reading): unknown {
  if (typeof pointer !== 'string' || !/^#?(?:\/|$)/.test(pointer)) {
    reading.report.addShape(place, 'pointer', 'a JSON pointer is empty or begins with /');
    return undefined;
  }
  const isFromTop = pointer.startsWith('#');
  const raw = isFromTop ? at(reading.document, pointer.slice(1)) : at(item, pointer);
  const found = typeof raw === 'string' ? raw.trim() : raw;
  const isThere = found !== undefined && found !== null && found !== '';
  reading.report.looked(place, isThere);
  return isThere ? found : undefined;
}

function picked(item: unknown, pick: ForeignPick, place: string, reading: Reading): unknown {
  const pointers: unknown[] = Array.isArray(pick.at) ? pick.at : [pick.at ?? ''];
  for (const pointer of pointers) {
    const raw = lookedUp(item, pointer, place, reading);
    if (raw !== undefined) return madeToFit(raw, pick, place, reading);
  }
  return undefined;
}

function madeToFit(raw: unknown, pick: ForeignPick, place: string, reading: Reading): unknown {
  if (Array.isArray(raw)) {
    return raw.slice(0, MOST_IN_LIST).flatMap((one: unknown) => {
      const made = Array.isArray(one) ? undefined : madeToFit(one, pick, place, reading);
      return made === undefined ? [] : made;
    });
  }
  if (raw === null || isObject(raw)) {
    return tell(place, 'type', 'an object where a text was expected', reading);
  }
  const { split, cut, plain } = pick;
  if (cut !== undefined) {
    const words = `"${short(raw)}" has no ${short(cut)} in it`;
    return dateIn(raw, cut) ?? tell(place, 'date', words, reading);
  }
  const text = plain ? plainText(String(raw)) : String(raw).trim();
  if (!text) return undefined;
  if (typeof split !== 'string') return wordOf(text, raw, pick, place, reading);
  return listIn(text, split).map(part => wordOf(part, part, pick, place, reading));
}

/** A single word in ours, or with what belongs before it. */
function wordOf(
  text: string,
  raw: unknown,
  { words, prefix, plain, else: other }: ForeignPick,
  place: string,
  reading: Reading,
): unknown {
  if (isObject(words)) {
    if (isOwn(words, text)) return words[text];
    if (other !== undefined) return other;
    tell(place, 'word', `no word for "${short(text)}"; left as written`, reading);
    return text;
  }
  if (typeof prefix === 'string' && !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(text)) {
    return `${prefix.replace(/\/$/, '')}/${text.replace(/^\/+/, '')}`;
  }
  return plain || typeof raw === 'string' ? text : raw;
}

function joined(
  item: unknown,
  { join, by = '' }: ForeignPick,
  place: string,
  reading: Reading,
): unknown {
  const parts = Array.isArray(join) ? join : [];
  const values = parts.map((part, n) => valueOf(item, part, `${place}/join/${n}`, reading));
  const isFixed = (part: unknown): boolean => isObject(part) && 'const' in part;
  const isThere = values.some((value, n) => value !== undefined && !isFixed(parts[n]));
  const texts = values.filter(value => typeof value === 'string' || typeof value === 'number');
  return isThere ? texts.join(typeof by === 'string' ? by : '') : undefined;
}

function eachOf(item: unknown, pick: ForeignPick, place: string, reading: Reading): unknown {
  const raw = lookedUp(item, pick.each, place, reading);
  if (raw === undefined) return undefined;
  const { split, members, value = '' } = pick;
  const list = typeof raw === 'string' && typeof split === 'string' ? listIn(raw, split) : raw;
  const items: unknown[] = Array.isArray(list) ? list.slice(0, MOST_IN_LIST) : [list];
  const one = (inner: unknown): unknown =>
    members === undefined
      ? valueOf(inner, value, `${place}/value`, reading)
      : objectOf(inner, pick, place, reading);
  return items.map(one).filter(inner => inner !== undefined);
}

function objectOf(
  item: unknown,
  { members }: ForeignPick,
  place: string,
  reading: Reading,
): unknown {
  if (!isObject(members)) {
    reading.report.addShape(place, 'value', '`members` is an object');
    return undefined;
  }
  const found = membersOf(item, members, `${place}/members`, reading);
  return Object.keys(found).length ? found : undefined;
}

function tell(
  place: string,
  code: string,
  detail: string,
  { pointer, report }: Reading,
): undefined {
  report.add(pointer, code, `${detail} (${place})`);
}

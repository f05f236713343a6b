import { parseHours } from '../../../../src/rules/opening-hours.ts';
import { pauseForOthers } from '../../snapshot/slices.ts';
import type { Bilingual } from '../../user-error.ts';
import { hoursWords } from './hours-words.ts';

/** One member of a document that a list would change. */
export interface MemberChange {
  /** JSON pointer into the document. */
  pointer: string;
  /** As text for people; absent where there was nothing, or will be nothing. */
  before?: string;
  after?: string;
  /** The same in plain words, of opening hours. */
  words?: { before?: Bilingual; after?: Bilingual };
}

export type ChangeKind = 'added' | 'changed' | 'removed';

/** One station or document that a list would change. */
export interface RowChange {
  /** Id of a station, path of a document. */
  key: string;
  name: string;
  what: ChangeKind;
  /** Of changed ones. */
  members?: MemberChange[];
}

export interface Difference {
  counts: {
    added: number;
    changed: number;
    unchanged: number;
    /** Left as they are, since their rows have errors now. */
    retained: number;
    removed: number;
    /** Of those changed: only where they stand in the list (row, file name) is new. */
    moved: number;
  };
  /** Removed first, then changed, then added; the first `SHOWN` of each. */
  rows: RowChange[];
}

/** A document by its key, before or after. */
export interface Row {
  key: string;
  name: string;
  /** JSON text. */
  body: string;
}

/** Rows told one by one of each kind of change; the counts are of all. */
export const SHOWN = 200;
/** Longest text of a value. */
const LONGEST = 160;

/**
 * What putting `after` in the place of what a source holds would change.
 *
 * @param before What the source holds now, and rows of other sources that `after` would take over.
 * @param retained Keys that stay as they are.
 */
export async function differenceOf(
  before: ReadonlyMap<string, Row & { own: boolean }>,
  after: readonly Row[],
  retained: ReadonlySet<string>,
): Promise<Difference> {
  const counts = { added: 0, changed: 0, unchanged: 0, retained: 0, removed: 0, moved: 0 };
  const shown: Record<ChangeKind, RowChange[]> = { removed: [], changed: [], added: [] };
  const tell = (change: RowChange): void => {
    if (shown[change.what].length < SHOWN) shown[change.what].push(change);
  };
  const pause = pauseForOthers();
  for (const row of after) {
    await pause();
    const old = before.get(row.key);
    const { key, name } = row;
    if (!old) {
      counts.added += 1;
      tell({ key, name, what: 'added' });
      continue;
    }
    const members =
      undated(old.body) === undated(row.body) ? [] : memberChanges(old.body, row.body);
    if (members.length === 0) {
      counts.unchanged += 1;
      continue;
    }
    counts.changed += 1;
    // Every row below one that was put in has a new number: no news for whoever looks here.
    if (members.every(({ pointer }) => pointer.startsWith(PLACE_IN_LIST))) counts.moved += 1;
    else tell({ key, name, what: 'changed', members: readable(members) });
  }
  const listed = new Set(after.map(({ key }) => key));
  for (const { key, name, own } of before.values()) {
    if (!own || listed.has(key)) continue;
    if (retained.has(key)) {
      counts.retained += 1;
      continue;
    }
    counts.removed += 1;
    tell({ key, name, what: 'removed' });
  }
  return { counts, rows: [...shown.removed, ...shown.changed, ...shown.added] };
}

/** What people want to see of the changes: no row numbers beside real ones, and hours in words. */
export function readable(members: readonly MemberChange[]): MemberChange[] {
  return members
    .filter(({ pointer }) => !pointer.startsWith(PLACE_IN_LIST))
    .map(member => (member.pointer === HOURS ? { ...member, words: hoursOf(member) } : member));
}

const HOURS = '/properties/hours';

function hoursOf({ before, after }: MemberChange): NonNullable<MemberChange['words']> {
  const [was, is] = [before, after].map(text => {
    const parsed = text === undefined ? undefined : parseHours(text);
    return parsed?.ok ? hoursWords(parsed) : undefined;
  });
  return { ...(was && { before: was }), ...(is && { after: is }) };
}

/** A document without the day it was checked, which moves on with each import and is no news. */
function undated(body: string): string {
  return body.replace(/"checked":"[-\d]{10}"/, '');
}

const PLACE_IN_LIST = '/properties/provenance/source';
const CHECKED = '/properties/provenance/checked';

/** The members that differ between two documents (JSON texts), by pointer. */
export function memberChanges(before: string, after: string): MemberChange[] {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  const changes: MemberChange[] = [];
  for (const pointer of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(pointer), now.get(pointer)];
    if (was === is || pointer === CHECKED) continue;
    changes.push({
      pointer,
      ...(was === undefined ? {} : { before: cut(was) }),
      ...(is === undefined ? {} : { after: cut(is) }),
    });
  }
  return changes;
}

/** Members of a document as texts; a list is one member, since its places mean nothing to people. */
function leavesOf(body: string): Map<string, string> {
  const leaves = new Map<string, string>();
  const walk = (value: unknown, pointer: string): void => {
    if (typeof value !== 'object' || value === null) leaves.set(pointer, String(value));
    else if (Array.isArray(value)) leaves.set(pointer, listText(value));
    else {
      for (const [name, member] of Object.entries(value)) {
        walk(member, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
      }
    }
  };
  walk(JSON.parse(body), '');
  return leaves;
}

function listText(list: readonly unknown[]): string {
  return list.map(itemText).join('、');
}

/** An entry of a list by what it says, without the names of its members. */
function itemText(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  return Object.values(item).map(itemText).join(' ');
}

function cut(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : text;
}

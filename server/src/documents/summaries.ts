import type { Person, PersonHonour } from '../../../src/data/generated/types.ts';
import type { SearchEntry } from '../../../src/rules/text-search.ts';
import { orderHonours } from '../../../src/rules/people/honours.ts';
import { shownPerson } from '../../../src/rules/people/shown.ts';
import { lastIdOf, type ListName } from './paths.ts';
import { readPerson } from './shown-people.ts';

/** One line of a list: what it says of a document, and what orders and finds it. */
export interface Summary {
  id: string;
  /** Lists are ordered by this, then by id, as UTF-8 bytes. */
  sort: string;
  text: SearchEntry;
  /** The summary, serialised. */
  json: string;
  /** RFC 3339 time of the document's last change. */
  updatedAt: string;
  /** Of a person: levels of all honours, highest first, and their years, newest first; each once. */
  facets?: { levels: string[]; years: number[] };
}

/** A document of a list, as it is stored. */
export interface ListedDocument {
  path: string;
  name: string;
  /** JSON text. */
  body: string;
  updatedAt: string;
}

type Members = Readonly<Record<string, unknown>>;

/** What a summary takes over from its document as it is (`people`, `contests`, `trails.schema.json`). */
const TAKEN: Readonly<Record<ListName, string>> = {
  people:
    'type name lang sort py trade expertise org region series honours photo bookable committees show',
  contests: 'name sort py kind state parent organiser region from through',
  trails: 'title by km minutes',
};

/** What a summary counts. */
const COUNTED: Readonly<Record<ListName, readonly string[]>> = {
  people: [],
  contests: ['events'],
  trails: ['stops'],
};

/** Honours in a summary: what a card has room for; the document has them all. */
const MOST_HONOURS = 3;

/**
 * The summary of a document, or undefined when it is not to be listed: it has no name to list it
 * by, or the person's consent to publication has ended.
 *
 * @param today The site's date, `YYYY-MM-DD`.
 */
export function summarise(
  list: ListName,
  { path, body, updatedAt }: ListedDocument,
  today: string,
): Summary | undefined {
  const whole = list === 'people' ? shownIn(body, today) : membersOf(body);
  if (!whole || !isPublished(whole, today)) return undefined;
  const taken = pick(whole, TAKEN[list].split(' '));
  const honours = Array.isArray(taken['honours'])
    ? (taken['honours'] as PersonHonour[])
    : undefined;
  const ordered = honours && orderHonours(honours);
  if (ordered) taken['honours'] = ordered.slice(0, MOST_HONOURS);
  // A summary says how many there are of them; the document, which.
  const [counted] = COUNTED[list];
  const parts = counted === undefined ? undefined : whole[counted];
  if (counted !== undefined && Array.isArray(parts)) taken[counted] = parts.length;
  const summary = summaryOf({ id: lastIdOf(path), ...taken, href: path }, updatedAt);
  return summary && ordered ? { ...summary, facets: facetsOf(ordered) } : summary;
}

/** @param honours the highest first. */
function facetsOf(honours: readonly PersonHonour[]): NonNullable<Summary['facets']> {
  const once = <T>(values: readonly (T | undefined)[]): T[] => [
    ...new Set(values.filter(value => value !== undefined)),
  ];
  const years = once(honours.map(({ year }) => year)).sort((a, b) => b - a);
  return { levels: once(honours.map(({ level }) => level)), years };
}

/** A summary as a list has it; undefined for what has no id or no name. */
export function summaryOf(value: unknown, updatedAt: string): Summary | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const summary = value as Members;
  const { id, title, name = title, sort } = summary;
  if (typeof id !== 'string' || typeof name !== 'string') return undefined;
  return {
    id,
    sort: typeof sort === 'string' ? sort : name,
    text: textOf(summary, name),
    json: JSON.stringify(summary),
    updatedAt,
  };
}

/** Puts summaries in the order of their list: by sort key, then by id, as UTF-8 bytes. */
export function sortSummaries(summaries: Summary[]): Summary[] {
  return summaries.sort(
    (a, b) => compareCodePoints(a.sort, b.sort) || compareCodePoints(a.id, b.id),
  );
}

/** Whether consent to publication, where a document names an end of it, still holds. */
export function mayPublish(body: string, today: string): boolean {
  // Most documents say nothing of it and need not be read for this.
  if (!body.includes('"consent"')) return true;
  const whole = membersOf(body);
  return whole === undefined || isPublished(whole, today);
}

/** A person's document as anybody may read it. */
function shownIn(body: string, today: string): Members | undefined {
  const person = readPerson(body);
  return person === 'unreadable' ? undefined : shownPerson(person as Person & Members, today);
}

/** The members of a document; undefined for what is no JSON object, which no list takes up. */
function membersOf(body: string): Members | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Members) : undefined;
  } catch {
    return undefined;
  }
}

function isPublished(document: Members, today: string): boolean {
  const consent = document['consent'] as { through?: unknown } | null | undefined;
  return typeof consent?.through !== 'string' || consent.through >= today;
}

function pick(whole: Members, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.filter(name => whole[name] !== undefined).map(name => [name, whole[name]]),
  );
}

/** What a search of the list looks at: names first, then where people belong and what they do. */
function textOf(taken: Members, name: string): SearchEntry {
  const { py } = taken;
  const org = taken['org'] ?? taken['organiser'];
  const more = ['trade', 'expertise', 'series', 'committees'].flatMap(
    member => taken[member] ?? [],
  );
  const honours = (Array.isArray(taken['honours']) ? taken['honours'] : []) as { name?: unknown }[];
  const extra = [...more, ...honours.map(honour => honour.name)];
  return {
    name,
    ...(typeof org === 'string' && { address: org }),
    ...(typeof py === 'string' && { py }),
    extra: extra.filter(word => typeof word === 'string').join(' '),
  };
}

/** The order of the strings' UTF-8 bytes; JavaScript's own order has rare characters too early. */
function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (x === y) continue;
    // Half a character beyond U+FFFF comes after every character before.
    if (isSurrogate(x) !== isSurrogate(y)) return isSurrogate(x) ? 1 : -1;
    return x - y;
  }
  return a.length - b.length;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

import type { SearchEntry } from '../../../src/rules/text-search.ts';
import { lastIdOf, type ListName } from './paths.ts';

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

/** What a summary takes over from its document as it is (`people` and `contests.schema.json`). */
const TAKEN: Readonly<Record<ListName, string>> = {
  people: 'type name sort py trade expertise org region series honours photo bookable committees',
  contests: 'name sort py kind state parent organiser region from through',
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
  const whole = membersOf(body);
  if (!whole || !isPublished(whole, today)) return undefined;
  const taken = withoutHidden(pick(whole, TAKEN[list].split(' ')), whole['show']);
  const honours = taken['honours'];
  if (Array.isArray(honours)) taken['honours'] = honours.slice(0, MOST_HONOURS);
  // A summary says how many events there are; the document, which.
  const events = list === 'contests' ? whole['events'] : undefined;
  if (Array.isArray(events)) taken['events'] = events.length;
  return summaryOf({ id: lastIdOf(path), ...taken, href: path }, updatedAt);
}

/** A summary as a list has it; undefined for what has no id or no name. */
export function summaryOf(value: unknown, updatedAt: string): Summary | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const summary = value as Members;
  const { id, name, sort } = summary;
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

/**
 * Leaves out what a person does not show in full. Pinyin goes with the name: it spells it. A masked
 * name keeps its first character, as name lists in public places do.
 */
function withoutHidden(taken: Record<string, unknown>, show: unknown): Record<string, unknown> {
  if (typeof show !== 'object' || show === null) return taken;
  for (const [member, how] of Object.entries(show)) {
    if (how === 'public') continue;
    const name = taken['name'];
    delete taken[member];
    if (member !== 'name') continue;
    delete taken['sort'];
    delete taken['py'];
    if (how === 'masked' && typeof name === 'string') taken['name'] = masked(name);
  }
  return taken;
}

function masked(name: string): string {
  const [first = '', ...rest] = name;
  return first + '＊'.repeat(Math.max(1, rest.length));
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

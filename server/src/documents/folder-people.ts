import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Person } from '../../../src/data/generated/types.ts';
import { shownPerson } from '../../../src/rules/people/shown.ts';
import { jsonPieces, type DocumentSource } from './document-source.ts';
import { readSummaries } from './document-index.ts';
import { listPath, PEOPLE_COLUMNS_PATH, personIdOf, personPath } from './paths.ts';
import { peopleColumns } from './people-columns.ts';
import { publicPerson, readPerson } from './shown-people.ts';
import { photoPath } from '../photos/photo-names.ts';
import { summarise, type ListedDocument } from './summaries.ts';

/** A person's document of a folder as anybody may read it; why there is none to be shown else. */
export async function folderPerson(
  folder: string,
  text: string,
  today: string,
): Promise<Person | 'gone' | 'unreadable'> {
  const whole = readPerson(text);
  if (whole === 'unreadable') return whole;
  const find = (ids: readonly string[]) => peopleOf(folder, ids);
  return (await publicPerson(whole, today, find)) ?? 'gone';
}

async function peopleOf(
  folder: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Person | 'gone'>> {
  const found = new Map<string, Person | 'gone'>();
  for (const id of ids) {
    // An id that is no file name leads nowhere.
    if (personIdOf(personPath(id)) === undefined) continue;
    const text = await readFile(join(folder, personPath(id)), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const person = readPerson(text);
    found.set(id, person === 'unreadable' ? 'gone' : person);
  }
  return found;
}

/** What a folder's lists must not say as they stand, by the path of the person's document. */
export interface FolderRules {
  /** The site's date, `YYYY-MM-DD`. */
  today: string;
  /** Who is not shown any more. */
  withdrawn: ReadonlySet<string>;
  /** Summaries of those who do not show everything. */
  covered: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** Paths of photos that are not shown. */
  hidden: ReadonlySet<string>;
}

/** Words without which a document shows everything, for as long as it is there. */
const HAS_RULES = /"(?:show|consent)"/;

/**
 * Reads who in a folder is not shown, or not in full. Lists that somebody wrote by hand know nothing
 * of it.
 * @param today The site's date, `YYYY-MM-DD`.
 */
export async function readFolderRules(folder: string, today: string): Promise<FolderRules> {
  const withdrawn = new Set<string>();
  const covered = new Map<string, Readonly<Record<string, unknown>>>();
  const hidden = new Set<string>();
  for (const name of await readdir(join(folder, 'v1/people')).catch(() => [])) {
    const path = `v1/people/${name}`;
    if (personIdOf(path) === undefined) continue;
    const body = await readFile(join(folder, path), 'utf8');
    if (!HAS_RULES.test(body)) continue;
    const person = readPerson(body);
    // What cannot be read might say what nobody may see.
    const shown = person === 'unreadable' ? undefined : shownPerson(person, today);
    const seen = shown ? photosIn(JSON.stringify(shown)) : [];
    for (const photo of photosIn(body)) if (!seen.includes(photo)) hidden.add(photo);
    if (!shown) withdrawn.add(path);
    else if (person !== 'unreadable' && (person.show || person.photo !== shown.photo)) {
      const summary = summarise('people', { path, name: '', body, updatedAt: '' }, today);
      if (summary) covered.set(path, JSON.parse(summary.json) as Record<string, unknown>);
    }
  }
  return { today, withdrawn, covered, hidden };
}

/** Paths of people's photos that a document names, whichever way it spells their addresses. */
function photosIn(text: string): string[] {
  const plain = text
    .replace(/\\\//g, '/')
    .replace(/%([2-7][0-9a-f])/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  const names = plain.matchAll(
    /people\/(?:[^"\s]*\/)?photos\/(?:\.\/)*([\w-]+\.(?:jpg|png|webp))/g,
  );
  return [...names].map(([, name = '']) => photoPath(name));
}

const PAGE = /^v1\/people\/i\/\d+\.json$/;

/**
 * Pages of the list of people as anybody may read them, in the place of those that are there. What
 * else lies in their folder, such as a copy that somebody set aside, is nobody's to read.
 */
export function coverLists(documents: Map<string, DocumentSource>, rules: FolderRules): void {
  const hasRules = rules.withdrawn.size + rules.covered.size > 0;
  const pages: { path: string; page: ListPage; items: ListPage['items'] }[] = [];
  for (const [path, { pieces }] of documents) {
    if (!path.startsWith('v1/people/') || path === PEOPLE_COLUMNS_PATH) continue;
    const isPage = path === listPath('people') || PAGE.test(path);
    const page = isPage ? readPage(Buffer.concat(pieces)) : undefined;
    if (page) pages.push({ path, page, items: page.items.flatMap(item => coverItem(item, rules)) });
    else if (!isPage || hasRules) documents.delete(path);
  }
  const gone = pages.reduce((sum, { page, items }) => sum + page.items.length - items.length, 0);
  for (const { path, page, items } of pages) {
    const isSame = page.items.every((item, at) => item === items[at]);
    if (gone === 0 && isSame) continue;
    const { numberMatched } = page;
    const shown = {
      ...page,
      ...(numberMatched !== undefined && { numberMatched: numberMatched - gone }),
      numberReturned: items.length,
      items,
    };
    documents.set(path, { path, type: 'json', pieces: jsonPieces(shown) });
  }
}

/** A line of a list by the rules of the person's document, and by its own; none for who is gone. */
function coverItem(item: ListPage['items'][number], rules: FolderRules): ListPage['items'] {
  const { today, withdrawn, covered } = rules;
  // An address may be spelt in many ways; the id in one.
  const paths = [personPath(String(item?.id)), String(item?.href)];
  if (paths.some(path => withdrawn.has(path))) return [];
  const known = paths.map(path => covered.get(path)).find(found => found !== undefined);
  if (known) return [known];
  if (!item?.show && !item?.consent) return [item];
  const shown = shownPerson(item as Person, today);
  return shown ? [shown] : [];
}

/**
 * The list in columns made anew, where a folder has it and somebody in it does not show everything.
 * @param dates RFC 3339 time of the folder's last change, and the site's date, `YYYY-MM-DD`.
 */
export async function coverColumns(
  documents: Map<string, DocumentSource>,
  folder: string,
  { withdrawn, covered }: FolderRules,
  { updatedAt, today }: { updatedAt: string; today: string },
): Promise<void> {
  if (!documents.has(PEOPLE_COLUMNS_PATH) || withdrawn.size + covered.size === 0) return;
  const people: ListedDocument[] = [];
  for (const name of await readdir(join(folder, 'v1/people'))) {
    const path = `v1/people/${name}`;
    if (personIdOf(path) === undefined) continue;
    const body = await readFile(join(folder, path), 'utf8');
    people.push({ path, name: '', body, updatedAt });
  }
  const summaries = await readSummaries('people', [people], today);
  documents.set(PEOPLE_COLUMNS_PATH, peopleColumns(summaries, updatedAt));
}

interface ListPage {
  numberMatched?: number;
  items: ({ id?: string; href?: string; show?: unknown; consent?: unknown } | null)[];
}

/** Undefined for what is no list: it is served as it is, and `check` says what is wrong with it. */
function readPage(bytes: Buffer): ListPage | undefined {
  try {
    const page = JSON.parse(bytes.toString('utf8')) as Partial<ListPage> | null;
    return Array.isArray(page?.items) ? (page as ListPage) : undefined;
  } catch {
    return undefined;
  }
}

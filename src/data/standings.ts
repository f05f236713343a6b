import type { Client } from './client.ts';
import { firstOfEachId } from './list-check.ts';
import { copied } from './contests-copy.ts';
import type { ContestOptions } from './contests.ts';
import type { Link, StandingsRow } from './generated/types.ts';
import { IssueList } from './issue-list.ts';
import { makeProblem, type Issue, type Problem, type Result } from './problem.ts';
import { referencesFrom, type Follow } from './references.ts';
import { checkPage, type CheckedPage } from './standings-check.ts';
import { resolverFor, type Resolve } from './urls.ts';

/** A revision of the standings; compared for equality only. */
export type Revision = number | string;

/** Where more of an event's standings is, as full URLs. */
export interface StandingsLinks {
  next?: string;
  delta?: string;
  feed?: string;
  around?: string;
  columns?: string;
}

/** Standings of an event as far as they were read: one page, or several in a row. */
export interface Standings {
  contest?: string;
  event?: string;
  round?: string;
  rev: Revision;
  /** RFC 3339. Absent where the document does not say it well. */
  asOf?: string;
  /** Digest of the state of all pages. */
  hash?: string;
  /** In order of rank. */
  rows: StandingsRow[];
  /** Rows over all pages, by the document's own word, and at least those that are here. */
  total: number;
  /** Rows before the first one here. */
  offset: number;
  /** `next` goes on after the last row here. */
  links: StandingsLinks;
  /** What was left out or put right, and where. */
  issues: Issue[];
  /** How many rows could not be used, where there are any. */
  dropped?: number;
  /** Why rows that were asked for are missing. */
  partial?: Problem;
}

export interface StandingsOptions extends ContestOptions {
  /** Reads on page by page until so many rows are there; the first page alone when absent. */
  rows?: number;
}

type Loaded = Extract<Result<Standings>, { ok: true }>;

/** More pages than this are not read one after the other: an event of that size has columns. */
const MOST_PAGES = 100;

/** Loads one page of standings. Rejects only when the signal aborts. */
export async function loadPage(
  client: Client,
  url: string,
  { resolve, signal, fresh }: ContestOptions = {},
): Promise<Result<Standings>> {
  const result = await client.get(url, { check: checkPage, signal, fresh });
  if (!result.ok) return result;
  const { data, problems = [], ...rest } = result;
  return { ...rest, data: standingsFrom(data, problems, result.url, resolve) };
}

/**
 * Loads the standings behind `url`: the first page, and with `rows` those after it. All are of one
 * revision: where the standings changed in between they are read once more from the start. Rejects
 * only when the signal aborts.
 */
export async function loadStandings(
  client: Client,
  url: string,
  options: StandingsOptions = {},
): Promise<Result<Standings>> {
  const first = await loadPage(client, url, options);
  if (!first.ok || options.rows === undefined) return first;
  const read = await readOn(client, first, options);
  if (!isChanged(read)) return read;
  const again = await loadPage(client, url, { ...options, fresh: true });
  return again.ok ? readOn(client, again, { ...options, fresh: true }) : read;
}

/**
 * Loads the page that has the entrant `id`; `around` is the link of that name. A server that does
 * not know the entrant answers 404, a static one with a page that may not have the row.
 */
export function loadAround(
  client: Client,
  around: string,
  id: string,
  options: ContestOptions = {},
): Promise<Result<Standings>> {
  const url = new URL(around);
  url.searchParams.set('around', id);
  return loadPage(client, url.href, options);
}

/**
 * The standings that the page itself gives. Nothing is loaded, and the document stays as it is.
 * `url` is what its references resolve against when there is no site: the page's own address.
 */
export function standingsIn(
  document: unknown,
  url: string,
  resolve: Resolve = resolverFor(url),
): Result<Standings> {
  const checked = checkPage(copied(document));
  if (!checked.ok) {
    return { ok: false, problem: makeProblem('invalid', { errors: checked.issues }) };
  }
  return { ok: true, url, data: standingsFrom(checked.data, checked.issues, url, resolve) };
}

function standingsFrom(
  { rows, links = [], numberMatched = 0, dropped, ...page }: CheckedPage,
  found: readonly Issue[],
  url: string,
  resolve?: Resolve,
): Standings {
  const issues = new IssueList();
  issues.addAll(found);
  const follow = referencesFrom(url, issues, resolve);
  const { contest, event, round, rev, asOf, hash, offset = 0 } = page;
  const total = Math.max(numberMatched - dropped, offset + rows.length);
  const standings: Standings = { rev, rows, total, offset, links: {}, issues: [] };
  const said = Object.entries({ contest, event, round, asOf, hash });
  Object.assign(standings, Object.fromEntries(said.filter(([, member]) => member !== undefined)));
  if (dropped) standings.dropped = dropped;
  standings.links = linksOf(links, follow);
  standings.issues = issues.list();
  return standings;
}

const RELATIONS = ['next', 'delta', 'feed', 'around', 'columns'] as const;

function linksOf(links: readonly Link[], follow: Follow): StandingsLinks {
  const found: StandingsLinks = {};
  for (const rel of RELATIONS) {
    const at = links.findIndex(link => link.rel === rel);
    const href = at < 0 ? undefined : follow(links[at]!.href, `/links/${at}/href`);
    if (href !== undefined) found[rel] = href;
  }
  return found;
}

const CHANGED = 'the standings changed while they were read';

function isChanged(read: Loaded): boolean {
  return read.data.partial?.detail === CHANGED;
}

async function readOn(
  client: Client,
  first: Loaded,
  { rows: wanted = 0, ...options }: StandingsOptions,
): Promise<Loaded> {
  // Widgets that asked at the same time share the page as loaded: it must stay as it is.
  const rows = [...first.data.rows];
  const all: Standings = { ...first.data, rows };
  const issues = new IssueList();
  issues.addAll(first.data.issues);
  const seen = new Set(rows.map(({ id }) => id));
  const visited = new Set([first.url]);
  let { stale } = first;
  for (let { next } = all.links; next !== undefined && rows.length < wanted;) {
    const from = next;
    if (visited.has(from) || visited.size >= MOST_PAGES) {
      const why = visited.has(from) ? 'leads back to a page already read' : 'is one page too many';
      const detail = `the next link ${from} ${why}; not followed`;
      issues.add('/links', 'paging', detail);
      all.partial = makeProblem('too-large', { detail, instance: from });
      break;
    }
    visited.add(from);
    const page = await loadPage(client, from, options);
    if (!page.ok) {
      all.partial = page.problem;
      break;
    }
    if (page.data.rev !== all.rev) {
      all.partial = makeProblem('invalid', { detail: CHANGED, instance: from });
      break;
    }
    issues.addAll(page.data.issues.map(issue => onPage(issue, page.url)));
    const { offset } = page.data;
    const reached = all.offset + rows.length + (all.dropped ?? 0);
    if (offset > 0 && offset !== reached) {
      const detail = `${from} says that ${offset} rows are before it; ${reached} were read`;
      issues.add('/offset', 'paging', detail);
    }
    rows.push(...firstOfEachId(page.data.rows, '/rows', issues, seen));
    if (page.data.dropped) all.dropped = (all.dropped ?? 0) + page.data.dropped;
    if (page.stale && !(stale && stale.since < page.stale.since)) stale = page.stale;
    ({ next } = page.data.links);
    all.links = { ...all.links };
    if (next === undefined) delete all.links.next;
    else all.links.next = next;
  }
  const said = (first.data.total ?? 0) + (first.data.dropped ?? 0) - (all.dropped ?? 0);
  // After the last page those that are here are all there are.
  all.total = all.links.next === undefined ? all.offset + rows.length : Math.max(said, rows.length);
  all.issues = issues.list();
  return { ok: true, url: first.url, data: all, ...(stale ? { stale } : {}) };
}

/** Pointers are into a page; of later pages the address is told with them. */
function onPage({ pointer, code, detail }: Issue, url: string): Issue {
  return { pointer, code, detail: `${detail} (${url})` };
}

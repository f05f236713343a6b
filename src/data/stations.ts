import { checkBy } from './check.ts';
import type { Client } from './client.ts';
import type {
  Link,
  Region,
  RegionsDocument,
  ShardEntry,
  StationFeature,
} from './generated/types.ts';
import { validateRegions } from './generated/validators/regions.js';
import { IssueList } from './issue-list.ts';
import { makeProblem, type Issue, type Problem, type Result } from './problem.ts';
import { referencesFrom, type Follow } from './references.ts';
import { checkStations, type StationsDocument } from './station-check.ts';
import { resolverFor, type Resolve } from './urls.ts';

/** Stations one by one. */
export interface StationList {
  kind: 'collection';
  features: StationFeature[];
  /** Names of the division codes; empty when the document gives none. */
  regions: Region[];
  /** What was left out or put right, and where. */
  issues: Issue[];
  /** RFC 3339; when the data was made. */
  timeStamp?: string;
  /** How many stations could not be used, where there are any; `issues` says why. */
  dropped?: number;
  /** Why the pages that follow are missing. */
  partial?: Problem;
  /** Where the live status of the stations is. */
  liveHref?: string;
}

/** Counts of stations by shard; the stations themselves are loaded shard by shard. */
export interface StationIndex {
  kind: 'index';
  total: number;
  kinds: Record<string, number>;
  /** `href` is a full URL here. */
  entries: ShardEntry[];
  /** Where the names of the division codes are. */
  regionsHref?: string;
  /** Where the columns of all stations are. */
  columnsHref?: string;
  /** About their size on the wire, bytes. */
  columnsBytes?: number;
  /** Where the live status of the stations is. */
  liveHref?: string;
  issues: Issue[];
  timeStamp?: string;
}

export type Stations = StationList | StationIndex;

export interface StationOptions {
  /** The site's; without it references resolve against the folder that holds `v1/`. */
  resolve?: Resolve;
  signal?: AbortSignal;
  fresh?: boolean;
}

/** More pages than this are not followed: a collection of that size is a shard index. */
const MOST_PAGES = 100;

type Loaded<T> = Extract<Result<T>, { ok: true }>;

/**
 * Loads the stations behind `url`: a collection with all its pages, or a shard index. Rejects only
 * when the signal aborts.
 */
export async function loadStations(
  client: Client,
  url: string,
  options: StationOptions = {},
): Promise<Result<Stations>> {
  const { signal, fresh } = options;
  const result = await client.get(url, { check: checkStations, signal, fresh });
  if (!result.ok) return result;
  const { data, problems, ...rest } = result;
  const issues = new IssueList();
  issues.addAll(problems ?? []);
  const follow = referencesFrom(result.url, issues, options.resolve);
  if (data.kind === 'index') return { ...rest, data: indexOf(data, follow, issues) };
  return withPages(client, { ...rest, data }, options, follow, issues);
}

/**
 * The stations of a document that the page itself gives. Nothing is loaded, not even further
 * pages, and the document stays as it is. `url` is what its references resolve against when there
 * is no site: the page's own address.
 */
export function stationsIn(
  document: unknown,
  url: string,
  resolve: Resolve = resolverFor(url),
): Result<Stations> {
  // The check may cut what is at fault out of the document.
  const checked = checkStations(copied(document));
  if (!checked.ok) {
    return { ok: false, problem: makeProblem('invalid', { errors: checked.issues }) };
  }
  const issues = new IssueList();
  issues.addAll(checked.issues);
  const { data } = checked;
  const follow = referencesFrom(url, issues, resolve);
  if (data.kind === 'index') return { ok: true, url, data: indexOf(data, follow, issues) };
  const { kind, features, regions, timeStamp, dropped } = data;
  const live = liveOf(data.links, follow);
  const list: StationList = { kind, features, regions, timeStamp, ...live, issues: issues.list() };
  if (dropped) list.dropped = dropped;
  return { ok: true, url, data: list };
}

/**
 * Loads what an entry of an index points to: a shard, or an index of the next level. An index must
 * divide what its entry counts, so that following indexes always comes to an end.
 */
export async function loadShard(
  client: Client,
  entry: ShardEntry,
  options: StationOptions = {},
): Promise<Result<Stations>> {
  const result = await loadStations(client, entry.href, options);
  if (!result.ok || result.data.kind !== 'index') return result;
  const { data } = result;
  const entries = data.entries.filter(({ type, n }) => type !== 'index' || n < entry.n);
  if (entries.length === data.entries.length) return result;
  const detail = 'an index in an index must hold fewer stations; left out';
  const issues = [...data.issues, { pointer: '/shards', code: 'loop', detail }];
  return { ...result, data: { ...data, entries, issues } };
}

const checkRegions = checkBy<RegionsDocument>(validateRegions, {
  cuts: ['/regions/*'],
  vital: ['/v'],
});

/** Loads the names of the division codes from an index's `regionsHref`. */
export async function loadRegions(
  client: Client,
  url: string,
  options: Omit<StationOptions, 'resolve'> = {},
): Promise<Result<Region[]>> {
  const { signal, fresh } = options;
  const result = await client.get(url, { check: checkRegions, signal, fresh });
  return result.ok ? { ...result, data: result.data.regions } : result;
}

/**
 * A deep copy. Not by JSON: old host scripts (Prototype.js 1.6) make it write lists as texts. What
 * was met before is not followed again: a page's object may even hold itself.
 */
function copied(value: unknown, met = new Map<object, unknown>()): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (met.has(value)) return met.get(value);
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [] : {};
  met.set(value, copy);
  for (const [name, member] of Object.entries(value)) {
    Object.defineProperty(copy, name, {
      value: copied(member, met),
      configurable: true,
      enumerable: true,
      writable: true,
    });
  }
  return copy;
}

function indexOf(
  { index }: Extract<StationsDocument, { kind: 'index' }>,
  follow: Follow,
  issues: IssueList,
): StationIndex {
  const { total, kinds, shards, timeStamp, links = [] } = index;
  const entries = shards.flatMap((entry, at) => {
    const href = follow(entry.href, `/shards/${at}/href`);
    return href === undefined ? [] : [{ ...entry, href }];
  });
  const regionsHref = linked(links, 'regions', follow);
  return {
    kind: 'index',
    total,
    kinds,
    entries,
    regionsHref,
    columnsHref: linked(links, 'columns', follow),
    columnsBytes: links.find(({ rel }) => rel === 'columns')?.length,
    ...liveOf(links, follow),
    timeStamp,
    issues: issues.list(),
  };
}

async function withPages(
  client: Client,
  first: Loaded<Extract<StationsDocument, { kind: 'collection' }>>,
  { signal, fresh }: StationOptions,
  follow: Follow,
  issues: IssueList,
): Promise<Result<StationList>> {
  const { regions, timeStamp } = first.data;
  let { dropped = 0 } = first.data;
  // Widgets that asked at the same time share the page as loaded: it must stay as it is.
  const features = [...first.data.features];
  const ids = new Set(features.map(({ id }) => id));
  const visited = new Set([first.url]);
  let { stale } = first;
  let partial: Problem | undefined;
  let next = linked(first.data.links, 'next', follow);
  while (next !== undefined) {
    if (visited.has(next)) {
      const detail = `the next link ${next} leads back to a page already read; not followed`;
      issues.add('/links', 'paging', detail);
      break;
    }
    if (visited.size >= MOST_PAGES) {
      const detail = `the next link ${next} is one page too many; not followed`;
      issues.add('/links', 'paging', detail);
      partial = makeProblem('too-large', { detail, instance: next });
      break;
    }
    visited.add(next);
    const page = await client.get(next, { check: checkStations, signal, fresh });
    if (!page.ok) {
      partial = page.problem;
      break;
    }
    issues.addAll((page.problems ?? []).map(issue => onPage(issue, page.url)));
    if (page.data.kind !== 'collection') {
      issues.add('/links', 'paging', `the next page ${next} is not a collection`);
      break;
    }
    dropped += page.data.dropped ?? 0;
    for (const feature of page.data.features) {
      if (ids.has(feature.id)) {
        issues.add('/features', 'duplicate-id', `"${feature.id}" again on ${next}; left out`);
      } else {
        ids.add(feature.id);
        features.push(feature);
      }
    }
    if (page.stale && !(stale && stale.since < page.stale.since)) stale = page.stale;
    next = linked(page.data.links, 'next', follow);
  }
  const live = liveOf(first.data.links, follow);
  const data: StationList = {
    kind: 'collection',
    features,
    regions,
    timeStamp,
    ...live,
    issues: issues.list(),
  };
  if (dropped) data.dropped = dropped;
  if (partial) data.partial = partial;
  return { ok: true, url: first.url, data, ...(stale ? { stale } : {}) };
}

function linked(links: readonly Link[], rel: string, follow: Follow): string | undefined {
  const at = links.findIndex(link => link.rel === rel);
  return at < 0 ? undefined : follow(links[at]!.href, `/links/${at}/href`);
}

/** Where the live status is; `status` is what some sites call the relation. */
function liveOf(links: readonly Link[], follow: Follow): { liveHref?: string } {
  const liveHref = linked(links, 'live', follow) ?? linked(links, 'status', follow);
  return liveHref === undefined ? {} : { liveHref };
}

/** Pointers are into a page; of later pages the address is told with them. */
function onPage({ pointer, code, detail }: Issue, url: string): Issue {
  return { pointer, code, detail: `${detail} (${url})` };
}

import type { Client } from './client.ts';
import { checkContest, checkContests, type ContestsPage } from './contest-check.ts';
import { copied } from './contests-copy.ts';
import type { Contest, ContestSummary, Link } from './generated/types.ts';
import { IssueList } from './issue-list.ts';
import { firstOfEachId } from './list-check.ts';
import { makeProblem, type Issue, type Problem, type Result } from './problem.ts';
import { referencesFrom, type Follow } from './references.ts';
import { resolverFor, rootOf, type Resolve } from './urls.ts';

/** Summaries of contests, all pages. */
export interface Contests {
  /** `href` is a full URL here. */
  items: ContestSummary[];
  /** How many there are by the document's own word, where it says so; else those that came. */
  total: number;
  timeStamp?: string;
  /** What was left out or put right, and where. */
  issues: Issue[];
  /** How many could not be used, where there are any. */
  dropped?: number;
  /** Why the pages that follow are missing. */
  partial?: Problem;
}

/** A contest with its id, and full URLs for what widgets load. */
export interface LoadedContest extends Contest {
  id: string;
}

export interface ContestOptions {
  /** The site's; without it references resolve against the folder that holds `v1/`. */
  resolve?: Resolve;
  signal?: AbortSignal;
  fresh?: boolean;
}

/** More pages than this are not followed. */
const MOST_PAGES = 100;

/** Where the document of a contest is, `v1/contests/<id>.json`; undefined for what is no id. */
export function contestUrl(id: string, resolve: Resolve): string | undefined {
  if (/^\.{0,2}$/.test(id)) return undefined;
  return resolve(`v1/contests/${encodeURIComponent(id)}.json`);
}

/** Loads the list of contests behind `url` with all its pages. Rejects only when the signal aborts. */
export async function loadContests(
  client: Client,
  url: string,
  options: ContestOptions = {},
): Promise<Result<Contests>> {
  const { signal, fresh } = options;
  const first = await client.get(url, { check: checkContests, signal, fresh });
  if (!first.ok) return first;
  const issues = new IssueList();
  issues.addAll(first.problems ?? []);
  const follow = referencesFrom(first.url, issues, options.resolve);
  const seen = new Set<string>();
  const found = pageOf(first.data, follow, issues, seen);
  const visited = new Set([first.url]);
  let { stale } = first;
  let next = nextOf(first.data.links, follow);
  while (next !== undefined) {
    if (visited.has(next) || visited.size >= MOST_PAGES) {
      const detail = visited.has(next)
        ? `the next link ${next} leads back to a page already read; not followed`
        : `the next link ${next} is one page too many; not followed`;
      issues.add('/links', 'paging', detail);
      if (!visited.has(next)) found.partial = makeProblem('too-large', { detail, instance: next });
      break;
    }
    visited.add(next);
    const page = await client.get(next, { check: checkContests, signal, fresh });
    if (!page.ok) {
      found.partial = page.problem;
      break;
    }
    const where = (issue: Issue) => ({ ...issue, detail: `${issue.detail} (${page.url})` });
    issues.addAll((page.problems ?? []).map(where));
    const more = pageOf(page.data, follow, issues, seen);
    found.items.push(...more.items);
    found.dropped = (found.dropped ?? 0) + (more.dropped ?? 0) || undefined;
    if (page.stale && !(stale && stale.since < page.stale.since)) stale = page.stale;
    next = nextOf(page.data.links, follow);
  }
  const total = Math.max(found.items.length, first.data.numberMatched ?? 0);
  const data = { ...found, total, issues: issues.list() };
  return { ok: true, url: first.url, data, ...(stale ? { stale } : {}) };
}

/** The list that the page itself gives; nothing is loaded, not even further pages. */
export function contestsIn(
  document: unknown,
  url: string,
  resolve: Resolve = resolverFor(url),
): Result<Contests> {
  const checked = checkContests(copied(document));
  if (!checked.ok) {
    return { ok: false, problem: makeProblem('invalid', { errors: checked.issues }) };
  }
  const issues = new IssueList();
  issues.addAll(checked.issues);
  const found = pageOf(checked.data, referencesFrom(url, issues, resolve), issues);
  const data = { ...found, total: found.items.length, issues: issues.list() };
  return { ok: true, url, data };
}

/**
 * Loads the document of a contest. `id` is the one asked for, where there is one: the document's own
 * must not be another. Rejects only when the signal aborts.
 */
export async function loadContest(
  client: Client,
  url: string,
  { id, resolve, signal, fresh }: ContestOptions & { id?: string } = {},
): Promise<Result<LoadedContest>> {
  const result = await client.get(url, { check: checkContest, signal, fresh });
  if (!result.ok) return result;
  const { data } = result;
  if (id !== undefined && data.id !== undefined && data.id !== id) {
    const detail = `the document is of "${data.id}", not of "${id}"`;
    const errors = [{ pointer: '/id', code: 'const', detail }];
    return { ok: false, problem: makeProblem('invalid', { detail, errors, instance: url }) };
  }
  const issues = new IssueList();
  issues.addAll(result.problems ?? []);
  const contest = linked(data, id ?? data.id ?? nameOf(result.url), result.url, issues, resolve);
  const problems = issues.list();
  return { ...result, data: contest, problems: problems.length ? problems : undefined };
}

/** A contest that the page itself gives; the document stays as it is. */
export function contestIn(
  document: unknown,
  url: string,
  resolve: Resolve = resolverFor(url),
): Result<LoadedContest> {
  const checked = checkContest(copied(document));
  if (!checked.ok) {
    return { ok: false, problem: makeProblem('invalid', { errors: checked.issues }) };
  }
  const issues = new IssueList();
  issues.addAll(checked.issues);
  const data = linked(checked.data, checked.data.id ?? '', url, issues, resolve);
  const problems = issues.list();
  return { ok: true, url, data, ...(problems.length ? { problems } : {}) };
}

/** Full URLs for what is loaded, on hosts that are known; for what people follow, wherever it is. */
function linked(
  contest: Contest,
  id: string,
  url: string,
  issues: IssueList,
  resolve: Resolve = resolverFor(rootOf(url)),
): LoadedContest {
  const follow = referencesFrom(url, issues, resolve);
  const withUrl = <Item extends object, Name extends keyof Item>(
    list: readonly Item[] | undefined,
    name: Name & string,
    pointer: string,
  ) =>
    list?.map((item, at) => {
      const { [name]: href, ...rest } = item;
      const target =
        typeof href === 'string' ? follow(href, `${pointer}/${at}/${name}`) : undefined;
      return (target === undefined ? rest : { ...rest, [name]: target }) as Item;
    });
  const lists = {
    events: withUrl(contest.events, 'href', '/events'),
    rounds: withUrl(contest.rounds, 'href', '/rounds'),
    units: withUrl(contest.units, 'logo', '/units'),
    links: contest.links?.flatMap(link => {
      const href = resolve(link.href);
      return href === undefined ? [] : [{ ...link, href }];
    }),
  };
  const given = Object.entries(lists).filter(([, list]) => list !== undefined);
  return { ...contest, id, ...Object.fromEntries(given) };
}

/** The name of the file, which is the id where the document gives none. */
function nameOf(url: string): string {
  const name = /([^/]*?)(?:\.json)?$/.exec(new URL(url).pathname)![1]!;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function pageOf(
  { items, timeStamp, dropped }: ContestsPage,
  follow: Follow,
  issues: IssueList,
  seen = new Set<string>(),
): Omit<Contests, 'total'> {
  const good = firstOfEachId(items, '/items', issues, seen).map((item, at): ContestSummary => {
    const { href, ...rest } = item;
    const target = href === undefined ? undefined : follow(href, `/items/${at}/href`);
    return target === undefined ? rest : { ...rest, href: target };
  });
  const page: Omit<Contests, 'total'> = { items: good, issues: [] };
  if (timeStamp !== undefined) page.timeStamp = timeStamp;
  if (dropped) page.dropped = dropped;
  return page;
}

function nextOf(links: readonly Link[] = [], follow: Follow): string | undefined {
  const at = links.findIndex(({ rel }) => rel === 'next');
  return at < 0 ? undefined : follow(links[at]!.href, `/links/${at}/href`);
}

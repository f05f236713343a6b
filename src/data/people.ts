import type { Client } from './client.ts';
import { firstOfEachId } from './list-check.ts';
import { IssueList } from './issue-list.ts';
import { checkPeople } from './people-check.ts';
import { pageOf, type PeoplePage } from './people-page.ts';
import { makeProblem, type Problem, type Result } from './problem.ts';
import { referencesFrom } from './references.ts';
import type { Resolve } from './urls.ts';

/** All pages. */
export interface People extends Omit<PeoplePage, 'next'> {
  total: number;
  /** Why the pages that follow are missing. */
  partial?: Problem;
}

export interface PeopleOptions {
  /** The site's; without it references resolve against the folder that holds `v1/`. */
  resolve?: Resolve;
  signal?: AbortSignal;
  fresh?: boolean;
}

/** Pages that are followed at most: 12,600 studios are 126 of a hundred. */
const MOST_PAGES = 1000;

/** Loads one page of the list. Rejects only when the signal aborts. */
export async function loadPeople(
  client: Client,
  url: string,
  { resolve, signal, fresh }: PeopleOptions = {},
): Promise<Result<PeoplePage>> {
  const result = await client.get(url, { check: checkPeople, signal, fresh });
  if (!result.ok) return result;
  const issues = new IssueList();
  issues.addAll(result.problems ?? []);
  const data = pageOf(result.data, referencesFrom(result.url, issues, resolve), issues);
  const { ok, url: from, stale } = result;
  return { ok, url: from, data, ...(stale ? { stale } : {}) };
}

/**
 * Loads all pages from `url` on, one after the other; `onPage` is told how many have come, and how
 * many there will be where the list says so. A page that fails ends it, with what came before.
 * Rejects only when the signal aborts.
 */
export async function loadAllPeople(
  client: Client,
  url: string,
  options: PeopleOptions & { onPage?: (soFar: number, total: number | undefined) => void } = {},
): Promise<Result<People>> {
  const first = await loadPeople(client, url, options);
  if (!first.ok) return first;
  const { next: second, ...found } = first.data;
  const seen = new Set(found.items.map(({ id }) => id));
  const visited = new Set([first.url, url]);
  const issues = new IssueList();
  issues.addAll(found.issues);
  let { stale } = first;
  let next = second;
  let partial: Problem | undefined;
  options.onPage?.(found.items.length, found.total);
  while (next !== undefined) {
    const fault = pagingFault(next, visited);
    if (fault) {
      issues.add('/links', 'paging', fault.detail);
      ({ partial } = fault);
      break;
    }
    visited.add(next);
    const page = await loadPeople(client, next, options);
    if (!page.ok) {
      partial = page.problem;
      break;
    }
    issues.addAll(
      page.data.issues.map(issue => ({ ...issue, detail: `${issue.detail} (${page.url})` })),
    );
    for (const item of firstOfEachId(page.data.items, '/items', issues, seen))
      found.items.push(item);
    found.dropped = (found.dropped ?? 0) + (page.data.dropped ?? 0) || undefined;
    if (page.stale && !(stale && stale.since < page.stale.since)) ({ stale } = page);
    ({ next } = page.data);
    options.onPage?.(found.items.length, found.total);
  }
  const total = Math.max(found.items.length, found.total ?? 0);
  const data = { ...found, total, issues: issues.list(), ...(partial ? { partial } : {}) };
  return { ok: true, url: first.url, data, ...(stale ? { stale } : {}) };
}

function pagingFault(next: string, visited: ReadonlySet<string>) {
  if (visited.has(next)) {
    return { detail: `the next link ${next} leads back to a page already read; not followed` };
  }
  if (visited.size <= MOST_PAGES) return undefined;
  const detail = `the next link ${next} is one page too many; not followed`;
  return { detail, partial: makeProblem('too-large', { detail, instance: next }) };
}

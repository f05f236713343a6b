/** What the last import, or somebody's hand, left of a contest: its document and its standings. */

import { validateContest } from '../../../src/data/generated/validators/contest.js';
import { validateStandings } from '../../../src/data/generated/validators/standings.js';
import type { Contest, StandingsPage, StandingsRow } from '../../../src/data/generated/types.ts';
import type { PreviousDocument } from './types.ts';

export interface ContestBefore {
  /** Undefined where there is no document yet. */
  contest?: Contest;
  /** A document is there, but cannot be read: it is not to be written over. */
  unreadable: boolean;
  /** Events with standings, by id. */
  events: ReadonlyMap<string, EventBefore>;
}

/** The standings of an event, page by page. */
export interface EventBefore {
  pages: { path: string; body: string; page: StandingsPage }[];
}

/** Path of a contest's document. */
export function contestPath(contest: string): string {
  return `v1/contests/${contest}.json`;
}

/** Path of a page of standings, counted from 1. */
export function standingsPath(contest: string, event: string, page: number): string {
  return `v1/contests/${contest}/${event}/p${page}.json`;
}

/** Half a surrogate pair cannot be escaped. */
const HALVES = /\p{Cs}/gu;

/** A path as a link: Chinese and signs escaped, part by part. */
export function hrefOf(path: string): string {
  return path
    .split('/')
    .map(part => encodeURIComponent(part.replace(HALVES, '\ufffd')))
    .join('/');
}

const PAGE = /^v1\/contests\/([^/]+)\/([^/]+)\/p(\d+)\.json$/;

/** Sorts out the documents of one contest; those of others are passed over. */
export function contestBefore(
  contest: string,
  previous: readonly PreviousDocument[],
): ContestBefore {
  const own = previous.find(({ path }) => path === contestPath(contest));
  const document = own && parsed(own.body);
  const events = new Map<string, EventBefore>();
  const pages = previous
    .map(({ path, body }) => ({ path, body, parts: PAGE.exec(path) }))
    .filter(({ parts }) => parts?.[1] === contest)
    .sort((a, b) => Number(a.parts![3]) - Number(b.parts![3]));
  for (const { path, body, parts } of pages) {
    const page = parsed(body);
    if (!validateStandings(page)) continue;
    const event = events.get(parts![2]!) ?? { pages: [] };
    event.pages.push({ path, body, page });
    events.set(parts![2]!, event);
  }
  return {
    ...(validateContest(document) ? { contest: document } : {}),
    unreadable: own !== undefined && !validateContest(document),
    events,
  };
}

/** All rows of an event's last standings. */
export function rowsBefore(event: EventBefore | undefined): StandingsRow[] {
  return event?.pages.flatMap(({ page }) => page.rows) ?? [];
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contest, StandingsPage } from '../../../src/data/generated/types.ts';
import { contestPath, standingsPath } from '../import/contest-before.ts';
import type { Store } from '../store/store.ts';
import { boardOf, type Board } from './board.ts';

/** Reads the text of a document by its path; undefined where there is none. */
export type ReadBody = (path: string) => Promise<string | undefined>;

export function bodiesOfStore(store: Store, siteId: string): ReadBody {
  return async path => (await store.document(siteId, path))?.body;
}

export function bodiesOfFolder(folder: string): ReadBody {
  return async path => {
    const file = join(folder, path);
    return existsSync(file) ? readFile(file, 'utf8') : undefined;
  };
}

/** A contest, and those of its events that have standings. */
export interface ShownContest {
  contest: Contest;
  events: string[];
}

/** A contest as the public sees it; undefined where there is none. */
export async function shownContest(read: ReadBody, id: string): Promise<ShownContest | undefined> {
  const body = await read(contestPath(id));
  if (body === undefined) return undefined;
  const contest = JSON.parse(body) as Contest;
  const events: string[] = [];
  for (const event of contest.events ?? []) {
    if ((await read(standingsPath(id, event.id, 1))) !== undefined) events.push(event.id);
  }
  return { contest, events };
}

/** All rows of an event as the public sees them; its first page is there. */
export async function shownBoard(read: ReadBody, contest: string, event: string): Promise<Board> {
  const bodies: string[] = [];
  for (let page = 1; ; page += 1) {
    const body = await read(standingsPath(contest, event, page));
    if (body === undefined) break;
    bodies.push(body);
    const { links = [] } = JSON.parse(body) as StandingsPage;
    if (!links.some(({ rel }) => rel === 'next')) break;
  }
  return boardOf(bodies);
}

import type {
  Contest,
  ContestList,
  ContestSummary,
  StandingsPage,
} from '../../../src/data/generated/types.ts';
import { validateContest } from '../../../src/data/generated/validators/contest.js';
import { validateStandings } from '../../../src/data/generated/validators/standings.js';
import type { EventReader } from '../contests/event-reader.ts';
import { contestPathOf } from '../contests/paths.ts';
import { listPath } from '../documents/paths.ts';
import { documentAt } from '../people-pages/people-of.ts';
import type { ServedDocument } from '../snapshot/document.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Reads contests as anybody may read them this moment. */
export interface ReadBoard {
  contest(id: string): Promise<Contest | undefined>;
  /**
   * A page of standings.
   * @param first the first page's path, as a contest's document names it
   * @param page from 1
   */
  standings(first: string | undefined, page: number): Promise<StandingsPage | undefined>;
}

/**
 * @param current documents of the site
 * @param reader what has entered since, where there is a database
 */
export function readBoardOf(current: () => Snapshot, reader?: EventReader): ReadBoard {
  const read = async (path: string): Promise<unknown> => {
    const named = contestPathOf(path);
    if (!named) return undefined;
    const newest =
      named.kind === 'contest'
        ? await reader?.contest(named.contest)
        : named.kind === 'page'
          ? await reader?.page(named, named.page)
          : undefined;
    return newest ? parsed(newest) : documentAt(current(), path);
  };
  return {
    async contest(id) {
      const value = await read(`v1/contests/${id}.json`);
      return validateContest(value) ? value : undefined;
    },
    async standings(first, page) {
      const path = first === undefined ? undefined : pathOfPage(first, page);
      const value = path === undefined ? undefined : await read(path);
      return validateStandings(value) ? value : undefined;
    },
  };
}

/** Path of a further page beside the first; undefined where a contest leads elsewhere. */
export function pathOfPage(first: string, page: number): string | undefined {
  let path = first.replace(/^\//, '').replace(/p1\.json$/, `p${page}.json`);
  try {
    path = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  return contestPathOf(path)?.kind === 'page' ? path : undefined;
}

async function parsed(document: ServedDocument): Promise<unknown> {
  return JSON.parse((await document.body('identity')).toString('utf8'));
}

const known = new WeakMap<Snapshot, Promise<readonly ContestSummary[]>>();

/** The contests of a snapshot's list, all pages of it, read once. */
export function contestsOf(snapshot: Snapshot): Promise<readonly ContestSummary[]> {
  let read = known.get(snapshot);
  if (!read) {
    known.set(snapshot, (read = readAll(snapshot)));
    read.catch(() => known.delete(snapshot));
  }
  return read;
}

async function readAll(snapshot: Snapshot): Promise<ContestSummary[]> {
  const all: ContestSummary[] = [];
  for (let page = 1; ; page += 1) {
    const list = await documentAt(snapshot, listPath('contests', page));
    const { items = [] } = (list ?? {}) as Partial<ContestList>;
    if (items.length === 0) return all;
    all.push(...items);
  }
}

import { isDocumentId } from '../documents/paths.ts';

/** An event of a contest, by their ids. */
export interface EventName {
  contest: string;
  event: string;
}

/** What a path below `v1/contests/` names. */
export type ContestPath =
  | { kind: 'contest'; contest: string }
  | ({ kind: 'page'; page: number } & EventName)
  | ({ kind: 'columns' } & EventName);

const CONTEST = /^v1\/contests\/([^/]+)\.json$/;
const FILE = /^v1\/contests\/([^/]+)\/([^/]+)\/(?:p([1-9]\d{0,6})|(columns))\.json$/;

/** What of a contest a path names; undefined for any other, the list of contests included. */
export function contestPathOf(path: string): ContestPath | undefined {
  const [, one] = CONTEST.exec(path) ?? [];
  if (one !== undefined) return isDocumentId(one) ? { kind: 'contest', contest: one } : undefined;
  const [, contest, event, page, columns] = FILE.exec(path) ?? [];
  if (!isEventName({ contest, event })) return undefined;
  const name = { contest: contest as string, event: event as string };
  if (columns !== undefined) return { kind: 'columns', ...name };
  return { kind: 'page', page: Number(page), ...name };
}

/** Whether both can be names of documents; no path made of them leads anywhere else. */
export function isEventName({ contest, event }: Partial<EventName>): boolean {
  // `v1/contests/i/` holds the further pages of the list.
  if (contest === undefined || event === undefined || contest === 'i') return false;
  return isDocumentId(contest) && isDocumentId(event);
}

/** Folder of an event's documents, ending in a slash. */
export function eventFolder({ contest, event }: EventName): string {
  return `v1/contests/${contest}/${event}/`;
}

import { eventFolder, type EventName } from '../../contests/paths.ts';
import { contestPath } from '../../import/contest-before.ts';
import type { Reader, Row } from '../database.ts';
import { listRow, type ListRow } from '../rows.ts';
import type { EventBefore, EventHead } from './contests.ts';

/** Pages read at a time: about two megabytes. */
const PAGE = 100;
const PAGE_PATH = /\/p([1-9]\d{0,6})\.json$/;

/** An event with the rows it is stored in. */
export interface StoredEvent {
  before: EventBefore;
  contestRow: ListRow;
  /** Rows of the public pages without their bodies, by number of the page. */
  rows: ReadonlyMap<number, ListRow>;
}

/** An event as it is stored; undefined without its contest, or without a first page. */
export async function eventIn(
  reader: Reader,
  siteId: string,
  name: EventName,
): Promise<StoredEvent | undefined> {
  const [contest] = await reader.all('documentsByPath', [siteId, contestPath(name.contest)]);
  if (!contest) return undefined;
  const rows = new Map<number, ListRow>();
  const bodies = new Map<number, string>();
  for await (const some of pageRows(reader, siteId, name)) {
    for (const row of some) {
      const { body, ...rest } = listRow(row);
      rows.set(pageOf(row), rest);
      bodies.set(pageOf(row), String(body));
    }
  }
  if (!rows.has(1)) return undefined;
  const pages = [...bodies].sort(([one], [other]) => one - other).map(([, body]) => body);
  const head = await headOf(reader, siteId, name);
  const hidden = head?.hidden === undefined ? [] : await hiddenIn(reader, siteId, name);
  const contestRow = listRow(contest);
  const stamp = String(rows.get(1)?.['updated_at']);
  const body = String(contestRow['body']);
  const before = { contest: body, pages, stamp, hidden, ...(head && { head }) };
  return { before, contestRow, rows };
}

export async function headOf(
  reader: Reader,
  siteId: string,
  { contest, event }: EventName,
): Promise<EventHead | undefined> {
  const [row] = await reader.all('contestEvent', [siteId, contest, event]);
  return (
    row && {
      stamp: String(row['stamp']),
      ...(row['hidden'] !== null && { hidden: Number(row['hidden']) }),
      hiddenLog: String(row['hidden_log']),
    }
  );
}

/** Rows of an event's pages, some at a time; by path, which puts p10 before p2. */
export async function* pageRows(
  reader: Reader,
  siteId: string,
  name: EventName,
): AsyncGenerator<Row[]> {
  const folder = eventFolder(name);
  let after = `${folder}p`;
  for (;;) {
    const some = await reader.all('standingsPages', [siteId, after, `${folder}q`, PAGE]);
    // Other documents may lie there, or deeper down.
    yield some.filter(row => PAGE_PATH.test(String(row['path']).slice(folder.length - 1)));
    const last = some.at(-1);
    if (some.length < PAGE || !last) return;
    after = String(last['path']);
  }
}

/** Number of the page a row of `pageRows` is. */
export function pageOf(row: Row): number {
  return Number(PAGE_PATH.exec(String(row['path']))?.[1]);
}

async function hiddenIn(
  reader: Reader,
  siteId: string,
  { contest, event }: EventName,
): Promise<string[]> {
  const bodies: string[] = [];
  for (;;) {
    const values = [siteId, contest, event, bodies.length, PAGE];
    const some = await reader.all('hiddenPages', values);
    bodies.push(...some.map(row => String(row['body'])));
    if (some.length < PAGE) return bodies;
  }
}

import type { Database, Value } from '../database.ts';
import type { StatementName } from '../statements.ts';
import { applicationOf, type ApplicationRow } from './rows.ts';

/** What a queue is narrowed by; members written together must all hold. */
export interface QueueFilter {
  form?: string | undefined;
  state?: string | undefined;
  /** Id or name of the union it goes to. */
  route?: string | undefined;
  channel?: string | undefined;
  flag?: 'duplicate' | 'suspect' | undefined;
  /** RFC 3339, UTC; inclusive. */
  from?: string | undefined;
  through?: string | undefined;
}

export interface QueuePage {
  rows: ApplicationRow[];
  /** Where the next page starts; absent on the last. */
  next?: string;
}

/** Applications in each state, and how long the first has waited. */
export interface QueueCounts {
  /** Received since the moment asked about. */
  today: number;
  byState: Record<string, number>;
  /** When the oldest of those nobody has looked at was received. */
  oldestWaiting?: string;
}

/** After every time and id there is. */
const NEWEST = ['9999', '\u{10FFFF}'] as const;

/**
 * One page of applications, newest first.
 * @param cursor `next` of the page before; what is none is taken for the start.
 */
export async function queue(
  database: Database,
  siteId: string,
  filter: QueueFilter,
  cursor: string | undefined,
  limit: number,
): Promise<QueuePage> {
  const [at, id] = keysetOf(cursor, filter.through);
  const [statement, head] = leadOf(filter);
  const values = [siteId, ...head, at, at, id, ...filtered(filter), limit + 1];
  const found = (await database.all(statement, values)).map(applicationOf);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  if (found.length <= limit || !last) return { rows };
  return { rows, next: `${last.createdAt}~${last.id}` };
}

/**
 * One page of those who wait: state by state in the order given, within each whoever waits longest
 * first.
 * @param cursor `next` of the page before; what is none is taken for the start.
 */
export async function waiting(
  database: Database,
  siteId: string,
  states: readonly string[],
  { filter, cursor, limit }: { filter: QueueFilter; cursor?: string | undefined; limit: number },
): Promise<QueuePage> {
  const [, begun = '', at = '', id = ''] =
    /^([a-z]+)~(\d{4}-[\d:.TZ-]+)~(\S+)$/.exec(cursor ?? '') ?? [];
  const found: ApplicationRow[] = [];
  for (const state of states.slice(Math.max(0, states.indexOf(begun)))) {
    const after = state === begun ? [at, at, id] : ['', '', ''];
    const most = limit + 1 - found.length;
    const through = filter.through ?? NEWEST[0];
    const values = [siteId, state, ...after, through, ...filtered(filter), most];
    found.push(...(await database.all('applicationWaitingPage', values)).map(applicationOf));
    if (found.length > limit) break;
  }
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  if (found.length <= limit || !last) return { rows };
  return { rows, next: `${last.state}~${last.createdAt}~${last.id}` };
}

/** The values of what every page filters by. */
function filtered(filter: QueueFilter): Value[] {
  const { form = '', state = '', route = '', channel = '', flag, from = '' } = filter;
  const texts = [state, state, form, form, channel, channel, route, route, route];
  return [...texts, Number(flag === 'duplicate'), Number(flag === 'suspect'), from];
}

function leadOf({ state, form, channel }: QueueFilter): [StatementName, Value[]] {
  if (state !== undefined) return ['applicationPageOfState', [state]];
  if (form !== undefined) return ['applicationPageOfForm', [form]];
  if (channel !== undefined) return ['applicationPageOfChannel', [channel]];
  return ['applicationPage', []];
}

function keysetOf(
  cursor: string | undefined,
  through: string | undefined,
): readonly [at: string, id: string] {
  const [, at, id] = /^(\d{4}-[\d:.TZ-]+)~(\S+)$/.exec(cursor ?? '') ?? [];
  if (at !== undefined && id !== undefined) return [at, id];
  return through === undefined ? NEWEST : [through, NEWEST[1]];
}

/** @param todayFrom RFC 3339, UTC. */
export async function queueCounts(
  database: Database,
  siteId: string,
  todayFrom: string,
): Promise<QueueCounts> {
  const states = await database.all('applicationStates', [siteId]);
  const [oldest] = await database.all('oldestApplication', [siteId, 'received']);
  // One more moment before: the first of the day counts.
  const [today] = await database.all('countApplicationsSince', [siteId, before(todayFrom)]);
  return {
    today: Number(today?.['n'] ?? 0),
    byState: Object.fromEntries(states.map(row => [String(row['state']), Number(row['n'])])),
    ...(oldest && { oldestWaiting: String(oldest['created_at']) }),
  };
}

function before(moment: string): string {
  return new Date(Date.parse(moment) - 1).toISOString();
}

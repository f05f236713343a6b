import type { FormsContext } from '../applications/context.ts';
import type { QueueFilter } from '../store/applications/queue.ts';
import type { ApplicationRow } from '../store/applications/rows.ts';
import type { SignedIn } from './visit.ts';
import { WAITING } from './words.ts';

/** States in which nobody looks at it yet. */
export const UNTOUCHED: readonly string[] = ['answered', 'received'];

/** An application a colleague has opened within this time is taken for theirs, milliseconds. */
const AT_WORK = 10 * 60_000;
/** Applications looked at for one that no colleague has open. */
const MOST = 10;

/**
 * The application to deal with next: whoever waits longest and is not being looked at by a colleague;
 * where all are, the first of them, for a page may have been left open.
 * @param after Id of the one just decided, which is passed over.
 */
export async function nextWaiting(
  context: FormsContext,
  { account }: SignedIn,
  filter: QueueFilter,
  after: string,
): Promise<string | undefined> {
  const { store, siteId } = context;
  const { state } = filter;
  const states = state !== undefined && WAITING.includes(state) ? [state] : UNTOUCHED;
  const wanted = { ...filter, state: undefined };
  const page = await store.applications.waiting(siteId, states, wanted, undefined, MOST + 1);
  const rows = page.rows.filter(({ id }) => id !== after).slice(0, MOST);
  for (const row of rows) {
    if (!(await isWithColleague(context, account.accountId, row))) return row.id;
  }
  return rows[0]?.id;
}

async function isWithColleague(
  { store, siteId, now }: FormsContext,
  accountId: string,
  { id, updatedAt }: ApplicationRow,
): Promise<boolean> {
  const [last] = await store.desk.auditOf(siteId, id, 1);
  // What was answered since waits anew, whoever looked at it before.
  if (!last || last.accountId === accountId || last.at < updatedAt) return false;
  return Date.parse(last.at) > now().getTime() - AT_WORK;
}

import { sealedIn } from '../store/applications/sealed-in.ts';
import type { FormsContext } from './context.ts';
import { remainsOf } from './retention.ts';
import { isSettled, mayMove } from './states.ts';

/** A decision of staff. */
export interface Transition {
  /** The state that was on the screen when it was made. */
  from: string;
  to: string;
  /** Name of the colleague, for staff only. */
  by: string;
  /** What the applicant reads: why, or what is missing. */
  note?: string | undefined;
  /** What only staff read. */
  memo?: string | undefined;
}

/**
 * Moves an application, with what is due by then erased: an answer kept for 0 days goes the moment
 * it is settled.
 * @returns `moved` when it is not in that state any more, and nothing was written.
 */
export async function transition(
  context: FormsContext,
  id: string,
  { from, to, by, note, memo }: Transition,
): Promise<'done' | 'moved' | 'not-allowed'> {
  const { store, siteId } = context;
  const row = await store.applications.read(siteId, id);
  if (row?.state !== from) return 'moved';
  if (!mayMove(from, to)) return 'not-allowed';
  const at = context.now().toISOString();
  const settled = isSettled(to) ? await settledNow(context, id, at) : {};
  const done = await store.applications.change(siteId, id, {
    rev: row.rev,
    state: to,
    at,
    by,
    ...settled,
    note: sealNote(context, id, note),
    memo: sealNote(context, id, memo),
  });
  return done ? 'done' : 'moved';
}

async function settledNow(context: FormsContext, id: string, at: string) {
  return { settledAt: at, ...(await remainsOf(context, id, at)) };
}

/** Adds words to the history that only staff read; the state stays. */
export async function remark(
  context: FormsContext,
  id: string,
  { by, memo }: { by: string; memo: string },
): Promise<'done' | 'moved'> {
  const { store, siteId } = context;
  const row = await store.applications.read(siteId, id);
  if (!row) return 'moved';
  const { rev, state, settledAt, eraseAt } = row;
  const at = context.now().toISOString();
  const sealed = sealNote(context, id, memo);
  const wish = { rev, state, at, by, settledAt, eraseAt, memo: sealed };
  return (await store.applications.change(siteId, id, wish)) ? 'done' : 'moved';
}

function sealNote(
  { keys, siteId }: FormsContext,
  id: string,
  text: string | undefined,
): string | undefined {
  return text === undefined || text === ''
    ? undefined
    : keys.seal(text, sealedIn(siteId, id, 'note'));
}

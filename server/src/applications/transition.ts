import { sealedIn } from '../store/applications/sealed-in.ts';
import type { FormsContext } from './context.ts';
import { placeAgain } from '../bookings/again.ts';
import { holdsPlace, PlaceTaken } from '../store/people/bookings.ts';
import type { Change } from '../store/applications/change.ts';
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
 * @returns `moved` when it is not in that state any more, and nothing was written; `no-place` when it
 * is taken up again and what it had booked went to others meanwhile.
 */
export async function transition(
  context: FormsContext,
  id: string,
  { from, to, by, note, memo }: Transition,
): Promise<'done' | 'moved' | 'not-allowed' | 'no-place'> {
  const { store, siteId } = context;
  const row = await store.applications.read(siteId, id);
  if (row?.state !== from) return 'moved';
  if (!mayMove(from, to)) return 'not-allowed';
  const at = context.now().toISOString();
  const settled = isSettled(to) ? await settledNow(context, id, at) : {};
  const wish = {
    rev: row.rev,
    state: to,
    at,
    by,
    ...settled,
    note: sealNote(context, id, note),
    memo: sealNote(context, id, memo),
  };
  if (!holdsPlace(from) && holdsPlace(to)) return takeUpAgain(context, id, wish);
  return (await store.applications.change(siteId, id, wish)) ? 'done' : 'moved';
}

/** Changes an application that gave its place back, and takes one of the same slot for it. */
async function takeUpAgain(
  context: FormsContext,
  id: string,
  wish: Change,
): Promise<'done' | 'moved' | 'no-place'> {
  const { store, siteId } = context;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const booked = await placeAgain(context, id);
    if (booked === 'none') return 'no-place';
    try {
      const changed = await store.applications.change(siteId, id, { ...wish, place: booked });
      return changed ? 'done' : 'moved';
    } catch (error) {
      if (!(error instanceof PlaceTaken)) throw error;
    }
  }
  return 'no-place';
}

/** How often somebody else may be faster with a place. */
const TRIES = 20;

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

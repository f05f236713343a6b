import type { AnswersChange } from '../store/applications/change.ts';
import type { SealedContext } from './context.ts';
import { dueParts, openKept, sealKept, without } from './answers.ts';

/** Applications looked at in one go. */
const BATCH = 100;

/** What is kept of answers at a moment, and when to look again. */
export interface Remains {
  answers: AnswersChange | undefined;
  eraseAt: string | undefined;
}

/**
 * What is due of an application that was settled: each answer is kept for as many days as its field
 * says, 0 is until it is settled. Once the last is due, all that a person wrote goes.
 */
export async function remainsOf(
  context: SealedContext,
  id: string,
  settledAt: string,
): Promise<Remains> {
  const kept = await openKept(context, id);
  if (!kept) return { answers: undefined, eraseAt: undefined };
  const { names, supplements, next } = dueParts(kept, settledAt, context.now());
  if (next === undefined) return { answers: { do: 'erase' }, eraseAt: undefined };
  if (names.length + supplements.length === 0) return { answers: undefined, eraseAt: next };
  const { rest, uploads, blinds } = without(kept, names, supplements);
  const sealed = sealKept(context, id, rest);
  return { answers: { do: 'keep', sealed, uploads, blinds }, eraseAt: next };
}

/** What a round of erasing did. */
export interface Erased {
  /** Applications some or all of whose answers were due. */
  applications: number;
  /** Files nobody used. */
  uploads: number;
  /** Keys, tokens and codes whose time is over. */
  expired: number;
}

/**
 * Erases what is kept too long by now: answers, files nobody used, keys, tokens, codes.
 * @throws the first error, after everything else was done: one application that cannot be opened
 * does not keep the others from being erased.
 */
export async function eraseDue(context: SealedContext): Promise<Erased> {
  const { store, siteId } = context;
  const now = context.now().toISOString();
  const errors: unknown[] = [];
  let applications = 0;
  let after = '';
  for (;;) {
    const ids = await store.applications.dueForErasure(siteId, now, after, BATCH);
    for (const id of ids) {
      const done = await eraseOne(context, id).catch((error: unknown) => void errors.push(error));
      if (done === true) applications += 1;
    }
    after = ids.at(-1) ?? '';
    if (ids.length < BATCH) break;
  }
  const uploads = await store.uploads.purge(siteId, now);
  const expired = await store.applications.purge(siteId, now);
  const codes = await store.codes.purge(siteId, now);
  if (applications > 0) await store.applications.scrub();
  if (errors.length > 0) throw errors[0];
  return { applications, uploads, expired: expired + codes };
}

/** How many applications hold something that is due. */
export async function countDue({ store, siteId, now }: SealedContext): Promise<number> {
  return store.applications.countDue(siteId, now().toISOString());
}

async function eraseOne(context: SealedContext, id: string): Promise<boolean> {
  const { store, siteId } = context;
  const row = await store.applications.read(siteId, id);
  if (row?.settledAt === undefined) return false;
  const { answers, eraseAt } = await remainsOf(context, id, row.settledAt);
  const { rev, state, updatedAt: at, settledAt } = row;
  const wish = { rev, state, at, by: 'system', settledAt, eraseAt, answers, told: false };
  return store.applications.change(siteId, id, wish);
}

import type { ApplicationStatus } from '../../../src/data/generated/types.ts';
import type { OwnedRow } from '../store/applications/rows.ts';
import { formOf, whenOf, type FormsContext } from './context.ts';
import { historyOf } from './history.ts';
import { digestOf, isSame, readReceipt, showReceipt } from './identifiers.ts';
import { lastDue, openKept, sealKept, without, type KeptAnswers } from './answers.ts';
import { askOf } from './ask.ts';
import { gone, limited, moved, noCredential, notFound, problem } from './problems.ts';

/** What an applicant shows to be let at an application. */
export interface Credential {
  /** The secret of the answer, or the display number: `Authorization: Bearer …`. */
  secret?: string | undefined;
  /** The same, from a link that a person was given: `?receipt=…`. */
  receipt?: string | undefined;
  /** Address of whoever asks: wrong tries are counted. */
  ip: string;
}

/** State and history, never what was submitted. @throws HttpProblem 401, 404, 410, 429 */
export async function readStatus(
  context: FormsContext,
  id: string,
  credential: Credential,
): Promise<ApplicationStatus> {
  return statusOf(context, await owned(context, id, credential));
}

/**
 * Takes an application back: all answers and files go at once. With `consent`, that consent alone,
 * and what rests on it; without a required one nothing rests on anything, so all is taken back.
 * Doing it twice does no harm.
 * @throws HttpProblem 401, 404, 409, 410, 422, 429
 */
export async function withdraw(
  context: FormsContext,
  id: string,
  credential: Credential,
  { consent }: { consent?: string | undefined } = {},
): Promise<ApplicationStatus> {
  await owned(context, id, credential);
  if (consent === undefined) await withdrawAll(context, id);
  else await withdrawConsent(context, id, consent);
  await context.store.applications.scrub();
  return statusOf(context, await freshly(context, id));
}

/**
 * Deletes an application. A row without anything personal stays, so that a late repetition of its
 * request is known for what it is; whoever asks from now on is told that it was deleted.
 * @throws HttpProblem 401, 404, 409, 429
 */
export async function remove(
  context: FormsContext,
  id: string,
  credential: Credential,
): Promise<void> {
  const { state } = await owned(context, id, credential, true);
  if (state === 'deleted') return;
  await again(context, id, async ({ rev }, at) => {
    const answers = { do: 'forget' } as const;
    const wish = { rev, state: 'deleted', at, by: 'applicant', settledAt: at };
    return { ...wish, answers, consent: 'all', told: false };
  });
  await context.store.applications.scrub();
}

/**
 * The application of an id, for whoever shows that it is theirs.
 * @param evenDeleted Deleted ones too, instead of 410.
 */
export async function owned(
  { store, siteId, limits }: FormsContext,
  id: string,
  { secret, receipt, ip }: Credential,
  evenDeleted = false,
): Promise<OwnedRow> {
  const given = secret ?? receipt ?? '';
  if (given === '') throw noCredential();
  const row = await store.applications.read(siteId, id);
  // Nobody guesses 256 bits: who has the secret is not held up by who else sits in the network.
  if (!row || !isSame(digestOf(given), row.secretHash)) {
    const wait = limits.tries.wait(ip);
    if (wait > 0) throw limited(wait);
    if (!row || !isSame(readReceipt(given) ?? '', row.receipt)) {
      limits.tries.take(ip);
      throw notFound();
    }
  }
  if (row.state === 'deleted' && !evenDeleted) throw gone();
  return row;
}

async function statusOf(context: FormsContext, row: OwnedRow): Promise<ApplicationStatus> {
  const history = await historyOf(context, row.id);
  const { state } = row;
  const isAsked = state === 'asked';
  const form = isAsked || state === 'approved' ? await formOf(context, row.formId) : undefined;
  const retained = await retainedThrough(context, row);
  return {
    id: row.id,
    receipt: showReceipt(row.receipt),
    form: row.formId,
    state,
    // Remarks of staff among themselves change nothing, and are not told.
    history: history
      .filter((entry, at) => at === 0 || entry.memo === undefined || changes(history, at))
      .map(({ state, at, note }) => ({ state, at, ...(note !== undefined && { note }) })),
    ...(isAsked && { ask: askOf(form) }),
    ...(!isAsked && form?.after && { next: form.after }),
    ...(retained !== undefined && { retainedThrough: retained }),
  };
}

function changes(history: readonly { state: string; note?: string }[], at: number): boolean {
  return history[at]?.state !== history[at - 1]?.state || history[at]?.note !== undefined;
}

/** The last day at the site on which any answer is kept; undefined until it is settled. */
async function retainedThrough(
  context: FormsContext,
  { id, settledAt }: OwnedRow,
): Promise<string | undefined> {
  const kept = settledAt === undefined ? undefined : await openKept(context, id);
  if (!kept || settledAt === undefined) return undefined;
  const last = lastDue(kept, settledAt);
  if (last === undefined) return undefined;
  return whenOf({ ...context, now: () => new Date(last) }).today;
}

async function withdrawAll(context: FormsContext, id: string): Promise<void> {
  await again(context, id, async ({ rev, state }, at) => {
    if (state === 'withdrawn' || state === 'deleted') return undefined;
    const wish = { rev, state: 'withdrawn', at, by: 'applicant', settledAt: at };
    return { ...wish, answers: { do: 'erase' }, consent: 'all' };
  });
}

async function withdrawConsent(context: FormsContext, id: string, consent: string): Promise<void> {
  const about = (await openKept(context, id))?.consents;
  if (!about) return;
  if (!Object.hasOwn(about, consent)) throw noSuchConsent();
  const { required = true, fields = [] } = about[consent] ?? {};
  if (required) return withdrawAll(context, id);
  await again(context, id, async ({ rev, state, settledAt, eraseAt }, at) => {
    const kept = await openKept(context, id);
    if (!kept) return undefined;
    const standing = await standingFields(context, id, consent, kept.consents);
    const alone = fields.filter(name => !standing.has(name));
    const { rest, uploads, blinds } = without(kept, alone);
    const sealed = sealKept(context, id, rest);
    const wish = { rev, state, at, by: 'applicant', settledAt, eraseAt, consent, told: false };
    return { ...wish, answers: { do: 'keep', sealed, uploads, blinds } };
  });
}

/** Fields that rest on another consent as well: one that was given, and stands. */
async function standingFields(
  { store, siteId }: FormsContext,
  id: string,
  consent: string,
  about: KeptAnswers['consents'],
): Promise<ReadonlySet<string>> {
  const others = (await store.applications.consents(siteId, id)).filter(
    ({ id: other, granted, withdrawnAt }) => granted && !withdrawnAt && other !== consent,
  );
  return new Set(others.flatMap(({ id: other }) => about[other]?.fields ?? []));
}

function noSuchConsent() {
  const detail = '这份申请没有这一项同意。 This application has no such consent.';
  const errors = [{ pointer: '/consent', code: 'unknown-consent', detail }];
  return problem(422, 'unknown-consent', detail, { errors });
}

type Wish = Parameters<FormsContext['store']['applications']['change']>[2];

/** How often somebody else may be faster before the applicant is asked to try again. */
export const TRIES = 5;

async function again(
  context: FormsContext,
  id: string,
  wishOf: (row: OwnedRow, at: string) => Promise<Wish | undefined>,
): Promise<void> {
  const { store, siteId } = context;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    // The row first: what is read after it is not older than its `rev`.
    const wish = await wishOf(await freshly(context, id), context.now().toISOString());
    if (!wish || (await store.applications.change(siteId, id, wish))) return;
  }
  throw moved();
}

/** The application as it stands now. @throws HttpProblem 404 */
export async function freshly({ store, siteId }: FormsContext, id: string): Promise<OwnedRow> {
  const row = await store.applications.read(siteId, id);
  if (!row) throw notFound();
  return row;
}

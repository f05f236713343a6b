import type { ApplicationReceipt } from '../../../src/data/generated/types.ts';
import { spendCode } from '../codes/verify.ts';
import { HttpProblem } from '../http/problem.ts';
import type { UsedKey } from '../store/applications/keys.ts';
import { claimUploads } from '../store/uploads/claim.ts';
import { bookingRequest, pickPlace, type BookingRequest } from '../bookings/wanted.ts';
import { PlaceTaken, takePlace, type Place } from '../store/people/bookings.ts';
import { formOf, whenOf, type FormsContext } from './context.ts';
import { oneAtATime, requestKey, type RequestKey } from './idempotency.ts';
import { judge } from './judge.ts';
import { prepare, type Prepared } from './prepare.ts';
import { errorsOf } from './fault-words.ts';
import { busy, full, noSuchForm, orBusy, wrongAnswers } from './problems.ts';
import { repliedBefore } from './replies.ts';
import { codeErrors, fileErrors, filesIn, provenNumbers } from './proofs.ts';
import { checkRequest } from './request-body.ts';

/** An application as it arrives, by whichever door. */
export interface SubmitRequest {
  /** The parsed body; nothing about it is believed. */
  body: unknown;
  /** Idempotency key as sent. */
  key: string | undefined;
  /** Address of the sender; absent for staff of the site, who are not counted. */
  ip?: string | undefined;
  /** A field no person sees was filled in. */
  honeypot?: boolean;
  /** `later`: required files may be missing. */
  files?: 'now' | 'later';
  /** Who sends it in, as the history tells staff; the applicant when absent. */
  by?: string;
}

/** An application that is stored: neither lost nor doubled from here on. */
export interface Submitted {
  receipt: ApplicationReceipt;
  /** The answer's bytes, the same for every replay. */
  text: string;
  /** It was stored before. */
  replayed: boolean;
}

/**
 * Takes an application: looks its key up, holds back floods, checks it with the engine, and stores
 * it with its key in one transaction.
 * @throws HttpProblem, see docs/applications.md; a refused application has not used up its key.
 */
export async function submit(context: FormsContext, request: SubmitRequest): Promise<Submitted> {
  try {
    const submitted = await once(context, request);
    context.tally?.(submitted.replayed ? 'replayed' : 'accepted');
    return submitted;
  } catch (error) {
    context.tally?.(error instanceof HttpProblem ? (error.code ?? 'refused') : 'failed');
    throw error;
  }
}

async function once(context: FormsContext, request: SubmitRequest): Promise<Submitted> {
  const { store, siteId, keys } = context;
  const key = requestKey(keys, siteId, request.key, request.body);
  const used = await orBusy(store.applications.usedKey(siteId, key.hash));
  // Before any limit: whoever repeats an answered request gets its answer.
  if (used) return replay(context, used, key);
  return oneAtATime(store, key, () => take(context, request, key));
}

async function take(
  context: FormsContext,
  request: SubmitRequest,
  key: RequestKey,
): Promise<Submitted> {
  const { ip, honeypot = false, files = 'now', by = 'applicant' } = request;
  const body = checkRequest(request.body);
  const { formId, proof, channel } = body;
  if (ip !== undefined) {
    context.limits.admit({ ip, formId, keyHash: key.hash, proof, honeypot });
  }
  const published = await orBusy(formOf(context, formId));
  if (!published) throw noSuchForm();
  const booking = await orBusy(bookingRequest(context, published, body.answers));
  const { form, faults } = booking;
  const judged = await judge(form, body, { when: whenOf(context), files, faults });
  const errors = [
    ...(await fileErrors(context, form, judged.answers)),
    ...(await codeErrors(context, formId, form, judged.answers)),
  ];
  if (errors.length > 0) throw wrongAnswers(errors);
  const ready = { formId, form, judged, key, channel, suspect: honeypot, by };
  const prepared = prepare(context, ready);
  return keep(context, prepared, {
    key,
    quota: form.quota?.total,
    numbers: provenNumbers(form, judged.answers),
    files: filesIn(form, judged.answers),
    booking,
  });
}

interface Belongings {
  key: RequestKey;
  quota: number | undefined;
  /** Numbers whose codes are used up. */
  numbers: readonly string[];
  /** Ids of files. */
  files: readonly string[];
  booking: BookingRequest;
}

/** How often others may be faster with the place that was picked: each time it is another one. */
const MOST_PICKS = 100;

async function keep(
  context: FormsContext,
  prepared: Prepared,
  belongings: Belongings,
): Promise<Submitted> {
  const { wanted } = belongings.booking;
  if (!wanted) return store(context, prepared, belongings);
  for (let pick = 1; pick <= MOST_PICKS; pick += 1) {
    const place = await orBusy(pickPlace(context, wanted));
    if (!place) throw await slotFull(belongings.booking);
    try {
      return await store(context, prepared, belongings, place);
    } catch (error) {
      if (!(error instanceof PlaceTaken)) throw error;
    }
  }
  throw busy();
}

async function store(
  context: FormsContext,
  { application, receipt, text }: Prepared,
  { key, quota, numbers, files }: Belongings,
  place?: Place,
): Promise<Submitted> {
  const { siteId } = context;
  const accepted = await orBusy(
    context.store.applications.accept(siteId, application, {
      quota,
      async also(transaction) {
        const { id, at } = application;
        // First, so that whoever is late has done little.
        if (place) await takePlace(transaction, siteId, id, place);
        if (!(await claimUploads(transaction, siteId, files, id, at))) throw filesTaken();
        for (const to of numbers) await spendCode(transaction, context, to);
      },
    }),
  );
  if (accepted.is === 'full') throw full();
  if (accepted.is === 'used') return replay(context, accepted.key, key);
  return { receipt, text, replayed: false };
}

/** The last place went to somebody else while this application was checked. */
async function slotFull({ form, fields }: BookingRequest): Promise<HttpProblem> {
  const name = fields?.slot.name ?? '';
  return wrongAnswers(await errorsOf(form, [{ name, code: 'slot-full' }]));
}

/** The answer that was given before, byte for byte. */
function replay(context: FormsContext, used: UsedKey, key: RequestKey): Submitted {
  const text = repliedBefore(context, used, key);
  return { receipt: JSON.parse(text) as ApplicationReceipt, text, replayed: true };
}

/** Another application was faster with the same file. */
function filesTaken(): HttpProblem {
  const detail =
    '文件已用于另一份申请或已过期，请重新上传。 A file belongs to another application, or has expired: upload it again.';
  return wrongAnswers([{ pointer: '/answers', code: 'file-missing', detail }]);
}

import type { ApplicationReceipt, FormDocument } from '../../../src/data/generated/types.ts';
import type { NewAnswer } from '../store/applications/answer.ts';
import type { OwnedRow } from '../store/applications/rows.ts';
import { uploadFault } from '../uploads/check-field.ts';
import { readAnswer, type GivenAnswer } from './answer-body.ts';
import { keptAnswers, openKept, sealKept, type KeptAnswers } from './answers.ts';
import { askOf, daysOfAnswer } from './ask.ts';
import { formOf, type FormsContext } from './context.ts';
import { showReceipt } from './identifiers.ts';
import { oneAtATime, requestKey, type RequestKey } from './idempotency.ts';
import { moved, notAsked, orBusy, wrongAnswers } from './problems.ts';
import { newKey, repliedBefore } from './replies.ts';
import { freshly, owned, TRIES, type Credential } from './status.ts';

/** An answer as it arrives. */
export interface AnswerRequest {
  /** The parsed body; nothing about it is believed. */
  body: unknown;
  /** Idempotency key as sent. */
  key: string | undefined;
}

/**
 * Takes what an applicant answers when staff asked for more: sealed among the answers, its files
 * claimed, the application back among what waits, all in one transaction with its key.
 * @returns the answer's bytes, the same for every replay; nothing personal is in them.
 * @throws HttpProblem 400, 401, 404, 409 `not-asked`, 410, 422, 429, 503; what is refused has not
 * used up its key.
 */
export async function answer(
  context: FormsContext,
  id: string,
  credential: Credential,
  { body, key: given }: AnswerRequest,
): Promise<string> {
  const { store, siteId, keys } = context;
  const row = await orBusy(owned(context, id, credential));
  const key = requestKey(keys, `${siteId}/application/${id}`, given, body);
  const used = await orBusy(store.applications.usedKey(siteId, key.hash));
  // Before any limit and whatever the state is by now, as at submission.
  if (used) return repliedBefore(context, used, key);
  return oneAtATime(store, key, async () => {
    const answered = readAnswer(body);
    if (row.state !== 'asked') throw notAsked();
    const { ip } = credential;
    const { formId } = row;
    const { proof } = answered;
    context.limits.admit({ ip, formId, keyHash: key.hash, proof, honeypot: false });
    const form = await orBusy(formOf(context, formId));
    await orBusy(checkFiles(context, form, answered.files));
    return orBusy(keep(context, id, key, form, answered));
  });
}

/** @throws HttpProblem 422 */
async function checkFiles(
  { store, siteId, now }: FormsContext,
  form: FormDocument | undefined,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const { files } = askOf(form);
  if (!files) throw wrongFiles('files-off', NO_FILES);
  const found = await store.uploads.find(siteId, ids.slice(0, files.maxFiles));
  const fault = uploadFault(files, ids, found, now().toISOString());
  if (fault) throw wrongFiles(fault.code, fault.detail);
}

async function keep(
  context: FormsContext,
  id: string,
  key: RequestKey,
  form: FormDocument | undefined,
  answered: GivenAnswer,
): Promise<string> {
  const { store, siteId } = context;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    // The row first: what is read after it is not older than its `rev`.
    const row = await freshly(context, id);
    if (row.state !== 'asked') throw notAsked();
    const now = context.now();
    const text = replyOf(row);
    const given: NewAnswer = {
      key: newKey(context, id, key, text, now),
      change: await changeOf(context, row, form, answered, now.toISOString()),
      files: answered.files,
    };
    const stored = await store.applications.answer(siteId, id, given);
    if (stored.is === 'new') return text;
    if (stored.is === 'used') return repliedBefore(context, stored.key, key);
    if (stored.is === 'files') throw wrongFiles('file-missing', FILES_GONE);
    // A colleague has written a remark, or decided: the next round sees which.
  }
  throw moved();
}

async function changeOf(
  context: FormsContext,
  { id, rev, settledAt, eraseAt }: OwnedRow,
  form: FormDocument | undefined,
  { message, files }: GivenAnswer,
  at: string,
): Promise<NewAnswer['change']> {
  const { retainDays } = context;
  const kept = (await openKept(context, id)) ?? nothingKept(form, retainDays);
  const supplement = {
    at,
    ...(message !== undefined && { message }),
    files,
    days: daysOfAnswer(form, retainDays),
  };
  const supplements = [...(kept.supplements ?? []), supplement];
  const sealed = sealKept(context, id, { ...kept, supplements });
  return {
    rev,
    state: 'answered',
    at,
    by: 'applicant',
    settledAt,
    eraseAt,
    answers: { do: 'keep', sealed, uploads: [], blinds: [] },
  };
}

/** Of an application that was taken up again after its answers were erased. */
function nothingKept(form: FormDocument | undefined, retainDays: number): KeptAnswers {
  if (form) return keptAnswers(form, {}, {}, retainDays);
  return { v: 1, answers: {}, days: {}, files: [], blinds: {}, consents: {} };
}

function replyOf({ id, receipt }: OwnedRow): string {
  const reply: ApplicationReceipt = {
    id,
    receipt: showReceipt(receipt),
    state: 'answered',
    poll: `v1/applications/${id}`,
  };
  return JSON.stringify(reply);
}

function wrongFiles(code: string, detail: string) {
  return wrongAnswers([{ pointer: '/files', code, detail }]);
}

const NO_FILES =
  '这份表单不收文件，请用文字说明，或把材料交给工会。 This form takes no files: answer in words, or bring them to the union.';
const FILES_GONE =
  '文件已用于另一份申请或已过期，请重新上传。 A file belongs to another application, or has expired: upload it again.';

import type { ApplicationRequest } from '../../../src/data/generated/types.ts';
import type { FormsContext } from '../applications/context.ts';
import { readReceipt } from '../applications/identifiers.ts';
import { submit } from '../applications/submit.ts';
import { HttpProblem } from '../http/problem.ts';
import { declaredIn } from '../store/desk/desk.ts';
import { bilingual, type Bilingual } from '../user-error.ts';
import type { BatchWish, JudgedRow, RowResult } from './batch.ts';
import { PLAIN_CHANNEL } from './fields.ts';
import type { ListRow } from './read-list.ts';

/** A row in order, and how it is known again. */
export interface ReadyRow extends JudgedRow {
  row: ListRow;
  hash: string;
  batchId: string;
}

/**
 * Sends one row. First it is written down that it is being sent, and when: after a crash the very
 * same request is made again, and its idempotency key finds the application if it was stored.
 */
export async function sendRow(
  context: FormsContext,
  wish: BatchWish,
  { row, hash, batchId, answers, consents }: ReadyRow,
): Promise<RowResult> {
  const { store, siteId, keys } = context;
  const { formId, form, channel = PLAIN_CHANNEL, declaredBy = '', by } = wish;
  const at = await store.desk.beginBatchRow(siteId, {
    batchId,
    rowHash: hash,
    declaredBy: keys.seal(declaredBy.trim(), declaredIn(siteId, hash)),
    sentBy: by,
    sentAt: context.now().toISOString(),
  });
  const body: ApplicationRequest = {
    formId,
    formVersion: form.v,
    answers: answers as ApplicationRequest['answers'],
    consents: consents.map(({ id, version }) => ({ id, version, granted: true, at })),
    channel,
  };
  try {
    const key = `batch-${hash}`;
    const { receipt: answer } = await submit(context, { body, key, files: 'later', by });
    const { id, receipt } = answer;
    const plain = readReceipt(receipt) ?? receipt;
    await store.desk.endBatchRow(siteId, {
      batchId,
      rowHash: hash,
      applicationId: id,
      receipt: plain,
    });
    return { row, is: 'sent', receipt, findings: [] };
  } catch (error) {
    // What concerns this row alone; a database that fails ends the batch, which can be run again.
    if (!(error instanceof HttpProblem) || error.statusCode >= 500) throw error;
    return { row, is: 'fault', findings: [{ text: wordsOf(error) }] };
  }
}

function wordsOf({ detail, code }: HttpProblem): Bilingual {
  if (code === 'key-reused') return CHANGED;
  return detail === undefined ? REFUSED : bilingual(detail, detail);
}

const CHANGED = bilingual(
  '上次提交中断时它可能已经收到，而表单后来改过版。请在待办里按手机号查一下，没有的再单独填报。',
  'It may have arrived when the last go was cut off, and the form has changed since. Look it up by mobile number; if it is not there, fill it in by itself.',
);
const REFUSED = bilingual('没有收下，请稍后再交一次。', 'It was not taken; send it again later.');

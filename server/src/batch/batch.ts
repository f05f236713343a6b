import type { ConsentGiven } from '../../../src/data/generated/types.ts';
import {
  answersToSend,
  assess,
  checkForm,
  consentsToAsk,
  formFault,
  tidyAnswers,
  type Answers,
  type FormDocument,
} from '../../../src/form/index.ts';
import { whenOf, type FormsContext } from '../applications/context.ts';
import { showReceipt } from '../applications/identifiers.ts';
import { bilingual, UserError, type Bilingual } from '../user-error.ts';
import { faultTexts } from './fault-texts.ts';
import { PLAIN_CHANNEL } from './fields.ts';
import type { ListFinding } from './list-columns.ts';
import { readBatchList, type ListRow, type ReadList } from './read-list.ts';
import { rowAnswers } from './row-answers.ts';
import { sendRow } from './send-row.ts';

/** What is to be done with a list. */
export interface BatchWish {
  bytes: Uint8Array;
  /** As the sender calls it; names the sheet of a CSV file. */
  fileName: string;
  formId: string;
  form: FormDocument;
  /** Ceremony or campaign: the channel of the applications; `batch` without one. */
  channel?: string | undefined;
  /** Who declares to hold the consents on paper; without it nothing is sent where some are needed. */
  declaredBy?: string | undefined;
  /** Who sends it in, as the history tells staff. */
  by: string;
  /** False only checks. */
  send: boolean;
  /** Rows taken at once; `MOST_ROWS` when absent. */
  most?: number;
}

/**
 * What came of a row. `ready`: in order, not sent since only checked. `sent`: now. `already`: in an
 * earlier go. `twice`: the same as a row above. `fault`: to be put right.
 */
export type RowState = 'ready' | 'sent' | 'already' | 'twice' | 'fault';

export interface RowResult {
  row: ListRow;
  is: RowState;
  /** Display number of its application. */
  receipt?: string;
  /** What is wrong, and in which cell; columns that are missing are told once, of the list. */
  findings: { cell?: string; text: Bilingual }[];
}

export interface BatchResult {
  findings: readonly ListFinding[];
  rows: RowResult[];
  counts: Record<RowState, number>;
  list: ReadList;
}

/** Longest list taken at once. */
export const MOST_ROWS = 20_000;

/**
 * Checks every row of a list with the engine the form has, and sends those in order, one by one.
 * Which were sent is kept by a keyed hash of what they say: the same list, or one with rows mended
 * and added, can be sent again any time and doubles nobody.
 *
 * @throws UserError where nothing can be sent at all: consents not declared, form shut, list too long.
 */
export async function takeBatch(context: FormsContext, wish: BatchWish): Promise<BatchResult> {
  const { form, send, most = MOST_ROWS } = wish;
  const list = await readBatchList(wish.bytes, wish.fileName, form);
  if (list.rows.length > most) throw new UserError(tooLong(most));
  if (send) refuseSending(context, wish);
  const { store, siteId } = context;
  const sent = await store.desk.batchRows(siteId, batchIdOf(wish));
  const seen = new Map<string, ListRow>();
  const rows: RowResult[] = [];
  for (const row of list.rows) {
    const judged = await judge(context, wish, row);
    if ('findings' in judged) {
      rows.push({ row, is: 'fault', findings: judged.findings });
      continue;
    }
    const hash = rowHash(context, wish, judged.answers);
    const above = seen.get(hash);
    seen.set(hash, above ?? row);
    const done = sent.get(hash) ?? '';
    if (above) rows.push({ row, is: 'twice', findings: [{ text: sameAs(above) }] });
    else if (done !== '') {
      rows.push({ row, is: 'already', receipt: showReceipt(done), findings: [] });
    } else if (!send) rows.push({ row, is: 'ready', findings: [] });
    else
      rows.push(await sendRow(context, wish, { row, hash, batchId: batchIdOf(wish), ...judged }));
  }
  const counts = { ready: 0, sent: 0, already: 0, twice: 0, fault: 0 };
  for (const { is } of rows) counts[is] += 1;
  return { findings: list.findings, rows, counts, list };
}

/** One form and one code are one batch, whichever file its rows come in. */
function batchIdOf({ formId, channel = PLAIN_CHANNEL }: BatchWish): string {
  return `${formId}/${channel}`;
}

/** What a row says, whatever order its columns stand in. */
function rowHash({ keys, siteId }: FormsContext, wish: BatchWish, answers: Answers): string {
  const members = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
  return keys.blind('batch/row', JSON.stringify([siteId, batchIdOf(wish), members]));
}

/** A row in order: what is sent, and the consents its form needs. */
export interface JudgedRow {
  answers: Answers;
  consents: readonly { id: string; version: ConsentGiven['version'] }[];
}

async function judge(
  context: FormsContext,
  { form }: BatchWish,
  row: ListRow,
): Promise<JudgedRow | { findings: RowResult['findings'] }> {
  const when = whenOf(context);
  const read = rowAnswers(form, row);
  const tidy = tidyAnswers(form, read.answers);
  const unread = new Set(read.faults.map(({ name }) => name));
  // Consents are declared for the whole list; what they are is asked of each row.
  const consents = consentsToAsk(form, tidy, when).filter(({ required }) => required);
  const given = consents.map(({ id, version }) => ({ id, version, granted: true, at: when.now }));
  const found = checkForm(form, tidy, given, when, { files: 'later' });
  const faults = found.filter(({ name }) => !unread.has(name) && !row.lacks.has(name));
  const cellOf = (name: string) => {
    const cell = row.cells.get(name)?.cell;
    return cell === undefined ? {} : { cell };
  };
  const findings: RowResult['findings'] = [
    ...read.faults.map(({ name, text }) => ({ ...cellOf(name), text })),
    ...(await faultTexts(form, faults)).map(({ name, text }) => ({ ...cellOf(name), text })),
  ];
  const isLacking = found.some(({ name }) => row.lacks.has(name));
  if (findings.length > 0 || isLacking) return { findings };
  const { outcome, reason } = assess(form, tidy, when);
  if (outcome === 'ineligible') {
    const text = reason === undefined ? NOT_ELIGIBLE : bilingual(reason, reason);
    return { findings: [{ text }] };
  }
  return {
    answers: answersToSend(form, tidy, when),
    consents: consents.map(({ id, version }) => ({ id, version })),
  };
}

function refuseSending(context: FormsContext, { form, declaredBy }: BatchWish): void {
  if (formFault(form, whenOf(context))) throw new UserError(SHUT);
  const needs = (form.consents ?? []).some(({ required }) => required);
  if (needs && (declaredBy ?? '').trim() === '') throw new UserError(NOT_DECLARED);
}

function sameAs({ sheet, row }: ListRow): Bilingual {
  return bilingual(
    `和 ${sheet} 第 ${row} 行相同，没有重复提交。`,
    `The same as ${sheet} row ${row}; not sent twice.`,
  );
}

const NOT_ELIGIBLE = bilingual('不符合办理条件。', 'The conditions are not met.');
const SHUT = bilingual(
  '这份表单现在不受理（不在受理时间，或名额已满），什么也没有提交。',
  'This form is not taken now (out of its time, or full); nothing was sent.',
);
const NOT_DECLARED = bilingual(
  '请写明由谁声明：名单上的每个人都已签字同意，书面材料由其保管。没有声明，什么也没有提交。',
  'Say who declares that everybody on the list has signed the consents, and keeps the papers. Nothing was sent without it.',
);

function tooLong(most: number): Bilingual {
  return bilingual(
    `一次最多 ${most} 行，请把名单分成几份。什么也没有提交。`,
    `${most} rows at most at a time; split the list. Nothing was sent.`,
  );
}

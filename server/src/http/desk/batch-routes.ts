import type { FastifyInstance, FastifyRequest } from 'fastify';
import { formOf as formDocument, type FormsContext } from '../../applications/context.ts';
import { takeBatch, type BatchWish } from '../../batch/batch.ts';
import { resultBook } from '../../batch/result-book.ts';
import { templateBook } from '../../batch/template.ts';
import { audit } from '../../desk/audit.ts';
import { DeskProblem, wordsFor } from '../../desk/desk-problem.ts';
import { formTitles } from '../../desk/form-titles.ts';
import {
  batchPage,
  batchResultPage,
  PAGE_ROWS,
  type BatchFormModel,
} from '../../desk/pages/batch-page.ts';
import { XLSX_TYPE } from '../../desk/sheet-file.ts';
import type { PageFault } from '../../desk/layout.ts';
import { bilingual, StoreTrouble, UserError } from '../../user-error.ts';
import { formOf, queryOf, sendFile, sendPage } from './forms.ts';
import { checkForm, signedIn } from './session.ts';

/** A list of this many bytes holds far more rows than are taken. */
const BODY_LIMIT = 5_000_000;
/** Lists worked on at the same time. */
const AT_ONCE = 1;
/** Codes to choose from. */
const MOST_CODES = 50;

/** Collective joining: the template, and lists that were filled in. */
export function addBatchRoutes(desk: FastifyInstance, context: FormsContext): void {
  const { store, siteId } = context;
  let working = 0;

  const modelOf = async (
    typed: BatchFormModel['typed'],
    faults: readonly PageFault[] = [],
  ): Promise<BatchFormModel> => ({
    forms: [...(await formTitles(context))].map(([id, title]) => ({ id, title })),
    ceremonies: await store.desk.ceremonies(siteId, MOST_CODES),
    typed,
    faults,
  });

  desk.get('/batch', async (request, reply) => {
    const visit = signedIn(request, 'officer');
    const query = queryOf(request);
    const typed = {
      form: query.get('form') ?? 'join',
      code: query.get('code') ?? '',
      declaredBy: '',
    };
    return sendPage(reply, batchPage(visit, await modelOf(typed)));
  });

  desk.get('/batch/template', async (request, reply) => {
    signedIn(request, 'officer');
    const id = queryOf(request).get('of') ?? '';
    const form = await formDocument(context, id);
    if (!form) throw new DeskProblem(404, wordsFor(404));
    return sendFile(reply, `template-${id}.xlsx`, XLSX_TYPE, await templateBook(form));
  });

  // Before a body of megabytes is read: whoever is nobody shall not fill the memory.
  const onRequest = async (request: FastifyRequest): Promise<void> => {
    signedIn(request, 'officer');
  };
  desk.post('/batch', { bodyLimit: BODY_LIMIT, onRequest }, async (request, reply) => {
    const visit = signedIn(request, 'officer');
    const { fields, file } = formOf(request);
    checkForm(request, context, fields);
    const [formId, code, declaredBy] = ['form', 'code', 'declaredBy'].map(name =>
      (fields.get(name) ?? '').trim().slice(0, 100),
    ) as [string, string, string];
    const again = async (fault: PageFault) =>
      sendPage(
        reply,
        batchPage(visit, await modelOf({ form: formId, code, declaredBy }, [fault])),
        422,
      );
    const form = await formDocument(context, formId);
    if (!form) throw new DeskProblem(404, wordsFor(404));
    if (code !== '' && !(await store.desk.ceremony(siteId, code))) {
      throw new DeskProblem(404, wordsFor(404));
    }
    if (!file) return again({ at: 'list', text: visit.t(NO_FILE) });
    if (working >= AT_ONCE) throw new DeskProblem(503, BUSY, { 'retry-after': '10' });
    const send = fields.get('do') === 'send';
    const wish: BatchWish = {
      bytes: file.bytes,
      fileName: file.name,
      formId,
      form,
      send,
      declaredBy,
      most: PAGE_ROWS,
      by: visit.account.name,
      ...(code !== '' && { channel: code }),
    };
    working += 1;
    try {
      const result = await takeBatch(context, wish);
      const { sent, already, twice, fault } = result.counts;
      const action = send ? 'batch-send' : 'batch-check';
      const detail = { rows: result.rows.length, sent, already, twice, fault };
      await audit(context, visit.account, action, code || formId, detail);
      const isRead = result.list.grids.length > 0;
      const book = isRead ? await resultBook(result, visit.lang) : undefined;
      const copy = book?.toString('base64');
      return sendPage(reply, batchResultPage(visit, result, { copy, sent: send }));
    } catch (error) {
      if (!(error instanceof UserError) || error instanceof StoreTrouble) throw error;
      return again({ at: declaredBy === '' ? 'declaredBy' : 'list', text: visit.t(error.text) });
    } finally {
      working -= 1;
    }
  });
}

const NO_FILE = bilingual('请选择填好的名单。', 'Choose the list that was filled in.');
const BUSY = bilingual(
  '正在处理另一份名单，请过一会儿再交。什么也没有丢，已提交的行不会重复。',
  'Another list is being worked on; send it again in a moment. Nothing is lost, and rows already sent are not doubled.',
);

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { MAX_FILE } from '../../import/limits.ts';
import { bilingual } from '../../user-error.ts';
import { prepareList, previewOf, publishList } from './list-prepare.ts';
import { readListRequest } from './list-request.ts';
import { readList } from './read-list.ts';
import { XLSX_TYPE } from './report-sheet.ts';
import { ifMatchOf, movedOn, queryOf } from './queries.ts';
import { staffOf } from './sign-in.ts';
import type { StaffContext } from './staff.ts';
import { StaffProblem } from './staff-problem.ts';

/** Lists read at the same time; each may take a processor and much memory. */
const AT_ONCE = 2;
const RETRY_SECONDS = 10;
/** Runs looked through for those just written. */
const NEWEST = 10;

/**
 * `POST preview` reads a list and says what it would change; `POST publish`, with the same bytes
 * and the preview's ETag in If-Match, writes it; `POST copy` gives the list back with its remarks.
 * The server keeps nothing between them, so they may reach different instances.
 */
export function addListRoutes(api: FastifyInstance, context: StaffContext): void {
  const { store, siteId } = context;
  let reading = 0;

  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (reading >= AT_ONCE) throw busy();
    reading += 1;
    try {
      return await work();
    } finally {
      reading -= 1;
    }
  };

  api.post('/preview', { bodyLimit: MAX_FILE }, (request, reply) =>
    inTurn(async () => {
      const list = readListRequest(queryOf(request));
      const prepared = await prepareList(store, siteId, bytesOf(request), list);
      const { ok, report } = prepared.result;
      const difference = await previewOf(store, siteId, prepared);
      reply.header('etag', `"${prepared.revision}"`);
      return { ok, source: list.source, report, difference };
    }),
  );

  api.post('/copy', { bodyLimit: MAX_FILE }, (request, reply) =>
    inTurn(async () => {
      const query = queryOf(request);
      const lang = query.get('lang') === 'en' ? 'en' : 'zh';
      const list = readListRequest(query);
      const { copy } = await readList(store, siteId, bytesOf(request), list, lang);
      if (!copy) throw new StaffProblem(422, 'no-copy', NO_COPY);
      reply.header('content-disposition', `attachment; filename="remarks.${copy.type}"`);
      const type = copy.type === 'xlsx' ? XLSX_TYPE : 'text/csv; charset=utf-8';
      return reply.type(type).send(Buffer.from(copy.bytes));
    }),
  );

  api.post('/publish', { bodyLimit: MAX_FILE }, request =>
    inTurn(async () => {
      const list = readListRequest(queryOf(request));
      const seen = ifMatchOf(request);
      const prepared = await prepareList(store, siteId, bytesOf(request), list);
      if (seen !== String(prepared.revision)) throw movedOn();
      const by = staffOf(request).name;
      const options = { by, revision: prepared.revision };
      const results = await publishList(store, siteId, prepared, options);
      await context.refresh();
      request.log.info({ kind: list.kind, results: results.map(countsOnly) }, 'list published');
      // Somebody else may have written right after.
      const newest = await store.runs(siteId, NEWEST);
      const own = newest.filter(run => run.by === by && run.source === list.source);
      return { runs: own.slice(0, results.length).map(({ runId }) => runId), results };
    }),
  );
}

const NO_COPY = bilingual(
  '这个文件打不开，写不出带备注的名单；请看报告。',
  'The file cannot be opened, so there is no list with remarks; see the report.',
);

function bytesOf(request: FastifyRequest): Uint8Array {
  if (request.body instanceof Uint8Array) return request.body;
  throw new StaffProblem(
    400,
    'file-missing',
    bilingual(
      '没有收到文件。请把文件内容作为 application/octet-stream 发送。',
      'No file was received. Send its bytes as application/octet-stream.',
    ),
  );
}

/** Counts without the names of what was removed: those do not belong into a log. */
function countsOnly(result: object): object {
  return Object.fromEntries(
    Object.entries(result).filter(([, value]) => typeof value === 'number'),
  );
}

function busy(): StaffProblem {
  return new StaffProblem(
    503,
    'busy',
    bilingual(
      '服务器正在读别的名单，请过十几秒再试。',
      'The server is reading other lists; try again in some seconds.',
    ),
    { headers: { 'retry-after': String(RETRY_SECONDS) } },
  );
}

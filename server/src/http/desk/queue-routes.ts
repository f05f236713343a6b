import type { FastifyInstance } from 'fastify';
import { whenOf, type FormsContext } from '../../applications/context.ts';
import { readReceipt } from '../../applications/identifiers.ts';
import { blindOf } from '../../applications/blind.ts';
import { audit } from '../../desk/audit.ts';
import { formTitles } from '../../desk/form-titles.ts';
import { foundPage, queuePage } from '../../desk/pages/queue-page.ts';
import { filterQuery, readFilter, storeFilter } from '../../desk/queue-filter.ts';
import { lineOf } from '../../desk/queue-lines.ts';
import { dayStart } from '../../desk/visit.ts';
import { WAITING } from '../../desk/words.ts';
import type { ApplicationRow } from '../../store/applications/rows.ts';
import { formOf, queryOf, sendPage } from './forms.ts';
import { checkForm, signedIn } from './session.ts';

/** Applications a page shows. */
const PAGE = 50;

/** The queue, what is new in it, and the search by number. */
export function addQueueRoutes(desk: FastifyInstance, context: FormsContext): void {
  const { store, siteId } = context;

  desk.get('/', async (request, reply) => {
    const visit = signedIn(request);
    const query = queryOf(request);
    const { filter, wrong } = readFilter(query, visit.zone);
    const cursor = query.get('cursor') ?? undefined;
    // Taken first: what arrives while the page is made is told as new, never missed.
    const seen = context.now().toISOString();
    const start = dayStart(whenOf(context).today, visit.zone) ?? seen;
    const [{ rows, next }, counts, forms] = await Promise.all([
      store.applications.queue(siteId, storeFilter(filter, visit.zone), cursor, PAGE),
      store.applications.counts(siteId, start),
      formTitles(context),
    ]);
    const { byState, today, oldestWaiting } = counts;
    const waiting = WAITING.reduce((sum, state) => sum + (byState[state] ?? 0), 0);
    return sendPage(
      reply,
      queuePage(visit, {
        lines: rows.map(row => lineOf(row, forms)),
        filter,
        wrong,
        forms: [...forms].map(([id, title]) => ({ id, title })),
        counts: { today, byState, waiting },
        oldestWaiting,
        next: next && `${visit.home}${filterQuery(filter, { cursor: next })}`,
        isFirst: cursor === undefined,
        seen,
      }),
    );
  });

  // Asked every few seconds by the page's script: how many came since it was made.
  desk.get('/news', async request => {
    signedIn(request);
    const since = new Date(queryOf(request).get('since') ?? '');
    if (Number.isNaN(since.getTime())) return { count: 0 };
    return { count: await store.applications.countSince(siteId, since.toISOString()) };
  });

  desk.post('/search', async (request, reply) => {
    const visit = signedIn(request);
    const { fields } = formOf(request);
    checkForm(request, context, fields);
    const found = await search(context, (fields.get('number') ?? '').trim().slice(0, 60));
    await audit(context, visit.account, 'search', '', { found: found.length });
    const [only] = found;
    if (found.length === 1 && only) {
      return reply.redirect(`${visit.home}applications/${only.id}`, 303);
    }
    return sendPage(reply, foundPage(visit, await linesOf(context, found)));
  });
}

async function linesOf(
  context: FormsContext,
  rows: readonly ApplicationRow[],
): Promise<ReturnType<typeof lineOf>[]> {
  const forms = await formTitles(context);
  return rows.map(row => lineOf(row, forms));
}

/** By receipt, else by mobile or identity number, whose keyed hashes alone are compared. */
async function search(context: FormsContext, text: string): Promise<ApplicationRow[]> {
  const { store, siteId } = context;
  const receipt = readReceipt(text);
  const byReceipt = receipt && (await store.applications.byReceipt(siteId, receipt));
  if (byReceipt) return [byReceipt];
  const hashes = (['id', 'phone'] as const).flatMap(
    type => blindOf(context.keys, siteId, type, text) ?? [],
  );
  return store.applications.byBlind(siteId, hashes);
}

import type { FastifyInstance } from 'fastify';
import { whenOf, type FormsContext } from '../../applications/context.ts';
import { readReceipt } from '../../applications/identifiers.ts';
import { blindOf } from '../../applications/blind.ts';
import { audit } from '../../desk/audit.ts';
import { formsOf } from '../../desk/form-titles.ts';
import { nextWaiting } from '../../desk/next-waiting.ts';
import {
  foundPage,
  queuePage,
  type QueueLine,
  type QueueModel,
} from '../../desk/pages/queue-page.ts';
import { ALL } from '../../desk/pages/queue-views.ts';
import {
  filterQuery,
  readFilter,
  storeFilter,
  type FilterChoice,
} from '../../desk/queue-filter.ts';
import { lineOf } from '../../desk/queue-lines.ts';
import { dayStart, type Visit } from '../../desk/visit.ts';
import { WAITING } from '../../desk/words.ts';
import type { QueueFilter, QueuePage } from '../../store/applications/queue.ts';
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
    const order = orderOf(query, filter);
    const [{ rows, next }, counts, forms] = await Promise.all([
      pageOf(context, { filter: storeFilter(filter, visit.zone), order, cursor }),
      store.applications.counts(siteId, start),
      formsOf(context),
    ]);
    const { byState, today, oldestWaiting } = counts;
    const waiting = WAITING.reduce((sum, state) => sum + (byState[state] ?? 0), 0);
    const all = order === 'newest' && filter.state === '' ? ALL : {};
    return sendPage(
      reply,
      queuePage(visit, {
        lines: rows.map(row => lineOf(row, forms, visit)),
        order,
        filter,
        wrong,
        forms: [...forms].map(([id, { title }]) => ({ id, title })),
        counts: { today, byState, waiting },
        oldestWaiting,
        next: next && `${visit.home}${filterQuery(filter, { ...all, cursor: next })}`,
        isFirst: cursor === undefined,
        seen,
      }),
    );
  });

  // Found when it is asked for, so that of two colleagues each is led to another one.
  desk.get('/next', async (request, reply) => {
    const visit = signedIn(request);
    const query = queryOf(request);
    const { filter } = readFilter(query, visit.zone);
    const wanted = storeFilter(filter, visit.zone);
    const id = await nextWaiting(context, visit, wanted, query.get('after') ?? '');
    const path = id === undefined ? '' : `applications/${id}`;
    return reply.redirect(`${visit.home}${path}${filterQuery(filter)}`, 303);
  });

  // Asked every few seconds by the page's script: how many came since it was made, new or answered.
  desk.get('/news', async request => {
    signedIn(request);
    const since = new Date(queryOf(request).get('since') ?? '');
    if (Number.isNaN(since.getTime())) return { count: 0 };
    const at = since.toISOString();
    const [came, answered] = await Promise.all([
      store.applications.countSince(siteId, at),
      store.applications.countAnsweredSince(siteId, at),
    ]);
    return { count: came + answered };
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
    return sendPage(reply, foundPage(visit, await linesOf(context, visit, found)));
  });
}

/** What waits is worked off; whatever else is asked for begins with the newest. */
function orderOf(query: URLSearchParams, { state }: FilterChoice): QueueModel['order'] {
  const isWaiting = state === '' ? !query.has('all') : WAITING.includes(state);
  return isWaiting ? 'waiting' : 'newest';
}

function pageOf(
  { store, siteId }: FormsContext,
  wish: { filter: QueueFilter; order: QueueModel['order']; cursor: string | undefined },
): Promise<QueuePage> {
  const { filter, order, cursor } = wish;
  const { applications } = store;
  if (order === 'newest') return applications.queue(siteId, filter, cursor, PAGE);
  const states = filter.state === undefined ? WAITING : [filter.state];
  return applications.waiting(siteId, states, filter, cursor, PAGE);
}

async function linesOf(
  context: FormsContext,
  visit: Visit,
  rows: readonly ApplicationRow[],
): Promise<QueueLine[]> {
  const forms = await formsOf(context);
  return rows.map(row => lineOf(row, forms, visit));
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

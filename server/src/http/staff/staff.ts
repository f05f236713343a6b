import type { FastifyInstance } from 'fastify';
import { listPath } from '../../documents/paths.ts';
import type { LiveSnapshot } from '../../snapshot/live.ts';
import type { Store } from '../../store/store.ts';
import { bilingual } from '../../user-error.ts';
import { loggedError } from '../log-safely.ts';
import { readBodies } from './bodies.ts';
import { addListRoutes } from './list-routes.ts';
import { addPage } from './page.ts';
import { addRunRoutes } from './run-routes.ts';
import { closeToOthers } from './same-origin.ts';
import { requireStaff, staffOf, type Staff } from './sign-in.ts';
import { failureProblem, plainProblem, sendStaffProblem, StaffProblem } from './staff-problem.ts';
import { addStationRoutes } from './station-routes.ts';
import { vocabulary } from './vocabulary.ts';

export interface StaffOptions {
  store: Store;
  siteId: string;
  live: LiveSnapshot;
}

/** What the routes share. */
export interface StaffContext extends StaffOptions {
  /** Shows what was just written at once; on other instances it appears within seconds. */
  refresh(): Promise<void>;
}

/**
 * Adds the staff page under `/staff/` and its API under `/staff/api/`: upload a list, see what it
 * would change, publish, roll back, correct one station. Same origin only, bearer tokens, no
 * cookies; nothing that is answered is cached.
 */
export function addStaff(app: FastifyInstance, options: StaffOptions): void {
  addPage(app);
  void app.register(api => addApi(api, options), { prefix: '/staff/api' });
}

async function addApi(api: FastifyInstance, options: StaffOptions): Promise<void> {
  const { store, siteId, live } = options;
  const context: StaffContext = {
    ...options,
    async refresh() {
      // The write is done; if the picture of it is late, the watch will bring it.
      await live.refresh().catch((error: unknown) => {
        api.log.error({ err: loggedError(error) }, 'rebuilding the snapshot failed');
      });
    },
  };
  api.addHook('onSend', async (_request, reply) => {
    closeToOthers(reply);
    reply.header('cache-control', 'no-store');
  });
  api.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error instanceof StaffProblem) return sendStaffProblem(reply, error);
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: loggedError(error) }, 'failed');
    return sendStaffProblem(reply, failureProblem(error));
  });
  readBodies(api);
  requireStaff(api, token => store.staffByToken(siteId, token));
  api.addHook('onRequest', async request => {
    const { role } = request.staff ?? {};
    if (role === 'scorer') throw new StaffProblem(403, 'scores-only', SCORES_ONLY);
    if (role === 'reporter') throw new StaffProblem(403, 'reports-only', REPORTS_ONLY);
  });

  api.all('/*', async (request, reply) => {
    if (request.method !== 'OPTIONS') throw plainProblem(404);
    // Other origins get no permission to send anything here.
    return reply.code(204).send();
  });
  api.get('/me', async request => meOf(staffOf(request), live));
  api.get('/words', async () => vocabulary());
  addListRoutes(api, context);
  addRunRoutes(api, context);
  addStationRoutes(api, context);
}

const SCORES_ONLY = bilingual(
  '这个口令只能录入成绩，不能用于工作人员页面。',
  'This token enters scores only; it is not for the staff page.',
);

const REPORTS_ONLY = bilingual(
  '这个口令只能上报站点现状，不能用于工作人员页面。',
  'This token reports how stations are only; it is not for the staff page.',
);

/** Who is signed in, and what their site shows. */
function meOf({ name, role }: Staff, live: LiveSnapshot): object {
  const { site, search, summaryLists, updatedAt } = live.current;
  const counts = {
    stations: search.table.count,
    people: summaryLists.get(listPath('people'))?.table.count ?? 0,
    contests: summaryLists.get(listPath('contests'))?.table.count ?? 0,
  };
  return { name, role, site: { id: site.site.id, name: site.site.name }, counts, updatedAt };
}

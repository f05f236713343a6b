import type { TestContext } from 'node:test';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type {
  Contest,
  ScoresRequest,
  StandingsPage,
  StandingsRow,
} from '../../../src/data/generated/types.ts';
import { PAGE_ROWS } from '../../src/contests/page-rows.ts';
import { addContests, type ContestsOptions } from '../../src/http/contests/contests.ts';
import type { StaffRole, Store } from '../../src/store/store.ts';
import { contest as contestDocument, documentAt, documentsOf } from '../helpers/documents.ts';
import { appWith } from '../helpers/server.ts';

export const EVENT = 'v1/contests/c-1/welding';

/** Two modules whose weights add up to 1, a tie that practice decides. */
export const RULES: NonNullable<Contest['rules']> = {
  modules: [
    { id: 'theory', name: '理论', weight: 0.3, max: 100 },
    { id: 'practice', name: '实操', weight: 0.7, max: 100 },
  ],
  decimals: 2,
  ties: [{ by: 'practice' }],
  bands: [{ name: '一等奖', count: 1 }],
};

/** Invented entrants; each has a number, and the scores it was given. */
export function entrants(scores: readonly (readonly [number, number])[]): StandingsRow[] {
  const rows = scores.map(([theory, practice], at): StandingsRow => {
    const total = Math.round(theory * 30 + practice * 70) / 100;
    return {
      id: String(at + 1).padStart(3, '0'),
      name: `示例${at + 1}`,
      scores: [theory, practice],
      total,
    };
  });
  rows.sort((one, other) => (other.total ?? 0) - (one.total ?? 0));
  return rows.map((row, at) => ({ ...row, rank: at + 1 }));
}

/** Pages as an import leaves them. */
export function pagesOf(rows: readonly StandingsRow[], rev = 1) {
  const count = Math.max(1, Math.ceil(rows.length / PAGE_ROWS));
  return Array.from({ length: count }, (_, at) => {
    const shown = rows.slice(at * PAGE_ROWS, (at + 1) * PAGE_ROWS);
    const next = { rel: 'next', href: `${EVENT}/p${at + 2}.json` };
    return documentAt(`${EVENT}/p${at + 1}.json`, {
      v: 1,
      contest: 'c-1',
      event: 'welding',
      rev,
      asOf: '2026-05-10T10:00:00.000Z',
      numberMatched: rows.length,
      numberReturned: shown.length,
      offset: at * PAGE_ROWS,
      rows: shown,
      ...(at + 1 < count && { links: [next] }),
    });
  });
}

export async function fill(
  store: Store,
  rows: readonly StandingsRow[],
  members: Partial<Contest> = {},
): Promise<void> {
  const events = [{ id: 'welding', name: '焊工' }];
  const document = contestDocument('c-1', { events, rules: RULES, ...members });
  await store.replaceDocuments('demo', documentsOf('contests', [document]));
  await store.replaceDocuments('demo', documentsOf('standings', pagesOf(rows)));
}

export interface ContestsApp {
  app: FastifyInstance;
  store: Store;
  tokens: Record<StaffRole, string>;
  get(path: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  put(
    request: ScoresRequest | string,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  /** All pages of the event, by their links. */
  pages(): Promise<StandingsPage[]>;
}

/** The app over one event, and a person of each role. Scores are put in by the scorer. */
export async function contestsApp(
  t: TestContext,
  rows: readonly StandingsRow[],
  members: Partial<Contest> = {},
  options: Partial<ContestsOptions> = {},
): Promise<ContestsApp> {
  const { app, store, live } = await appWith(t, []);
  addContests(app, { store, siteId: 'demo', ...options });
  await fill(store, rows, members);
  await live.refresh();
  const roles = ['scorer', 'reporter', 'editor', 'admin'] as const;
  const added = await Promise.all(
    roles.map(role => store.addStaff('demo', { name: `示例 ${role}`, role })),
  );
  const tokens = Object.fromEntries(roles.map((role, at) => [role, added[at]?.token ?? '']));
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.inject({ url: `/${path}`, headers });
  return {
    app,
    store,
    tokens: tokens as Record<StaffRole, string>,
    get,
    put: (request, headers = {}) =>
      app.inject({
        method: 'PUT',
        url: `/${EVENT}/scores`,
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${tokens['scorer']}`,
          ...headers,
        },
        payload: typeof request === 'string' ? request : JSON.stringify(request),
      }),
    async pages() {
      const all: StandingsPage[] = [];
      for (let path: string | undefined = `${EVENT}/p1.json`; path;) {
        const page: StandingsPage = (await get(path)).json<StandingsPage>();
        all.push(page);
        path = page.links?.find(({ rel }) => rel === 'next')?.href;
      }
      return all;
    },
  };
}

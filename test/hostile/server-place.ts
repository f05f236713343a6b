/** The whole server in this process: over a folder of spoilt documents, or over a database of two sites. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { buildApp } from '../../server/src/app.ts';
import type { FormsContext } from '../../server/src/applications/context.ts';
import { SubmitLimits } from '../../server/src/applications/limits.ts';
import { DEFAULT_LIMITS, type LimitsConfig } from '../../server/src/applications/limits-config.ts';
import { readBoardOf } from '../../server/src/board-pages/read-board.ts';
import { addFormsSide } from '../../server/src/http/applications/forms-side.ts';
import { addContests } from '../../server/src/http/contests/contests.ts';
import { addBoardPages } from '../../server/src/http/frame-pages/board-pages.ts';
import { addPeoplePages } from '../../server/src/http/frame-pages/card-pages.ts';
import { addEmbeds } from '../../server/src/http/frame-pages/embeds.ts';
import { addLiveStatus } from '../../server/src/http/live-status/live-status.ts';
import { addReadingPages } from '../../server/src/http/reading-pages/reading-pages.ts';
import { addStaff } from '../../server/src/http/staff/staff.ts';
import { addStationPages } from '../../server/src/http/station-pages/station-pages.ts';
import { Directory } from '../../server/src/orgs/directory.ts';
import { snapshotsFromFolder } from '../../server/src/snapshot/from-folder.ts';
import { snapshotsFromStore } from '../../server/src/snapshot/from-store.ts';
import { LiveSnapshot } from '../../server/src/snapshot/live.ts';
import { DESK_ROLES, type DeskRole } from '../../server/src/store/desk/accounts.ts';
import { openStore } from '../../server/src/store/open.ts';
import type { StaffRole, Store } from '../../server/src/store/store.ts';
import { contest, documentAt, documentsOf, person } from '../../server/test/helpers/documents.ts';
import { application, FORM } from '../../server/test/helpers/forms.ts';
import { testKeys } from '../../server/test/helpers/keys.ts';
import { SETTINGS } from '../../server/test/helpers/server.ts';
import { listOf, manyStations } from '../../server/test/helpers/stations.ts';

/** What the server promises to keep to itself: stands beside what it serves. */
export const SECRET = 'TOP-SECRET-CANARY';

export interface Closable {
  close(): Promise<void>;
}

/** A folder with documents in it: path → text; and one with a small cdn/ beside a secret. */
async function folderWith(files: ReadonlyMap<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'union-fuzz-'));
  await writeFile(join(folder, 'secret.txt'), SECRET);
  for (const [path, text] of files) {
    const file = join(folder, 'data', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await mkdir(join(folder, 'cdn'));
  await writeFile(join(folder, 'cdn', 'union-widgets.js'), 'export {};');
  return folder;
}

export interface FolderApp extends Closable {
  app: FastifyInstance;
  live: LiveSnapshot;
}

/** The pages and the read side over a folder of documents, as `serve --data FOLDER` has them. */
export async function folderApp(files: ReadonlyMap<string, string>): Promise<FolderApp> {
  const folder = await folderWith(files);
  const live = await LiveSnapshot.start(snapshotsFromFolder(join(folder, 'data')));
  const cdnDir = join(folder, 'cdn');
  const app = buildApp({ live, cdnDir });
  const place = { live, cdnDir };
  addReadingPages(app, { ...place, books: undefined });
  addStationPages(app, { ...place, reports: () => live.current.read('v1/live/stations.json') });
  addPeoplePages(app, place);
  const read = readBoardOf(() => live.current, undefined);
  addBoardPages(app, { ...place, read });
  addEmbeds(app, { ...place, read });
  return {
    app,
    live,
    async close() {
      await app.close();
      await live.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const STAFF_ROLES: readonly StaffRole[] = ['scorer', 'reporter', 'editor', 'admin'];
export { DESK_ROLES };

export interface Receipt {
  id: string;
  secret: string;
  receipt: string;
}

/** One organisation: its own app over the common database, its people and an application of its own. */
export interface Tenant {
  id: string;
  app: FastifyInstance;
  live: LiveSnapshot;
  context: FormsContext;
  tokens: Readonly<Record<StaffRole, string>>;
  cookies: Readonly<Record<DeskRole, string>>;
  apply(): Promise<Receipt>;
}

export interface StoreApps extends Closable {
  store: Store;
  tenants: readonly [Tenant, Tenant];
}

/** Two organisations on one database, each with everything a server has. */
export async function storeApps(limits: Partial<LimitsConfig> = {}): Promise<StoreApps> {
  const folder = await folderWith(new Map());
  const store = await openStore({ dataDir: join(folder, 'database') });
  const open = (id: string): Promise<Tenant> => openTenant(store, id, { folder, limits });
  const tenants = [await open('demo'), await open('other')] as const;
  return {
    store,
    tenants,
    async close() {
      for (const { app, live } of tenants) {
        await app.close();
        await live.stop();
      }
      await store.close().catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openTenant(
  store: Store,
  id: string,
  { folder, limits }: { folder: string; limits: Partial<LimitsConfig> },
): Promise<Tenant> {
  await fill(store, id);
  const live = await LiveSnapshot.start(snapshotsFromStore(store, id));
  const cdnDir = join(folder, 'cdn');
  const app = buildApp({ live, cdnDir, frames: true });
  const keys = testKeys();
  const now = (): Date => new Date();
  const most = { applicationsFree: 1e6, applicationsMost: 1e6, applicationsForm: 1e6 };
  const config = { ...DEFAULT_LIMITS, ...most, ...limits };
  const context: FormsContext = {
    ...{ store, siteId: id, live, keys, now, retainDays: 730 },
    limits: new SubmitLimits(config, keys, now),
  };
  const place = { live, cdnDir };
  addStaff(app, { store, siteId: id, live });
  const reader = addContests(app, { store, siteId: id });
  const board = addLiveStatus(app, { store, siteId: id });
  addReadingPages(app, { ...place, books: undefined });
  addStationPages(app, { ...place, reports: () => board.document() });
  addPeoplePages(app, place);
  const read = readBoardOf(() => live.current, reader);
  addBoardPages(app, { ...place, read });
  addEmbeds(app, { ...place, read });
  addFormsSide(app, {
    ...{ context, directory: new Directory(store, id), cdnDir, print: () => undefined },
    ...config,
    ...{ keySuite: 'aes', retainDays: 730, uploadMaxBytes: 1_000_000 },
  });
  const staff = await Promise.all(
    STAFF_ROLES.map(role => store.addStaff(id, { name: `示例 ${role}`, role })),
  );
  const cookies: Record<string, string> = {};
  for (const role of DESK_ROLES) cookies[role] = await signedIn(store, id, role);
  return {
    ...{ id, app, live, context },
    tokens: Object.fromEntries(
      STAFF_ROLES.map((role, at) => [role, staff[at]!.token]),
    ) as Tenant['tokens'],
    cookies: cookies as Tenant['cookies'],
    async apply() {
      const answer = await app.inject({
        ...{ method: 'POST', url: '/v1/applications' },
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        payload: JSON.stringify(application()),
      });
      if (answer.statusCode !== 201) throw new Error(`${answer.statusCode} ${answer.body}`);
      return answer.json<Receipt>();
    },
  };
}

async function signedIn(store: Store, site: string, role: DeskRole): Promise<string> {
  const account = await store.desk.accounts.add(
    site,
    { name: `示例 ${role}`, role, password: 'scrypt$1$1$1$AA$AA', mustChange: false },
    new Date(),
  );
  const token = randomBytes(32).toString('base64url');
  await store.desk.accounts.begin(site, account!.accountId, token, new Date());
  return `desk=${token}`;
}

async function fill(store: Store, id: string): Promise<void> {
  await store.saveSettings(id, { ...SETTINGS, site: { ...SETTINGS.site, id } });
  await store.replaceStations(id, listOf(manyStations(30)));
  const people = Array.from({ length: 5 }, (_, n) => person(`p-${n}`));
  await store.replaceDocuments(id, documentsOf('people', people));
  const events = [{ id: 'e1', name: '焊工' }];
  const rules = { modules: [{ id: 'theory', name: '理论', weight: 1, max: 100 }] };
  await store.replaceDocuments(id, documentsOf('contests', [contest('c-1', { events, rules })]));
  const rows = [{ id: '001', rank: 1, name: '示例1', scores: [80], total: 80 }];
  const page = documentAt('v1/contests/c-1/e1/p1.json', {
    ...{ v: 1, contest: 'c-1', event: 'e1', rev: 1, asOf: '2026-05-10T10:00:00.000Z' },
    ...{ numberMatched: 1, numberReturned: 1, offset: 0, rows },
  });
  await store.replaceDocuments(id, documentsOf('standings', [page]));
  const form = documentAt('v1/forms/join.json', { ...FORM });
  await store.replaceDocuments(id, documentsOf('forms', [form], '示例表单'));
}

/** What no answer may hold, whatever was asked. */
export function faultsOf(answer: LightMyRequestResponse, asked: string): string[] {
  const { statusCode, headers, body } = answer;
  const type = String(headers['content-type'] ?? '');
  const found: string[] = [];
  if (statusCode >= 500 && statusCode !== 501 && statusCode !== 503)
    found.push(`${statusCode} for ${asked}`);
  if (body.includes(SECRET) || /root:.*:0:0/.test(body))
    found.push(`a file of its own for ${asked}`);
  if (/\n\s+at \S+.*:\d+:\d+|node:internal|\/server\/src\//.test(body))
    found.push(`a stack trace for ${asked}`);
  if (headers['x-injected'] !== undefined) found.push(`an injected header for ${asked}`);
  // Pages tell people in a page; machines are told in one shape.
  if (statusCode >= 400 && !/html/.test(type) && statusCode !== 501) {
    if (!/problem\+json/.test(type)) found.push(`${statusCode} as ${type} for ${asked}`);
    else if (!isProblem(body, statusCode)) found.push(`no problem’s shape for ${asked}: ${body}`);
  }
  return found;
}

function isProblem(body: string, status: number): boolean {
  try {
    const value = JSON.parse(body) as Record<string, unknown>;
    return value['status'] === status && typeof value['title'] === 'string';
  } catch {
    return body === '';
  }
}

/** Who may do what: every role and receipt, of every organisation, at every door of every organisation. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { csrfOf } from '../../server/test/desk/desk-app.ts';
import type { Breach } from './browse.ts';
import type { Row } from './rows.ts';
import {
  DESK_ROLES,
  faultsOf,
  STAFF_ROLES,
  storeApps,
  type Receipt,
  type Tenant,
} from './server-place.ts';

/** Somebody with something in hand. */
interface Caller {
  name: string;
  /** Whose: the organisation's id; none for who has nothing. */
  of?: string;
  /** Role of a token, of the desk (`desk-…`), or `receipt`. */
  kind: string;
  headers: Record<string, string>;
}

interface Door {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  /** Kinds of this organisation that may come in. */
  open: readonly string[];
  body?: object | string;
  type?: string;
}

const FORM_TYPE = 'application/x-www-form-urlencoded';
const EDIT = ['staff-editor', 'staff-admin'];
const DESK = DESK_ROLES.map(role => `desk-${role}`);

/** Doors of one organisation; those of the application are opened with its own receipt only. */
function doorsOf(id: string): Door[] {
  const application = `/v1/applications/${id}`;
  return [
    ...['me', 'words', 'runs', 'sources', 'stations?q=a', 'hours?text=24/7'].map((path): Door => ({
      method: 'GET',
      url: `/staff/api/${path}`,
      open: EDIT,
    })),
    {
      method: 'POST',
      url: '/staff/api/preview?kind=stations&crs=wgs84',
      open: EDIT,
      body: 'x',
      type: 'application/octet-stream',
    },
    {
      method: 'POST',
      url: '/staff/api/publish?kind=stations&crs=wgs84',
      open: EDIT,
      body: 'x',
      type: 'application/octet-stream',
    },
    {
      ...{ method: 'PUT', url: '/v1/contests/c-1/e1/scores' },
      open: ['staff-scorer', 'staff-editor', 'staff-admin'],
      body: { rows: [{ id: '001', scores: [80] }] },
    },
    {
      ...{ method: 'PUT', url: '/v1/live/stations' },
      open: ['staff-reporter', 'staff-editor', 'staff-admin'],
      body: { items: [{ id: 's-00001', state: 'open' }] },
    },
    { method: 'GET', url: application, open: ['receipt'] },
    { method: 'POST', url: `${application}/answers`, open: ['receipt'], body: { answers: {} } },
    { method: 'GET', url: '/desk/', open: DESK },
    { method: 'GET', url: `/desk/applications/${id}`, open: DESK },
    { method: 'POST', url: `/desk/applications/${id}/show`, open: [] },
    {
      method: 'POST',
      url: `/desk/applications/${id}/state`,
      open: [],
      body: 'state=approved',
      type: FORM_TYPE,
    },
    { method: 'GET', url: '/desk/next', open: DESK },
    { method: 'GET', url: '/desk/news', open: DESK },
    { method: 'GET', url: '/desk/export', open: ['desk-admin'] },
    { method: 'GET', url: '/desk/posters', open: ['desk-officer', 'desk-admin'] },
    { method: 'GET', url: '/desk/batch', open: ['desk-officer', 'desk-admin'] },
    { method: 'GET', url: '/desk/audit', open: ['desk-admin'] },
    { method: 'GET', url: '/desk/accounts', open: ['desk-admin'] },
    { method: 'GET', url: '/desk/password', open: DESK },
    // Last: they end what they touch.
    { method: 'POST', url: `${application}/withdraw`, open: ['receipt'] },
    { method: 'DELETE', url: application, open: ['receipt'] },
  ];
}

function callersOf(tenants: readonly Tenant[], receipts: ReadonlyMap<string, Receipt[]>): Caller[] {
  const nobody: Caller = { name: 'nobody', kind: 'nobody', headers: {} };
  const forged = [
    '',
    'Bearer ',
    'Bearer null',
    `Bearer ${'A'.repeat(43)}`,
    'Basic YWRtaW46YWRtaW4=',
  ].map((authorization): Caller => ({
    name: `“${authorization}”`,
    kind: 'nobody',
    headers: { authorization },
  }));
  const own = tenants.flatMap(({ id, tokens, cookies }): Caller[] => [
    ...STAFF_ROLES.map(role => ({
      ...{ name: `${role} of ${id}`, of: id, kind: `staff-${role}` },
      headers: { authorization: `Bearer ${tokens[role]}` },
    })),
    ...DESK_ROLES.map(role => ({
      ...{ name: `${role} of ${id}’s desk`, of: id, kind: `desk-${role}` },
      headers: { cookie: cookies[role], origin: 'http://localhost' },
    })),
    // A token where a receipt belongs, and the other way round.
    {
      name: `admin’s token of ${id} as a cookie`,
      of: id,
      kind: 'nobody',
      headers: { cookie: `desk=${tokens.admin}` },
    },
    ...receipts.get(id)!.map((one, at) => ({
      ...{ name: `receipt ${at} of ${id}`, of: id, kind: at === 0 ? 'receipt' : 'other-receipt' },
      headers: { authorization: `Bearer ${one.secret}` },
    })),
    // The number that people read out is as good as the secret, for this one application; tries are counted.
    ...receipts.get(id)!.map((one, at) => ({
      ...{ name: `number ${at} of ${id}`, of: id, kind: at === 0 ? 'receipt' : 'other-receipt' },
      headers: { authorization: `Bearer ${one.receipt}` },
    })),
  ]);
  return [nobody, ...forged, ...own];
}

/** A redirection to the sign-in is no entrance; to be told what is wrong with a body is one. */
function isIn(status: number, location: unknown): boolean {
  if (status === 303) return !String(location).includes('login');
  return (
    status < 400 ||
    status === 400 ||
    status === 409 ||
    status === 412 ||
    status === 415 ||
    status === 422
  );
}

interface Outcome {
  asked: number;
  allowed: number;
  breaches: Breach[];
}

/** The whole matrix over these two organisations. */
export async function matrix(tenants: readonly Tenant[]): Promise<Outcome> {
  const outcome: Outcome = { asked: 0, allowed: 0, breaches: [] };
  const receipts = new Map<string, Receipt[]>();
  for (const tenant of tenants)
    receipts.set(tenant.id, [await tenant.apply(), await tenant.apply()]);
  for (const { id, app } of tenants) {
    const doors = doorsOf(receipts.get(id)![0]!.id);
    for (const door of doors) {
      // Who may come in comes last: afterwards there may be nothing more to open.
      const callers = callersOf(tenants, receipts).sort(
        (a, b) => Number(may(a, door, id)) - Number(may(b, door, id)),
      );
      for (const caller of callers) await tryDoor(app, door, caller, { id, outcome });
    }
  }
  return outcome;
}

const may = ({ of, kind }: Caller, { open }: Door, id: string): boolean =>
  of === id && open.includes(kind);

let turn = 0;

async function tryDoor(
  app: FastifyInstance,
  door: Door,
  caller: Caller,
  { id, outcome }: { id: string; outcome: Outcome },
): Promise<void> {
  turn += 1;
  const request: InjectOptions = {
    ...{
      method: door.method,
      url: door.url,
      remoteAddress: `10.${turn >> 16}.${(turn >> 8) & 255}.${turn & 255}`,
    },
    headers: {
      ...(door.body !== undefined && { 'content-type': door.type ?? 'application/json' }),
      ...(door.method !== 'GET' && { 'idempotency-key': randomUUID() }),
      ...caller.headers,
    },
    ...(door.body !== undefined && {
      payload: typeof door.body === 'string' ? door.body : JSON.stringify(door.body),
    }),
  };
  const answer = await app.inject(request);
  const name = `${caller.name} at ${id}: ${door.method} ${door.url.replace(/a-[a-z0-9]{20,}/, '{id}')}`;
  const isAllowed = may(caller, door, id);
  const entered = isIn(answer.statusCode, answer.headers['location']);
  outcome.asked += 1;
  if (isAllowed) outcome.allowed += 1;
  const wrong = (kind: string, what: string): void =>
    void outcome.breaches.push({ kind, what, round: name });
  if (entered && !isAllowed) wrong('isolation', `${answer.statusCode} for ${name}`);
  if (!entered && isAllowed) wrong('locked-out', `${answer.statusCode} for ${name}`);
  for (const fault of faultsOf(answer, name)) wrong('answer', fault);
}

/** What is sent to the desk from elsewhere, or without the token of a page of its own. */
async function forgeries({ app, cookies, id }: Tenant): Promise<Breach[]> {
  const found: Breach[] = [];
  const form = { 'content-type': 'application/x-www-form-urlencoded', cookie: cookies.admin };
  const page = await app.inject({ url: '/desk/password', headers: { cookie: cookies.admin } });
  const token = csrfOf(page.body);
  const cases: [string, Record<string, string>, string][] = [
    ['no token', { origin: 'http://localhost' }, ''],
    ['a wrong token', { origin: 'http://localhost' }, 'AAAA'],
    ['another origin', { origin: 'https://evil.example' }, token],
    ['no origin’s name', { origin: 'null' }, token],
  ];
  for (const url of [
    '/desk/accounts',
    '/desk/export',
    '/desk/search',
    '/desk/logout',
    '/desk/ceremonies',
  ]) {
    for (const [name, headers, csrf] of cases) {
      const payload = new URLSearchParams({
        _csrf: csrf,
        name: '示例',
        role: 'admin',
        number: 'x',
      });
      const { statusCode } = await app.inject({
        ...{ method: 'POST', url, headers: { ...form, ...headers }, payload: String(payload) },
      });
      if (statusCode < 400)
        found.push({ kind: 'forgery', what: `${statusCode} for ${url} with ${name}`, round: id });
    }
  }
  return found;
}

export const ISOLATION: Row = {
  name: 'isolation',
  what: 'every role and receipt × organisation × door',
  async run() {
    const { tenants, close } = await storeApps();
    try {
      const { asked, allowed, breaches } = await matrix(tenants);
      breaches.push(...(await forgeries(tenants[0])));
      return {
        tried: `${asked} attempts, of which ${allowed} are allowed; 20 forged forms`,
        breaches,
      };
    } finally {
      await close();
    }
  },
};

import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type {
  LiveStatus,
  StationCollection,
  StatusReport,
} from '../../../src/data/generated/types.ts';
import { validateLiveStatus } from '../../../src/data/generated/validators/live-status.js';
import { addContests } from '../../src/http/contests/contests.ts';
import { addLiveStatus } from '../../src/http/live-status/live-status.ts';
import { editionOfStore } from '../../src/publish/edition-of-store.ts';
import { noFiles } from '../../src/publish/cdn-files.ts';
import { snapshotsFromFolder } from '../../src/snapshot/from-folder.ts';
import type { StaffRole } from '../../src/store/store.ts';
import { appWith, SETTINGS, temporaryFolder } from '../helpers/server.ts';
import { manyStations, station } from '../helpers/stations.ts';

const START = Date.parse('2026-03-01T08:00:00Z');
const LIST = '/v1/stations/index.json';
const LIVE = '/v1/live/stations.json';

async function statusApp(t: TestContext, count = 3) {
  const { app, store, live } = await appWith(t, manyStations(count));
  let now = START;
  addLiveStatus(app, { store, siteId: 'demo', now: () => now, clock: () => now });
  const { staffId, token } = await store.addStaff('demo', { name: '示例设备', role: 'reporter' });
  return {
    app,
    store,
    live,
    staffId,
    wait(seconds: number) {
      now += seconds * 1000;
    },
    get: (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers }),
    /** Readers see it two seconds later, which are gone then. */
    put: async (body: StatusReport | string, headers: Record<string, string> = {}) => {
      const answer = await app.inject({
        method: 'PUT',
        url: '/v1/live/stations',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          ...headers,
        },
        payload: typeof body === 'string' ? body : JSON.stringify(body),
      });
      now += 2000;
      return answer;
    },
  };
}

const item = (n: number, more: object = {}) => ({ id: `s-0000${n}`, state: 'open', ...more });

test('what a device reports is there for everybody, with the list saying where', async t => {
  const { get, put, live } = await statusApp(t);
  assert.equal((await get(LIVE)).statusCode, 404);
  const before = (await get(LIST)).json<StationCollection>();
  assert.equal(before.links, undefined);
  const answer = await put({ ttl: 60, items: [item(0, { seatsFree: 3 }), item(1)] });
  assert.equal(answer.statusCode, 200);
  assert.equal(answer.headers['cache-control'], 'no-store');
  const status = answer.json<LiveStatus>();
  assert.ok(validateLiveStatus(status));
  assert.deepEqual(status, {
    v: 1,
    ttl: 60,
    items: [
      { ...item(0), seatsFree: 3, reported: '2026-03-01T08:00:00.000Z' },
      { ...item(1), reported: '2026-03-01T08:00:00.000Z' },
    ],
  });
  const read = await get(LIVE);
  assert.deepEqual(read.json(), status);
  assert.equal(read.headers['cache-control'], 'max-age=15, stale-while-revalidate=60');
  assert.equal(read.headers['access-control-allow-origin'], '*');
  const same = await get(LIVE, { 'if-none-match': String(read.headers['etag']) });
  assert.equal(same.statusCode, 304);
  assert.equal(await live.refresh(), true, 'the first report is a new state of the site');
  const { links } = (await get(LIST)).json<StationCollection>();
  assert.deepEqual(links, [{ rel: 'live', href: 'v1/live/stations.json' }]);
  await put({ items: [item(2)] });
  assert.equal(await live.refresh(), false, 'the others are not');
});

test('a station that says nothing more is listed no more after three times its interval', async t => {
  const { get, put, wait } = await statusApp(t);
  await put({ ttl: 60, items: [item(0)] });
  await put({ ttl: 300, items: [item(1)] });
  const ids = async () => (await get(LIVE)).json<LiveStatus>().items.map(({ id }) => id);
  wait(175);
  assert.deepEqual(await ids(), ['s-00000', 's-00001']);
  wait(2);
  assert.deepEqual(await ids(), ['s-00001']);
  assert.equal((await get(LIVE)).json<LiveStatus>().ttl, 300);
  wait(900);
  assert.deepEqual((await get(LIVE)).json(), { v: 1, ttl: 300, items: [] });
});

test('what was seen later stands, whichever report comes last; and a report can be taken back', async t => {
  const { get, put, wait } = await statusApp(t);
  await put({ items: [item(0, { state: 'full', reported: '2026-03-01T15:59:00+08:00' })] });
  await put({ items: [item(0, { reported: '2026-03-01T07:58:00Z' })] });
  const one = async () => (await get(LIVE)).json<LiveStatus>().items[0];
  assert.equal((await one())?.state, 'full');
  assert.equal((await one())?.reported, '2026-03-01T07:59:00.000Z');
  wait(30);
  await put({ items: [item(0, { state: 'withdrawn' })] });
  assert.equal(await one(), undefined);
});

test('nothing is written of a report with a fault, which is named by its place', async t => {
  const { get, put } = await statusApp(t);
  const faults = async (body: StatusReport | string) => {
    const answer = await put(body);
    const { code, errors } = answer.json<{ code?: string; errors?: { pointer: string }[] }>();
    return [answer.statusCode, code, errors?.map(({ pointer }) => pointer)];
  };
  const none = item(0, { id: 'nobody' });
  assert.deepEqual(await faults({ items: [item(0), none] }), [422, 'unknown', ['/items/1/id']]);
  assert.deepEqual(await faults({ items: [item(0), item(0)] }), [422, 'twice', ['/items/1/id']]);
  const soon = item(0, { reported: '2026-03-01T09:00:00Z' });
  assert.deepEqual(await faults({ items: [soon] }), [422, 'future', ['/items/0/reported']]);
  const never = item(0, { reported: '2026-02-28T23:59:60Z' });
  assert.deepEqual(await faults({ items: [never] }), [422, 'moment', ['/items/0/reported']]);
  const hall = item(0, { seatsFree: 3_000_000_000 });
  assert.deepEqual(await faults({ items: [hall] }), [422, 'seats', ['/items/0/seatsFree']]);
  for (const bad of ['', '[]', '{"items":[]}', '{"items":[{"id":"s-00000","state":"有空"}]}']) {
    assert.equal((await put(bad)).statusCode, 400, bad);
  }
  const twice = '{"items":[{"id":"s-00000","state":"open","state":"full"}]}';
  assert.equal((await put(twice)).statusCode, 400);
  assert.equal((await put('{}', { 'content-type': 'text/csv' })).statusCode, 415);
  assert.equal((await put(' '.repeat(1024 * 1024 + 1))).statusCode, 413);
  assert.equal((await get(LIVE)).statusCode, 404);
});

test('a token is needed; one for scores does not report, one for reports does nothing else', async t => {
  const { app, get, put, store, staffId } = await statusApp(t);
  addContests(app, { store, siteId: 'demo' });
  const report = { items: [item(0)] };
  assert.equal((await put(report, { authorization: '' })).statusCode, 401);
  assert.equal((await put(report, { authorization: `Bearer ${'x'.repeat(43)}` })).statusCode, 401);
  const tokenOf = async (role: StaffRole) =>
    (await store.addStaff('demo', { name: `示例 ${role}`, role })).token;
  for (const [role, status] of [
    ['scorer', 403],
    ['editor', 200],
    ['admin', 200],
  ] as const) {
    const authorization = `Bearer ${await tokenOf(role)}`;
    assert.equal((await put(report, { authorization })).statusCode, status, role);
  }
  const scores = await app.inject({
    method: 'PUT',
    url: '/v1/contests/c-1/welding/scores',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await tokenOf('reporter')}`,
    },
    payload: '{"items":[]}',
  });
  assert.equal(scores.statusCode, 403);
  assert.equal(scores.json<{ code: string }>().code, 'reports-only');
  await store.revokeStaff('demo', staffId);
  assert.equal((await put(report)).statusCode, 401);
  assert.equal((await get('/v1/live/stations')).statusCode, 405);
});

test('a token for some stations, or for one operator, reports of no other', async t => {
  const { put, store, live, get } = await statusApp(t, 4);
  const operator = '示例街道总工会';
  const details = manyStations(4);
  await store.correctStation('demo', {
    ...details[2]!,
    detail: { ...details[2]!.detail, properties: { ...details[2]!.detail.properties, operator } },
  });
  await live.refresh();
  const scope = { stations: ['s-00000', 's-00001'], operators: [operator] };
  const { token } = await store.addStaff('demo', { name: '示例平台', role: 'reporter', scope });
  const authorization = `Bearer ${token}`;
  const ok = await put({ items: [item(0), item(1), item(2)] }, { authorization });
  assert.equal(ok.statusCode, 200, ok.body);
  const refusal = await put({ items: [item(0, { state: 'full' }), item(3)] }, { authorization });
  assert.equal(refusal.statusCode, 403);
  const { code, errors } = refusal.json<{ code: string; errors: { pointer: string }[] }>();
  assert.equal(code, 'outside');
  assert.deepEqual(
    errors.map(({ pointer }) => pointer),
    ['/items/1/id'],
  );
  const unknown = await put({ items: [item(9)] }, { authorization });
  assert.equal(unknown.statusCode, 422, 'no such station at all');
  const { items } = (await get(LIVE)).json<LiveStatus>();
  assert.deepEqual(
    items.map(({ id, state }) => [id, state]),
    [
      ['s-00000', 'open'],
      ['s-00001', 'open'],
      ['s-00002', 'open'],
    ],
  );
});

test('a token that reports all the time is told to wait', async t => {
  const { put, wait } = await statusApp(t);
  const answers = [];
  // Two seconds a report pass here: on this clock ninety a minute are asked for.
  for (let n = 0; n < 200; n += 1) {
    answers.push(await put({ items: [item(0)] }));
    wait(-2 + 60 / 90);
  }
  const late = answers.filter(({ statusCode }) => statusCode === 429);
  assert.ok(answers.slice(0, 60).every(({ statusCode }) => statusCode === 200));
  assert.ok(late.length > 0);
  assert.ok(late.every(({ headers }) => Number(headers['retry-after']) > 0));
});

test('the answer is about the stations of the report, and what is unchanged is compressed once', async t => {
  const { put, get, wait } = await statusApp(t);
  await put({ items: [item(0), item(1)] });
  const answer = await put({ items: [item(2), item(1, { reported: '2026-03-01T07:00:00Z' })] });
  assert.deepEqual(
    answer.json<LiveStatus>().items.map(({ id, reported }) => [id, reported]),
    [
      ['s-00001', '2026-03-01T08:00:00.000Z'],
      ['s-00002', '2026-03-01T08:00:02.000Z'],
    ],
    'what was seen later stands',
  );
  const first = (await get(LIVE)).headers['last-modified'];
  wait(60);
  assert.equal((await get(LIVE)).headers['last-modified'], first);
});

test('a published copy does not say where the server has reports', async t => {
  const { put, live, store } = await statusApp(t);
  await put({ items: [item(0)] });
  await live.refresh();
  const edition = await editionOfStore(store, { siteId: 'demo' }, { assets: noFiles() });
  const list = edition.leading.flat().find(({ path }) => `/${path}` === LIST);
  assert.ok(list);
  assert.doesNotMatch(list.bytes.toString(), /live/);
});

test('a folder’s own document of reports is read each time it is asked for', async t => {
  const folder = await temporaryFolder(t);
  const put = async (path: string, value: unknown) => {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), JSON.stringify(value));
  };
  await put('.well-known/union-widgets.json', { v: 1, ...SETTINGS, api: { base: 'v1/' } });
  const features = [station('a', [121, 31]).feature];
  await put('v1/stations/index.json', { type: 'FeatureCollection', features });
  const snapshot = await snapshotsFromFolder(folder).build();
  const read = async () =>
    (await snapshot.read('v1/live/stations.json'))?.body('identity').then(String);
  assert.equal(await read(), undefined);
  await put('v1/live/stations.json', { ttl: 60, items: [] });
  assert.equal(await read(), '{"ttl":60,"items":[]}');
  await put('v1/live/stations.json', { ttl: 90, items: [] });
  assert.equal(await read(), '{"ttl":90,"items":[]}');
});

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { buildApp } from '../../src/app.ts';
import { wholeTree } from '../../src/documents/whole-tree.ts';
import { removeStale, writeTree } from '../../src/documents/write-tree.ts';
import { addStationPages } from '../../src/http/station-pages/station-pages.ts';
import { completeSite } from '../../src/site/site-document.ts';
import { readFolderFeatures, snapshotsFromFolder } from '../../src/snapshot/from-folder.ts';
import { LiveSnapshot } from '../../src/snapshot/live.ts';
import { appWith, SETTINGS, temporaryFolder } from '../helpers/server.ts';
import { manyStations } from '../helpers/stations.ts';

const AT = '2026-01-01T00:00:00.000Z';

function write(folder: string, stations: ReturnType<typeof manyStations>) {
  const regions = [{ code: '310115', name: '上海市浦东新区' }];
  return writeTree(folder, wholeTree(completeSite(SETTINGS), { stations, regions, updatedAt: AT }));
}

async function served(folder: string) {
  const live = await LiveSnapshot.start(snapshotsFromFolder(folder));
  return { live, app: buildApp({ live, cdnDir: join(folder, 'none') }) };
}

/** A document without its time; a file has the features of a shard in the order that packs best. */
function comparable(answer: LightMyRequestResponse): unknown {
  const value = answer.json<{ timeStamp?: string; features?: { id: string }[] }>();
  const features = value.features?.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...value, timeStamp: '', features };
}

test('files and the live server publish the same documents', async t => {
  const stations = manyStations(2600);
  const folder = await temporaryFolder(t);
  const paths = await write(folder, stations);
  const files = await served(folder);
  const { app } = await appWith(t, stations);
  let compared = 0;
  for (const path of paths) {
    if (path.startsWith('.well-known/')) continue;
    const fromFile = await files.app.inject({ url: `/${path}` });
    const fromStore = await app.inject({ url: `/${path}` });
    assert.equal(fromFile.statusCode, 200, path);
    assert.equal(fromFile.headers['content-type'], fromStore.headers['content-type'], path);
    assert.deepEqual(comparable(fromFile), comparable(fromStore), path);
    compared += 1;
  }
  assert.ok(compared > 2600);
  for (const query of ['near=121.4,31.2&limit=5', 'q=s-0012', 'bbox=104,30,105,31&limit=3']) {
    const url = `/v1/stations/index.json?${query}`;
    const ids = async (from: typeof app) =>
      (await from.inject({ url })).json<{ features: { id: string }[] }>().features.map(f => f.id);
    assert.deepEqual(await ids(files.app), await ids(app));
  }
  const site = await files.app.inject({ url: '/.well-known/union-widgets.json' });
  const { api } = site.json<{ api: { base: string; mode: string } }>();
  assert.deepEqual([api.base, api.mode], ['http://localhost/v1/', 'live']);
});

test('a folder written anew is noticed, and its leftovers are cleared away', async t => {
  const folder = await temporaryFolder(t);
  await write(folder, manyStations(2600));
  await writeFile(join(folder, 'v1', 'stations', 'notes.txt'), '留着');
  const { live, app } = await served(folder);
  const written = await write(folder, manyStations(10));
  const removed = await removeStale(folder, written);
  assert.ok(removed > 2590, `${removed} removed`);
  assert.ok(existsSync(join(folder, 'v1', 'stations', 'notes.txt')), 'what is not ours stays');
  assert.equal(await live.refresh(), true);
  assert.equal(live.current.search.table.count, 10);
  assert.equal((await app.inject({ url: '/v1/stations/s-02599.json' })).statusCode, 404);
  assert.equal((await app.inject({ url: '/v1/stations/s-00009.json' })).statusCode, 200);
});

test('a folder written by hand, with faults, serves what is good', async t => {
  const folder = await temporaryFolder(t);
  await mkdir(join(folder, '.well-known'));
  await mkdir(join(folder, 'v1', 'stations'), { recursive: true });
  const site = { v: 1, site: { id: 'x', name: '示例' }, api: { base: 'v1/' } };
  await writeFile(join(folder, '.well-known', 'union-widgets.json'), JSON.stringify(site));
  const good = manyStations(1)[0]?.feature;
  const list = { type: 'FeatureCollection', features: [good, { type: 'Feature' }, good] };
  await writeFile(join(folder, 'v1', 'stations', 'index.json'), JSON.stringify(list));
  const { app } = await served(folder);
  const found = await app.inject({ url: '/v1/stations/index.json?near=121,31' });
  assert.equal(found.json<{ numberMatched: number }>().numberMatched, 1);
  const whole = await app.inject({ url: '/v1/stations/index.json' });
  assert.deepEqual(
    whole.json(),
    JSON.parse(JSON.stringify(list)),
    'the document itself is as it was',
  );
  await writeFile(join(folder, 'v1', 'stations', 'index.json'), '{"type":');
  await assert.rejects(served(folder), /v1\/stations\/index\.json is not JSON/);
  await rm(join(folder, '.well-known'), { recursive: true });
  await assert.rejects(served(folder), /site document/);
});

test('a time zone that is none leaves the pages standing', async t => {
  const folder = await temporaryFolder(t);
  await write(folder, manyStations(3));
  const file = join(folder, '.well-known', 'union-widgets.json');
  const site = JSON.parse(await readFile(file, 'utf8')) as { site: { tz?: string } };
  for (const tz of ['toString', 'NULL', 'Mars/Olympus_Mons']) {
    await writeFile(file, JSON.stringify({ ...site, site: { ...site.site, tz } }));
    const { live, app } = await served(folder);
    addStationPages(app, { live });
    const { statusCode } = await app.inject({ url: '/embed/station-map' });
    assert.equal(statusCode, 200, tz);
    const answer = await app.inject({ url: '/.well-known/union-widgets.json' });
    assert.equal(answer.json<{ site: { tz?: string } }>().site.tz, undefined);
    await app.close();
    await live.stop();
  }
});

test('a folder without documents, or whose site document is none, is refused in words', async t => {
  const folder = await temporaryFolder(t);
  const file = join(folder, '.well-known', 'union-widgets.json');
  await mkdir(dirname(file));
  // Written by hand: with a byte order mark, and without what the server knows better.
  const byHand = '\uFEFF{"v":1,"site":{"id":"x","name":"示例"},"api":null}';
  await writeFile(file, byHand);
  await assert.rejects(served(folder), { name: 'UserError', message: /import/ });
  assert.deepEqual(await readFolderFeatures(folder), [], 'the first list can be imported into it');
  await mkdir(join(folder, 'v1'));
  const { app, live } = await served(folder);
  assert.equal((await app.inject({ url: '/.well-known/union-widgets.json' })).statusCode, 200);
  for (const bad of ['null', '[]', '{}', '{"site":null}', '"x"', '{"site":{"id":7}}']) {
    await writeFile(file, bad);
    await assert.rejects(served(folder), { name: 'UserError', message: /site\.id/ }, bad);
  }
  // A server that runs keeps what it has.
  await writeFile(file, `${byHand} `);
  await rm(join(folder, 'v1'), { recursive: true });
  await assert.rejects(live.refresh(), { name: 'UserError' });
  assert.equal(live.current.site.site.id, 'x');
});

test('a detail edited by hand is newer than its site', async t => {
  const folder = await temporaryFolder(t);
  await write(folder, manyStations(1));
  const detail = join(folder, 'v1', 'stations', 's-00000.json');
  const site = join(folder, '.well-known', 'union-widgets.json');
  const at = (day: number): Date => new Date(Date.UTC(2026, 0, day));
  await utimes(site, at(2), at(2));
  const { app } = await served(folder);
  const status = async (): Promise<number> => {
    const headers = { 'if-modified-since': at(2).toUTCString() };
    return (await app.inject({ url: '/v1/stations/s-00000.json', headers })).statusCode;
  };
  await utimes(detail, at(1), at(1));
  assert.equal(await status(), 304);
  await utimes(detail, at(3), at(3));
  assert.equal(await status(), 200);
});

test('a folder’s people, contests and forms are served, searched and named', async t => {
  const folder = await temporaryFolder(t);
  await write(folder, manyStations(8));
  const put = async (path: string, value: unknown): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), typeof value === 'string' ? value : JSON.stringify(value));
  };
  const names = ['丙', '甲', '乙'].map((name, n) => ({
    id: `p-${n}`,
    type: 'person',
    name,
    sort: name,
  }));
  const next = (href: string) => [{ rel: 'next', href }];
  await put('v1/people/index.json', {
    items: [...names.slice(0, 2), null, { id: 'nameless' }],
    links: next('v1/people/i/2.json'),
  });
  // Whose last page leads back to the first is read once.
  const last = { items: names.slice(2), links: next('v1/people/index.json') };
  await put('v1/people/i/2.json', last);
  const ended = { consent: { date: '2020-01-01', through: '2021-01-01' } };
  for (const [n, one] of names.entries()) {
    await put(`v1/people/p-${n}.json`, { ...one, ...(n === 2 && ended) });
  }
  await put('v1/contests/c-1/e1/p1.json', { rows: [] });
  await put('v1/forms/join.json', { kind: 'join', v: 1 });
  const { app } = await served(folder);
  const get = (url: string) => app.inject({ url });

  const site = (await get('/.well-known/union-widgets.json')).json<Record<string, object>>();
  assert.deepEqual(Object.keys(site['collections'] ?? {}), ['stations', 'reading', 'people']);
  assert.deepEqual(site['forms'], { join: 'v1/forms/join.json' });
  const index = await get('/v1/people/index.json');
  assert.equal(index.headers['link'], '<i/2.json>; rel="next"');
  const found = (await get('/v1/people/index.json?limit=5')).json<{ items: { name: string }[] }>();
  assert.deepEqual(
    found.items.map(({ name }) => name),
    ['丙', '甲'].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    'whose consent has ended is in no answer, whatever the list says',
  );
  const statuses = [
    'people/p-0',
    'people/p-2',
    'people/p-9',
    'contests/c-1/e1/p1',
    'forms/join',
  ].map(async name => (await get(`/v1/${name}.json`)).statusCode);
  assert.deepEqual(await Promise.all(statuses), [200, 410, 404, 200, 200]);
  // Whoever edits a detail by hand sees it at the next request.
  await put('v1/people/p-0.json', { ...names[0], name: '改名' });
  assert.match((await get('/v1/people/p-0.json')).body, /改名/);
});

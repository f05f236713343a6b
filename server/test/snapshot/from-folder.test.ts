import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildApp } from '../../src/app.ts';
import { wholeTree } from '../../src/documents/whole-tree.ts';
import { removeStale, writeTree } from '../../src/documents/write-tree.ts';
import { completeSite } from '../../src/site/site-document.ts';
import { snapshotsFromFolder } from '../../src/snapshot/from-folder.ts';
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
    const timeless = (body: string): string => body.replace(/"timeStamp":"[^"]*"/, '');
    assert.equal(timeless(fromFile.body), timeless(fromStore.body), path);
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

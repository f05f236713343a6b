import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { SiteDocument, TrailList } from '../../../src/data/generated/types.ts';
import { validateTrails } from '../../../src/data/generated/validators/trails.js';
import { runTrails } from '../../src/commands/trails.ts';
import { editionOfStore } from '../../src/publish/edition-of-store.ts';
import { noFiles } from '../../src/publish/cdn-files.ts';
import { snapshotsFromFolder } from '../../src/snapshot/from-folder.ts';
import { openStore } from '../../src/store/open.ts';
import { UserError } from '../../src/user-error.ts';
import { documentAt, documentsOf } from '../helpers/documents.ts';
import { appWith, SETTINGS, temporaryFolder } from '../helpers/server.ts';
import { listOf, manyStations, station } from '../helpers/stations.ts';

const TRAIL = {
  v: 1,
  id: 'red-1',
  title: '示例红色路线',
  by: '示例市总工会',
  km: 2.5,
  stops: [{ station: 's-00001', text: '示例史事' }, { station: 's-00000' }],
};
const LISTED = {
  id: 'red-1',
  title: '示例红色路线',
  by: '示例市总工会',
  km: 2.5,
  stops: 2,
  href: 'v1/trails/red-1.json',
};

test('trails of a site are listed, served and named; without any nothing says so', async t => {
  const { app, live, store } = await appWith(t, manyStations(3));
  const site = async () =>
    (await app.inject('/.well-known/union-widgets.json')).json<SiteDocument>().collections;
  assert.equal((await site())?.['trails'], undefined);
  assert.equal((await app.inject('/v1/trails/index.json')).statusCode, 404);
  const trail = documentAt('v1/trails/red-1.json', TRAIL);
  await store.replaceDocuments('demo', documentsOf('trails', [trail]));
  await live.refresh();
  assert.equal((await site())?.['trails'], 'v1/trails/index.json');
  const list = (await app.inject('/v1/trails/index.json')).json<TrailList>();
  assert.ok(validateTrails(list));
  assert.deepEqual(list.items, [LISTED]);
  assert.deepEqual((await app.inject('/v1/trails/red-1.json')).json(), TRAIL);

  const edition = await editionOfStore(store, { siteId: 'demo' }, { assets: noFiles() });
  const files = new Map<string, Buffer>();
  for await (const { path, bytes } of edition.details) files.set(path, bytes);
  for (const { path, bytes } of edition.leading.flat()) files.set(path, bytes);
  assert.deepEqual(JSON.parse(String(files.get('v1/trails/red-1.json'))), TRAIL);
  assert.ok(files.has('v1/trails/index.json'));
});

test('a folder’s trails are served as they are, and named', async t => {
  const folder = await temporaryFolder(t);
  const put = async (path: string, value: unknown) => {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), JSON.stringify(value));
  };
  await put('.well-known/union-widgets.json', { v: 1, ...SETTINGS, api: { base: 'v1/' } });
  const features = [station('a', [121, 31]).feature];
  await put('v1/stations/index.json', { type: 'FeatureCollection', features });
  const source = snapshotsFromFolder(folder);
  const before = await source.revision();
  await put('v1/trails/red-1.json', TRAIL);
  await put('v1/trails/index.json', { v: 1, items: [LISTED] });
  assert.notEqual(await source.revision(), before);
  const snapshot = await source.build();
  assert.equal(snapshot.site.collections?.['trails'], 'v1/trails/index.json');
  const text = await (await snapshot.read('v1/trails/red-1.json'))?.body('identity');
  assert.deepEqual(JSON.parse(String(text)), TRAIL);
});

test('trails are put in, listed and taken off by a command that judges them first', async t => {
  const folder = await temporaryFolder(t);
  const store = await openStore({ dataDir: folder });
  await store.saveSettings('demo', SETTINGS);
  await store.replaceStations('demo', listOf(manyStations(1)));
  await store.close();
  const file = join(folder, 'trail.json');
  await writeFile(file, JSON.stringify(TRAIL));
  const lines: string[] = [];
  const terminal = {
    env: { DATA_DIR: folder },
    lang: 'zh',
    out: (line: string) => void lines.push(line),
    error: (line: string) => void lines.push(line),
  } as unknown as Parameters<typeof runTrails>[1];
  const run = async (...words: string[]) => {
    lines.length = 0;
    await runTrails(words, terminal);
    return lines.join('\n');
  };
  assert.match(await run('list'), /还没有路线/);
  const said = await run('add', file);
  assert.match(said, /有几站还不在站点名单里，地图上没有，也不能打卡：s-00001/);
  assert.match(said, /新增 1/);
  assert.match(await run('list'), /red-1 +示例红色路线 {2}2 站/);
  assert.match(await run('remove', 'red-1'), /已撤下/);
  await assert.rejects(run('remove', 'red-1'), UserError);
  await writeFile(file, JSON.stringify({ ...TRAIL, stops: [] }));
  await assert.rejects(run('add', file), /nothing was written|什么也没有写入/);
  assert.match(await run('list'), /还没有路线/);
});

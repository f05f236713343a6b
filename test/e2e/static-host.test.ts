import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { createClient } from '../../src/data/client.ts';
import type { ShardEntry, StationFeature } from '../../src/data/generated/types.ts';
import { loadSite } from '../../src/data/site.ts';
import { loadDetail } from '../../src/data/station-detail.ts';
import { loadRegions, loadShard, loadStations, type Stations } from '../../src/data/stations.ts';
import { editionOfStore } from '../../server/src/publish/edition-of-store.ts';
import { cdnFiles, noFiles } from '../../server/src/publish/cdn-files.ts';
import { publishTree } from '../../server/src/publish/publish-tree.ts';
import { appWith, temporaryFolder } from '../../server/test/helpers/server.ts';
import { manyStations } from '../../server/test/helpers/stations.ts';

/** A web server that knows files and nothing else: no query, no type but by the ending. */
async function staticHost(t: TestContext, folder: string): Promise<string> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://h').pathname);
    readFile(join(folder, path)).then(
      bytes => response.setHeader('content-type', 'application/json').end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  t.after(() => new Promise(resolve => server.close(resolve).closeAllConnections()));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

for (const count of [60, 9000]) {
  test(`${count} stations: widgets read the same from a static host as from the server`, async t => {
    const { app, store } = await appWith(t, manyStations(count));
    await store.replaceDocuments('demo', {
      kind: 'forms',
      source: '表单',
      documents: [{ path: 'v1/forms/join.json', name: '入会', body: '{"v":1,"title":"入会"}' }],
      report: {},
    });
    const folder = await temporaryFolder(t);
    const edition = await editionOfStore(store, { siteId: 'demo' }, { assets: noFiles() });
    await publishTree(folder, edition);
    assert.equal(edition.stations, count);
    await app.listen({ port: 0, host: '127.0.0.1' });
    const live = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/`;
    const [fromServer, fromFiles] = [
      await readAll(live),
      await readAll(await staticHost(t, folder)),
    ];
    assert.equal(fromFiles.stations.size, count);
    assert.deepEqual(fromFiles, fromServer);
  });
}

/** All that the widgets' own code reads from a site. */
async function readAll(root: string) {
  const client = createClient({ retries: 0 });
  const found = await loadSite(client, `${root}.well-known/union-widgets.json`);
  assert.ok(found.ok);
  const { site } = found;
  const stations = await readCollection(client, site.collection('stations') ?? '', site);
  const reading = await readCollection(client, site.collection('reading') ?? '', site);
  const details: unknown[] = [];
  for (const id of [...stations.features.keys()].filter((_, at) => at % 40 === 0)) {
    const detail = await loadDetail(client, id, { resolve: site.resolve });
    assert.ok(detail.ok, id);
    details.push(detail.data);
  }
  const form: unknown = await (await fetch(`${root}v1/forms/join.json`)).json();
  const calendar: unknown = await (await fetch(`${root}v1/calendar/cn-2026.json`)).json();
  return {
    name: site.document.site.name,
    stations: stations.features,
    paths: stations.paths,
    regions: stations.regions,
    reading: reading.features,
    details,
    form,
    calendar,
  };
}

type Site = Extract<Awaited<ReturnType<typeof loadSite>>, { ok: true }>['site'];
type Client = ReturnType<typeof createClient>;

async function readCollection(client: Client, url: string, { resolve }: Site) {
  const features = new Map<string, StationFeature>();
  const paths = new Set<string>();
  let regions: unknown;
  const take = async (list: Stations): Promise<void> => {
    if (list.kind === 'collection') {
      for (const feature of list.features) features.set(feature.id, feature);
      regions ??= list.regions;
      return;
    }
    if (list.regionsHref) {
      const loaded = await loadRegions(client, list.regionsHref);
      assert.ok(loaded.ok);
      regions = loaded.data;
    }
    for (const entry of list.entries) await open(entry);
  };
  const open = async (entry: ShardEntry): Promise<void> => {
    paths.add(new URL(entry.href).pathname);
    const result = await loadShard(client, entry, { resolve });
    assert.ok(result.ok, entry.href);
    assert.deepEqual(result.data.issues, []);
    await take(result.data);
  };
  const result = await loadStations(client, url, { resolve });
  assert.ok(result.ok, url);
  assert.deepEqual(result.data.issues, []);
  await take(result.data);
  const sorted = [...features].sort(([a], [b]) => (a < b ? -1 : 1));
  return { features: new Map(sorted), paths: [...paths].sort(), regions };
}

test('scripts appear below cdn/, those of a version before the one that leads to them', async t => {
  const folder = await temporaryFolder(t);
  const details = noFiles();
  const isCurrent = () => Promise.resolve(true);
  const scripts = ['1.0.0/a.js', 'union-widgets.js'].map(name => ({ path: name, bytes: LINE }));
  await publishTree(folder, { assets: each(scripts), details, leading: [], isCurrent });
  const paths: string[] = [];
  for await (const { path } of cdnFiles(folder)) paths.push(path);
  assert.deepEqual(paths, ['cdn/1.0.0/a.js', 'cdn/union-widgets.js']);
});

const LINE = Buffer.from('export {};');

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}

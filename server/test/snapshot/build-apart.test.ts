import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { buildApart } from '../../src/snapshot/build-apart.ts';
import { snapshotsFromFolder } from '../../src/snapshot/from-folder.ts';
import { snapshotsFromStore } from '../../src/snapshot/from-store.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { openStore } from '../../src/store/open.ts';
import { documentsOf, form, person } from '../helpers/documents.ts';
import { temporaryFolder } from '../helpers/server.ts';
import { listOf, manyStations } from '../helpers/stations.ts';

/** A store of more stations than are built on the spot. */
async function largeStore(t: TestContext) {
  const place = { dataDir: await temporaryFolder(t) };
  const store = await openStore(place);
  t.after(() => store.close());
  await store.replaceStations('demo', listOf(manyStations(2600)));
  const people = Array.from({ length: 130 }, (_, n) => person(`p-${n}`));
  await store.replaceDocuments('demo', documentsOf('people', people));
  await store.replaceDocuments('demo', documentsOf('forms', [form('join')]));
  return { store, place };
}

/** What a snapshot serves, as text by path. */
async function contentOf({ documents, site }: Snapshot): Promise<Record<string, string>> {
  const all: Record<string, string> = { site: JSON.stringify(site) };
  for (const [path, document] of documents) {
    all[path] =
      `${document.etag('br')} ${document.next} ${(await document.body('identity')).toString()}`;
  }
  return all;
}

test('a read side built in a thread is the one built here', async t => {
  const { store, place } = await largeStore(t);
  const here = await snapshotsFromStore(store, 'demo').build();
  const apart = await snapshotsFromStore(store, 'demo', undefined, place).build();
  assert.deepEqual(await contentOf(apart), await contentOf(here));
  assert.ok(here.documents.size > 20 && here.site.forms?.['join']);
  for (const query of [
    { near: [104, 30], limit: 7 },
    { q: '站点 s-001', limit: 200 },
    { bbox: { west: 100, south: 20, east: 105, north: 40 }, q: 'slzd2', limit: 50 },
  ] as const) {
    assert.deepEqual(await apart.search.find(query), await here.search.find(query));
  }
  const people = [apart, here].map(({ summaryLists }) => summaryLists.get('v1/people/index.json'));
  const [first, second] = await Promise.all(
    people.map(list => list?.find({ q: 'p-1', limit: 90 })),
  );
  assert.deepEqual(first, second);
  assert.equal(first?.matched, 41);
});

test('a rebuild in a thread keeps what did not change', async t => {
  const { store, place } = await largeStore(t);
  const source = snapshotsFromStore(store, 'demo', undefined, place);
  const before = await source.build();
  await store.replaceDocuments('demo', documentsOf('people', [person('p-1')]));
  const after = await source.build(before);
  const index = 'v1/stations/index.json';
  const [was, is] = [before.documents.get(index), after.documents.get(index)];
  assert.ok(was && is && was !== is);
  assert.notEqual(after.generation, before.generation);
  // Its time says when the site changed; all else it says is the same.
  const shard = [...after.documents.keys()].find(path => path.startsWith('v1/stations/s/')) ?? '';
  const [old, kept] = [before.documents.get(shard), after.documents.get(shard)];
  assert.equal(kept?.etag('br'), old?.etag('br'));
  assert.equal(await kept?.body('br'), await old?.body('br'));
});

test('what a thread cannot do is said as if it had been done here', async t => {
  const folder = await temporaryFolder(t);
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  const site = { v: 1, site: { id: 'x', name: '示例' }, api: { base: 'v1/' } };
  await write('.well-known/union-widgets.json', JSON.stringify(site));
  await write('v1/stations/index.json', '{"shards":[{"href":"v1/stations/s/w.json"}]}');
  await write('v1/stations/s/w.json', '{"type":');
  const broken = snapshotsFromFolder(folder).build();
  await assert.rejects(broken, {
    name: 'UserError',
    message: /v1\/stations\/s\/w\.json is not JSON/,
  });
  await assert.rejects(
    buildApart({ folder: join(folder, 'none'), dates: { updatedAt: '', today: '' } }),
    {
      name: 'UserError',
      message: /import/,
    },
  );
});

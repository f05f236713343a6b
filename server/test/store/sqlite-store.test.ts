import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test, type TestContext } from 'node:test';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { NewerDatabase } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { SETTINGS, temporaryFolder } from '../helpers/server.ts';
import { listOf, manyStations, station } from '../helpers/stations.ts';

async function opened(t: TestContext): Promise<{ store: Store; folder: string }> {
  const folder = await temporaryFolder(t);
  const store = openSqliteStore(folder);
  t.after(() => store.close());
  return { store, folder };
}

async function idsOf(store: Store, site = 'demo'): Promise<string[]> {
  const ids: string[] = [];
  for await (const page of store.stationPages(site)) ids.push(...page.map(({ id }) => id));
  return ids;
}

const A = station('a', [121.5, 31.2], { name: '示例甲' });
const B = station('b', [113.2, 23.1], { name: '示例乙' });
const C = station('c', [104.0, 30.5], { name: '示例丙' });

test('a re-import adds, changes, keeps and removes, and says how many of each', async t => {
  const { store } = await opened(t);
  const first = await store.replaceStations('demo', listOf([A, B]));
  assert.deepEqual(first, {
    added: 2,
    changed: 0,
    unchanged: 0,
    retained: 0,
    removed: 0,
    removedNames: [],
    moved: 0,
    elsewhere: 0,
  });
  const renamed = station('b', [113.2, 23.1], { name: '示例乙（新名）' });
  const second = await store.replaceStations('demo', listOf([renamed, C]));
  assert.deepEqual(second, {
    added: 1,
    changed: 1,
    unchanged: 0,
    retained: 0,
    removed: 1,
    removedNames: ['示例甲'],
    moved: 0,
    elsewhere: 0,
  });
  assert.deepEqual((await idsOf(store)).sort(), ['b', 'c']);
  const detail = await store.stationDetail('demo', 'b');
  assert.deepEqual(JSON.parse(detail?.detail ?? ''), renamed.detail);
  assert.equal(await store.stationDetail('demo', 'a'), undefined);
});

test('a retained station stays as it was, in its own source only', async t => {
  const { store } = await opened(t);
  await store.replaceStations('demo', listOf([A, B]));
  await store.replaceStations('demo', listOf([C], '书屋.csv'));
  const before = await store.stationDetail('demo', 'a');
  const list = { ...listOf([B]), retained: ['a', 'c', 'never-there'] };
  const result = await store.replaceStations('demo', list);
  assert.deepEqual([result.retained, result.removed, result.unchanged], [1, 0, 1]);
  assert.deepEqual(await store.stationDetail('demo', 'a'), before);
  // Asked for once more it stays once more; not asked for, it goes.
  assert.equal((await store.replaceStations('demo', list)).retained, 1);
  const last = await store.replaceStations('demo', listOf([B]));
  assert.deepEqual([last.removed, last.removedNames], [1, ['示例甲']]);
  assert.deepEqual((await idsOf(store)).sort(), ['b', 'c'], 'c belongs to the other list');
});

test('importing the same list again changes nothing: no new revision, no new time', async t => {
  const { store } = await opened(t);
  await store.replaceStations('demo', listOf([A, B]));
  const before = await store.site('demo');
  const result = await store.replaceStations('demo', listOf([A, B]));
  assert.equal(result.unchanged, 2);
  assert.deepEqual(await store.site('demo'), before);
});

test('a later day of checking is kept, but is no change', async t => {
  const { store } = await opened(t);
  const on = (checked: string) => {
    const made = station('a', [121.5, 31.2]);
    made.detail.properties.provenance = { checked };
    return made;
  };
  await store.replaceStations('demo', listOf([on('2026-01-01')]));
  const result = await store.replaceStations('demo', listOf([on('2026-02-01')]));
  assert.equal(result.unchanged, 1);
  assert.match((await store.stationDetail('demo', 'a'))?.detail ?? '', /2026-02-01/);
});

test('other sources and other sites stay as they are', async t => {
  const { store } = await opened(t);
  await store.replaceStations('demo', listOf([A], '驿站.csv'));
  await store.replaceStations('other', listOf([A, C], '驿站.csv'));
  const result = await store.replaceStations('demo', listOf([B], '书屋.csv'));
  assert.deepEqual([result.added, result.removed, result.elsewhere], [1, 0, 1]);
  assert.deepEqual((await idsOf(store)).sort(), ['a', 'b']);
  assert.deepEqual((await idsOf(store, 'other')).sort(), ['a', 'c']);
  assert.deepEqual(await store.siteIds(), ['demo', 'other']);
});

test('the same place in another list moves to it; a different place of that id is refused', async t => {
  const { store } = await opened(t);
  await store.replaceStations('demo', listOf([A, B], '2023.csv'));
  const moved = await store.replaceStations('demo', listOf([A], '2024.csv'));
  assert.deepEqual([moved.moved, moved.unchanged, moved.elsewhere], [1, 1, 1]);
  const stranger = station('b', [87.6, 43.8], { name: '别处的示例站' });
  await assert.rejects(store.replaceStations('demo', listOf([C, stranger], '2024.csv')), {
    name: 'ListRefused',
    code: 'id-taken',
    ids: ['b'],
  });
  assert.deepEqual((await idsOf(store)).sort(), ['a', 'b'], 'nothing of the refused list is there');
});

test('ids that cannot name a document, or come twice, are refused whole', async t => {
  const { store } = await opened(t);
  const with_ = (...ids: string[]) => listOf(ids.map(id => station(id, [121, 31])));
  for (const id of [
    '../x',
    'a/b',
    'a\\b',
    'index',
    'REGIONS',
    '',
    '.',
    '..',
    'nul',
    'a\u0000',
    'x.',
  ]) {
    await assert.rejects(store.replaceStations('demo', with_('ok', id)), { code: 'id-unfit' }, id);
  }
  await assert.rejects(store.replaceStations('demo', with_('a1', 'A1')), { code: 'id-twice' });
  assert.equal(await store.countStations('demo'), 0);
  await store.replaceStations('demo', with_('浦东-001', "o'clock; DROP TABLE station", 'a%2Fb'));
  assert.equal(await store.countStations('demo'), 3);
});

test('pages come in order of place, complete, across page borders and equal places', async t => {
  const { store } = await opened(t);
  const same = Array.from({ length: 700 }, (_, n) => station(`same-${n}`, [116.4, 39.9]));
  const list = [...manyStations(800), ...same];
  await store.replaceStations('demo', listOf(list));
  const keys: string[] = [];
  for await (const page of store.stationPages('demo')) {
    keys.push(...page.map(({ geohash, id }) => `${geohash} ${id}`));
  }
  assert.equal(keys.length, list.length);
  assert.deepEqual(keys, [...keys].sort());
});

test('what was acknowledged is there after reopening; settings raise the revision once', async t => {
  const { store, folder } = await opened(t);
  await store.replaceStations('demo', listOf([A]));
  await store.saveSettings('demo', SETTINGS);
  const state = await store.site('demo');
  await store.saveSettings('demo', SETTINGS);
  assert.deepEqual(await store.site('demo'), state);
  const again = openSqliteStore(folder);
  t.after(() => again.close());
  assert.deepEqual(await again.site('demo'), state);
  assert.deepEqual(await again.regionNames('demo'), [{ code: '310115', name: '上海市浦东新区' }]);
  assert.deepEqual(await idsOf(again), ['a']);
});

test('the file is in WAL mode, keeps runs with their reports, and forgets what is deleted', async t => {
  const { store, folder } = await opened(t);
  const secret = station('z', [100, 30], { name: '将被删除的示例站' });
  await store.replaceStations('demo', { ...listOf([A, secret]), report: { lines: ['甲'] } });
  await store.replaceStations('demo', listOf([A]));
  await store.close();
  const db = new DatabaseSync(join(folder, 'union.db'));
  t.after(() => db.close());
  assert.equal(db.prepare('PRAGMA journal_mode').get()?.['journal_mode'], 'wal');
  const runs = db.prepare('SELECT report, result FROM import_run ORDER BY finished_at').all();
  assert.equal(runs.length, 2);
  assert.ok(runs.some(run => run['report'] === '{"lines":["甲"]}'));
  const dump = Buffer.from(db.serialize());
  assert.ok(!dump.includes('将被删除的示例站'), 'secure_delete has overwritten it');
});

test('a database of a newer version is left alone', async t => {
  const { store, folder } = await opened(t);
  await store.close();
  const db = new DatabaseSync(join(folder, 'union.db'));
  db.exec('PRAGMA user_version = 999');
  db.close();
  assert.throws(() => openSqliteStore(folder), NewerDatabase);
});

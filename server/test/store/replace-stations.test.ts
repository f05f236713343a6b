import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Store } from '../../src/store/store.ts';
import { SETTINGS } from '../helpers/server.ts';
import { listOf, manyStations, station } from '../helpers/stations.ts';
import { DATABASES } from './helpers/databases.ts';

async function idsOf(store: Store, site = 'demo'): Promise<string[]> {
  const ids: string[] = [];
  for await (const page of store.stationPages(site)) ids.push(...page.map(({ id }) => id));
  return ids.sort();
}

const A = station('a', [121.5, 31.2], { name: '示例甲' });
const B = station('b', [113.2, 23.1], { name: '示例乙' });
const C = station('c', [104.0, 30.5], { name: '示例丙' });

for (const { name, make } of DATABASES) {
  test(`${name}: a re-import adds, changes, keeps and removes, and says how many of each`, async t => {
    const store = await (await make(t)).open();
    const first = await store.replaceStations('demo', listOf([A, B]));
    const none = { retained: 0, moved: 0, elsewhere: 0, unchanged: 0 };
    assert.deepEqual(first, { ...none, added: 2, changed: 0, removed: 0, removedNames: [] });
    const renamed = station('b', [113.2, 23.1], { name: '示例乙（新名）' });
    const second = await store.replaceStations('demo', listOf([renamed, C]));
    const counts = { added: 1, changed: 1, removed: 1, removedNames: ['示例甲'] };
    assert.deepEqual(second, { ...none, ...counts });
    assert.deepEqual(await idsOf(store), ['b', 'c']);
    const detail = await store.stationDetail('demo', 'b');
    assert.deepEqual(JSON.parse(detail?.detail ?? ''), renamed.detail);
    assert.equal(await store.stationDetail('demo', 'a'), undefined);
    assert.equal(await store.countStations('demo'), 2);
  });

  test(`${name}: a retained station stays as it was, in its own source only`, async t => {
    const store = await (await make(t)).open();
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
    assert.deepEqual(await idsOf(store), ['b', 'c'], 'c belongs to the other list');
  });

  test(`${name}: importing the same list again changes nothing: no new revision, no new time`, async t => {
    const store = await (await make(t)).open();
    await store.replaceStations('demo', listOf([A, B]));
    const before = await store.site('demo');
    const result = await store.replaceStations('demo', listOf([B, A]));
    assert.deepEqual([result.unchanged, result.changed], [2, 0]);
    assert.deepEqual(await store.site('demo'), before);
  });

  test(`${name}: a later day of checking is kept, but is no change`, async t => {
    const store = await (await make(t)).open();
    const on = (checked: string) => {
      const made = station('a', [121.5, 31.2]);
      made.detail.properties.provenance = { checked };
      return made;
    };
    await store.replaceStations('demo', listOf([on('2026-01-01')]));
    const before = await store.stationDetail('demo', 'a');
    const result = await store.replaceStations('demo', listOf([on('2026-02-01')]));
    assert.equal(result.unchanged, 1);
    const after = await store.stationDetail('demo', 'a');
    assert.match(after?.detail ?? '', /2026-02-01/);
    assert.equal(after?.updatedAt, before?.updatedAt);
    assert.equal((await store.runs('demo', 1))[0]?.canUndo, false);
  });

  test(`${name}: other sources and other sites stay as they are`, async t => {
    const store = await (await make(t)).open();
    await store.replaceStations('demo', listOf([A], '驿站.csv'));
    await store.replaceStations('other', listOf([A, C], '驿站.csv'));
    const result = await store.replaceStations('demo', listOf([B], '书屋.csv'));
    assert.deepEqual([result.added, result.removed, result.elsewhere], [1, 0, 1]);
    assert.deepEqual(await idsOf(store), ['a', 'b']);
    assert.deepEqual(await idsOf(store, 'other'), ['a', 'c']);
    assert.deepEqual(await store.siteIds(), ['demo', 'other']);
  });

  test(`${name}: the same place in another list moves to it; another place of that id is refused`, async t => {
    const store = await (await make(t)).open();
    await store.replaceStations('demo', listOf([A, B], '2023.csv'));
    const moved = await store.replaceStations('demo', listOf([A], '2024.csv'));
    assert.deepEqual([moved.moved, moved.unchanged, moved.elsewhere], [1, 1, 1]);
    const stranger = station('b', [87.6, 43.8], { name: '别处的示例站' });
    await assert.rejects(store.replaceStations('demo', listOf([C, stranger], '2024.csv')), {
      name: 'ListRefused',
      code: 'id-taken',
      ids: ['b'],
    });
    assert.deepEqual(await idsOf(store), ['a', 'b'], 'nothing of the refused list is there');
    const left = await store.replaceStations('demo', listOf([], '2023.csv'));
    assert.deepEqual(left.removedNames, ['示例乙'], 'a has gone over to the other list');
  });

  test(`${name}: ids that cannot name a document, or come twice, are refused whole`, async t => {
    const store = await (await make(t)).open();
    const with_ = (...ids: string[]) => listOf(ids.map(id => station(id, [121, 31])));
    const unfit = [
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
    ];
    for (const id of unfit) {
      await assert.rejects(
        store.replaceStations('demo', with_('ok', id)),
        { code: 'id-unfit' },
        id,
      );
    }
    await assert.rejects(store.replaceStations('demo', with_('a1', 'A1')), { code: 'id-twice' });
    assert.equal(await store.countStations('demo'), 0);
    await store.replaceStations('demo', with_('浦东-001', "o'clock; DROP TABLE station", 'a%2Fb'));
    assert.equal(await store.countStations('demo'), 3);
  });

  test(`${name}: pages come in order of code points, complete, across page borders and equal places`, async t => {
    const store = await (await make(t)).open();
    // U+FF21 comes before U+1F3E0, although its UTF-16 unit is the greater one.
    const tricky = ['Ａ-全角', '🏠-家', 'ü', 'Z', 'a', '浦东'];
    const same = Array.from({ length: 700 }, (_, n) => station(`same-${n}`, [116.4, 39.9]));
    const list = [...manyStations(800), ...same, ...tricky.map(id => station(id, [116.4, 39.9]))];
    await store.replaceStations('demo', listOf(list));
    const keys: string[] = [];
    for await (const page of store.stationPages('demo')) {
      keys.push(...page.map(({ geohash, id }) => `${geohash} ${id}`));
    }
    assert.equal(keys.length, list.length);
    assert.deepEqual(keys, inByteOrder(keys));
    const ids: string[] = [];
    for await (const page of store.detailPages('demo')) ids.push(...page.map(({ id }) => id));
    assert.deepEqual(ids, inByteOrder(list.map(({ feature }) => feature.id)));
    const again = await store.replaceStations('demo', listOf(list));
    assert.equal(again.unchanged, list.length, 'both sides agree on the order');
  });

  test(`${name}: what was acknowledged is there for another instance; settings raise the revision once`, async t => {
    const place = await make(t);
    const store = await place.open();
    await store.replaceStations('demo', listOf([A]));
    await store.saveSettings('demo', SETTINGS);
    const state = await store.site('demo');
    await store.saveSettings('demo', SETTINGS);
    assert.deepEqual(await store.site('demo'), state);
    const again = await place.open();
    await again.ping();
    assert.deepEqual(await again.site('demo'), state);
    assert.deepEqual(await again.regionNames('demo'), [{ code: '310115', name: '上海市浦东新区' }]);
    assert.deepEqual(await idsOf(again), ['a']);
  });

  test(`${name}: one station is corrected and removed without its list`, async t => {
    const store = await (await make(t)).open();
    await store.replaceStations('demo', listOf([A, B]));
    const mended = station('b', [113.2, 23.1], { name: '示例乙', address: '新地址' });
    const regions = [{ code: '440106', name: '广州市天河区' }];
    const result = await store.correctStation('demo', mended, { by: '示例编辑', regions });
    assert.deepEqual([result.changed, result.added], [1, 0]);
    assert.equal((await store.correctStation('demo', mended)).unchanged, 1);
    assert.equal((await store.correctStation('demo', C)).added, 1);
    assert.equal((await store.regionNames('demo')).length, 2);
    await assert.rejects(store.correctStation('demo', station('a/b', [1, 1])), {
      code: 'id-unfit',
    });

    assert.equal((await store.removeStation('demo', 'nobody')).removed, 0);
    assert.deepEqual((await store.removeStation('demo', 'a')).removedNames, ['示例甲']);
    const runs = await store.runs('demo', 10);
    assert.deepEqual(
      runs.map(({ source, by }) => [source, by]),
      [
        ['correction', 'cli'],
        ['correction', 'cli'],
        ['correction', 'cli'],
        ['correction', '示例编辑'],
        ['名单.csv', 'cli'],
      ],
    );
    // b is still the list's, c is nobody's list's.
    const last = await store.replaceStations('demo', listOf([]));
    assert.deepEqual([last.removedNames, last.elsewhere], [['示例乙'], 1]);
  });

  test(`${name}: who saw an older revision writes nothing`, async t => {
    const store = await (await make(t)).open();
    await store.replaceStations('demo', listOf([A]));
    const seen = (await store.site('demo'))?.revision ?? 0;
    const options = { expectRevision: seen };
    await store.replaceStations('demo', listOf([A, B]), options);
    const refused = { name: 'RevisionMoved', expected: seen, actual: seen + 1 };
    await assert.rejects(store.replaceStations('demo', listOf([C]), options), refused);
    await assert.rejects(store.correctStation('demo', C, options), refused);
    await assert.rejects(store.removeStation('demo', 'a', options), refused);
    assert.deepEqual(await idsOf(store), ['a', 'b']);
    assert.equal((await store.runs('demo', 10)).length, 2);
  });
}

function inByteOrder(texts: readonly string[]): string[] {
  return texts.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

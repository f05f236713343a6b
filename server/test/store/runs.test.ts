import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CORRECTION } from '../../src/store/store.ts';
import { listOf, station } from '../helpers/stations.ts';
import { DATABASES } from './helpers/databases.ts';

const A = station('a', [121.4, 31.2]);
const B = station('b', [113.2, 23.1]);
const C = station('c', [104.1, 30.6]);
const REPORT = { kind: 'reading', lines: [{ code: 'x' }, { code: 'y' }] };

for (const { name, make } of DATABASES) {
  test(`${name}: runs say what they were without their reports, one run with it`, async t => {
    const store = await (await make(t)).open();
    await store.replaceStations('demo', { ...listOf([A]), report: REPORT });
    await store.replaceStations('demo', { ...listOf([A]), report: 'words' });
    const [plain, reading] = await store.runs('demo', 5);
    assert.ok(plain && reading);
    assert.deepEqual([reading.list, reading.findings, 'report' in reading], ['reading', 2, false]);
    assert.deepEqual(['list' in plain, plain.findings], [false, 0]);
    assert.deepEqual(reading.result, {
      ...{ added: 1, changed: 0, unchanged: 0, retained: 0, removed: 0, moved: 0, elsewhere: 0 },
    });
    assert.deepEqual(await store.run('demo', reading.runId), { ...reading, report: REPORT });
    assert.equal((await store.run('demo', plain.runId))?.report, 'words');
    assert.equal(await store.run('demo', 'nothing'), undefined);
    assert.equal(await store.run('other', plain.runId), undefined);
  });

  test(`${name}: sources are those that hold something, with the list they came from`, async t => {
    const store = await (await make(t)).open();
    assert.deepEqual(await store.sources('demo', 'stations'), []);
    await store.replaceStations('demo', { ...listOf([A, B], '书屋.xlsx'), report: REPORT });
    await store.replaceStations('demo', listOf([C], '驿站.xlsx'));
    await store.replaceStations('demo', listOf([], '空的.xlsx'));
    await store.replaceStations('other', listOf([C], '别处.xlsx'));
    const documents = [{ path: 'v1/people/a.json', name: '示例', body: '{}' }];
    await store.replaceDocuments('demo', {
      ...{ kind: 'people', source: '工匠.xlsx', documents, report: { kind: 'craftsmen' } },
    });
    // However many runs follow, a list stays known, and as what it was.
    const moved = station('a', [121.5, 31.2]);
    await store.correctStation('demo', moved);
    await store.correctStation('demo', station('d', [100, 30]));
    const [correction] = await store.runs('demo', 1);
    await store.undoRun('demo', correction?.runId ?? '');
    await store.correctStation('demo', station('e', [100, 30]));

    const stations = await store.sources('demo', 'stations');
    assert.deepEqual(
      stations.map(({ source, count, list }) => [source, count, list]),
      [
        [CORRECTION, 1, undefined],
        ['书屋.xlsx', 2, 'reading'],
        ['驿站.xlsx', 1, undefined],
      ],
    );
    const newest = new Map<string, string>();
    for await (const page of store.stationPages('demo')) {
      for (const { id, updatedAt } of page) newest.set(id, updatedAt);
    }
    assert.equal(stations[1]?.updatedAt, newest.get('a'));
    assert.equal(stations[2]?.updatedAt, newest.get('c'));
    const [people, ...more] = await store.sources('demo', 'people');
    assert.deepEqual(
      [people?.source, people?.count, people?.list, more],
      [...['工匠.xlsx', 1, 'craftsmen', []]],
    );
    assert.deepEqual(await store.sources('demo', 'contests'), []);
  });
}

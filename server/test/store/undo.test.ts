import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Store } from '../../src/store/store.ts';
import { listOf, manyStations, station } from '../helpers/stations.ts';
import { DATABASES } from './helpers/databases.ts';

/** Everything lists can change, but for the times. */
async function contentOf(store: Store): Promise<unknown> {
  const content: unknown[] = [];
  for await (const page of store.stationPages('demo')) {
    content.push(...page.map(({ id, geohash, feature }) => [id, geohash, feature]));
  }
  for await (const page of store.detailPages('demo')) {
    content.push(...page.map(({ id, detail }) => [id, detail]));
  }
  for await (const page of store.documentPages('demo')) {
    content.push(...page.map(({ path, kind, name, body }) => [path, kind, name, body]));
  }
  return content;
}

async function lastRun(store: Store): Promise<string> {
  return (await store.runs('demo', 1))[0]?.runId ?? '';
}

const A = station('a', [121.5, 31.2], { name: '示例甲' });
const B = station('b', [113.2, 23.1], { name: '示例乙' });
const B2 = station('b', [113.3, 23.2], { name: '示例乙', address: '搬走了' });
const C = station('c', [104.0, 30.5], { name: '示例丙' });

for (const { name, make } of DATABASES) {
  test(`${name}: a roll back restores what was added, changed and removed, and can be taken back`, async t => {
    const store = await (await make(t)).open();
    await store.replaceStations('demo', listOf([A, B]));
    const before = await contentOf(store);
    await store.replaceStations('demo', listOf([B2, C]));
    const after = await contentOf(store);
    const run = await lastRun(store);

    const result = await store.undoRun('demo', run, { by: '示例管理员' });
    assert.deepEqual([result.added, result.changed, result.removed], [1, 1, 1]);
    assert.deepEqual(result.removedNames, ['示例丙']);
    assert.deepEqual(await contentOf(store), before);
    const [undo, undone] = await store.runs('demo', 2);
    assert.deepEqual([undo?.undoes, undo?.by, undo?.canUndo], [run, '示例管理员', true]);
    assert.deepEqual([undone?.undoneBy, undone?.canUndo], [undo?.runId, false]);

    await store.undoRun('demo', undo?.runId ?? '');
    assert.deepEqual(await contentOf(store), after);
    // Sources are restored as well: the list still replaces its own.
    assert.equal((await store.replaceStations('demo', listOf([]))).removed, 2);
  });

  test(`${name}: a roll back is news: revision and time of change move on`, async t => {
    const store = await (await make(t)).open();
    await store.replaceStations('demo', listOf([A]));
    const old = await store.stationDetail('demo', 'a');
    await store.removeStation('demo', 'a');
    const gone = await store.site('demo');
    await store.undoRun('demo', await lastRun(store));
    const back = await store.site('demo');
    assert.equal(back?.revision, (gone?.revision ?? 0) + 1);
    const now = await store.stationDetail('demo', 'a');
    assert.equal(now?.detail, old?.detail);
    assert.equal(now?.updatedAt, back.updatedAt);
  });

  test(`${name}: later changes of the same rows stand in the way and are named`, async t => {
    const store = await (await make(t)).open();
    await store.replaceStations('demo', listOf([A, B]));
    const first = await lastRun(store);
    await store.correctStation('demo', B2);
    const second = await lastRun(store);
    const content = await contentOf(store);
    await assert.rejects(store.undoRun('demo', first), {
      name: 'UndoRefused',
      code: 'touched',
      names: ['示例乙'],
    });
    assert.deepEqual(await contentOf(store), content);

    // Once the later change is rolled back, it stands in nobody's way.
    await store.undoRun('demo', second);
    const third = await lastRun(store);
    assert.equal((await store.undoRun('demo', first)).removed, 2);
    assert.equal(await store.countStations('demo'), 0);
    // But rolling back that roll back would change a row that is not there any more.
    await assert.rejects(store.undoRun('demo', third), { code: 'touched', names: ['示例乙'] });
  });

  test(`${name}: a change in between that was undone and done again stands in the way again`, async t => {
    const store = await (await make(t)).open();
    await store.replaceStations('demo', listOf([A, B]));
    const first = await lastRun(store);
    await store.correctStation('demo', B2);
    await store.undoRun('demo', await lastRun(store));
    await store.undoRun('demo', await lastRun(store));
    await assert.rejects(store.undoRun('demo', first), { code: 'touched', names: ['示例乙'] });
  });

  test(`${name}: other rows may have changed since, of other lists and of other kinds`, async t => {
    const store = await (await make(t)).open();
    await store.replaceStations('demo', listOf([A], '驿站.csv'));
    const run = await lastRun(store);
    await store.replaceStations('demo', listOf([C], '书屋.csv'));
    const documents = [{ path: 'v1/people/a.json', name: '示例', body: '{}' }];
    await store.replaceDocuments('demo', { kind: 'people', source: 'x', documents, report: {} });
    const people = await lastRun(store);
    await store.undoRun('demo', run);
    assert.equal(await store.countStations('demo'), 1);
    assert.equal((await store.undoRun('demo', people)).removed, 1);
    assert.equal(await store.document('demo', 'v1/people/a.json'), undefined);
  });

  test(`${name}: what cannot be rolled back is refused with its reason`, async t => {
    const store = await (await make(t)).open();
    await assert.rejects(store.undoRun('nowhere', 'no-run'), { code: 'unknown' });
    assert.deepEqual(await store.siteIds(), [], 'asking makes no site');
    await store.replaceStations('demo', listOf([A]));
    const run = await lastRun(store);
    await store.replaceStations('demo', listOf([A]));
    await assert.rejects(store.undoRun('demo', await lastRun(store)), { code: 'not-kept' });
    await assert.rejects(store.undoRun('other', run), { code: 'unknown' });
    await assert.rejects(store.undoRun('demo', run, { expectRevision: 77 }), { actual: 1 });
    await store.undoRun('demo', run);
    await assert.rejects(store.undoRun('demo', run), { code: 'undone' });
  });

  test(`${name}: the newest 20 runs of a site can be rolled back, or none after forgetting`, async t => {
    const store = await (await make(t)).open();
    for (let n = 0; n < 23; n += 1) {
      await store.correctStation('demo', station(`s-${n}`, [110, 30]));
    }
    await store.correctStation('other', A);
    const runs = await store.runs('demo', 100);
    assert.deepEqual(
      runs.map(({ canUndo }) => canUndo),
      runs.map((_, index) => index < 20),
    );
    await assert.rejects(store.undoRun('demo', runs[20]?.runId ?? ''), { code: 'not-kept' });
    await store.undoRun('demo', runs[19]?.runId ?? '');
    assert.equal(await store.stationDetail('demo', 's-3'), undefined);

    await store.forgetUndo('demo');
    assert.ok((await store.runs('demo', 100)).every(({ canUndo }) => !canUndo));
    assert.equal(await store.countStations('demo'), 22);
    assert.equal((await store.runs('other', 1))[0]?.canUndo, true);
  });

  test(`${name}: thousands of rows come back as they were`, async t => {
    const store = await (await make(t)).open();
    await store.replaceStations('demo', listOf(manyStations(2300)));
    const before = await contentOf(store);
    await store.replaceStations('demo', listOf(manyStations(1200, 2)));
    const result = await store.undoRun('demo', await lastRun(store));
    assert.equal(result.added, 1100);
    assert.deepEqual(await contentOf(store), before);
  });
}

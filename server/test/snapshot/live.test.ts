import assert from 'node:assert/strict';
import { once } from 'node:events';
import { EventEmitter } from 'node:events';
import { test } from 'node:test';
import { snapshotsFromStore } from '../../src/snapshot/from-store.ts';
import { LiveSnapshot } from '../../src/snapshot/live.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { storeWith } from '../helpers/server.ts';
import { listOf, manyStations, station } from '../helpers/stations.ts';

const LIST = 'v1/stations/index.json';

test('an import is noticed; what did not change keeps its compressed bytes and its time', async t => {
  const store = await storeWith(t, [station('a', [121, 31])]);
  const live = await LiveSnapshot.start(snapshotsFromStore(store, 'demo'));
  t.after(() => live.stop());
  const before = live.current;
  const calendar = 'v1/calendar/cn-2026.json';
  const squeezed = await before.documents.get(calendar)?.body('br');
  assert.ok(squeezed);

  assert.equal(await live.refresh(), false, 'no news');
  assert.equal(live.current, before);
  await store.replaceStations('demo', listOf([station('a', [121, 31]), station('b', [113, 23])]));
  assert.equal(await live.refresh(), true);

  const after = live.current;
  assert.equal(after.search.table.count, 2);
  assert.notEqual(after.generation, before.generation);
  const tag = (snapshot: Snapshot, path: string) => snapshot.documents.get(path)?.etag('identity');
  assert.notEqual(tag(after, LIST), tag(before, LIST));
  assert.equal(tag(after, calendar), tag(before, calendar));
  assert.equal(await after.documents.get(calendar)?.body('br'), squeezed);
  assert.equal(
    after.documents.get(calendar)?.lastModified.getTime(),
    before.documents.get(calendar)?.lastModified.getTime(),
  );
});

test('watching tells of news, and of failures while the last good state stays', async t => {
  const store = await storeWith(t, [station('a', [121, 31])]);
  const source = snapshotsFromStore(store, 'demo');
  const live = await LiveSnapshot.start(source);
  t.after(() => live.stop());
  const events = new EventEmitter();
  live.watch(
    { onChange: s => events.emit('change', s), onError: e => events.emit('problem', e) },
    5,
  );
  // The timer does not keep a process alive; this one does.
  const alive = setInterval(() => undefined, 1000);
  t.after(() => clearInterval(alive));

  const changed = once(events, 'change');
  await store.replaceStations('demo', listOf([]));
  const [snapshot] = (await changed) as [Snapshot];
  assert.equal(snapshot.search.table.count, 0);

  const failed = once(events, 'problem');
  t.mock.method(source, 'revision', () => Promise.reject(new Error('disk gone')));
  const [error] = (await failed) as [Error];
  assert.equal(error.message, 'disk gone');
  assert.equal(live.current, snapshot);
});

test('building lets other work through', async t => {
  const store = await storeWith(t, manyStations(20_000));
  let turns = 0;
  const tick = (): void => {
    turns += 1;
    timer = setImmediate(tick);
  };
  let timer = setImmediate(tick);
  await snapshotsFromStore(store, 'demo').build();
  clearImmediate(timer);
  assert.ok(turns >= 20, `${turns} turns of other work`);
});

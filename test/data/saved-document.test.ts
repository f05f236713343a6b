import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSavedDocument, memoryStore } from '../../src/data/saved-document.ts';

const copy = (url: string, bytes: number) => ({ url, finalUrl: url, body: url, savedAt: 1, bytes });

test('memory: the oldest save goes when the limit is passed', async () => {
  const store = memoryStore(10);
  for (const url of ['a', 'b', 'c']) await store.save(copy(url, 4));
  assert.equal(await store.load('a'), undefined);
  assert.equal((await store.load('b'))?.body, 'b');
  await store.save(copy('b', 4));
  await store.save(copy('d', 4));
  assert.equal(await store.load('c'), undefined, 'b was saved again after c');
  assert.ok(await store.load('b'));
});

test('memory: a document over the limit is not kept, and puts nothing else out', async () => {
  const store = memoryStore(10);
  await store.save(copy('a', 4));
  await store.save(copy('huge', 11));
  assert.equal(await store.load('huge'), undefined);
  assert.ok(await store.load('a'));
});

test('memory: removing makes room', async () => {
  const store = memoryStore(10);
  await store.save(copy('a', 6));
  await store.remove('a');
  await store.remove('a');
  await store.save(copy('b', 6));
  await store.save(copy('c', 4));
  assert.ok((await store.load('b')) && (await store.load('c')));
});

test('a record of another shape is not a copy', () => {
  assert.ok(isSavedDocument(copy('a', 1)));
  for (const record of [
    undefined,
    null,
    7,
    {},
    { ...copy('a', 1), body: 7 },
    { ...copy('a', 1), etag: 7 },
    { ...copy('a', 1), savedAt: NaN },
    { ...copy('a', Infinity) },
  ]) {
    assert.equal(isSavedDocument(record), false);
  }
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newestOnly } from '../../src/data/newest-only.ts';
import type { DocumentStore, SavedDocument } from '../../src/data/saved-document.ts';

const copy = (url: string, savedAt: number): SavedDocument => ({
  url,
  finalUrl: url,
  body: 'x',
  savedAt,
  bytes: 1,
});

/** A store whose disk writes when it is told to. */
function slowStore() {
  const written: string[] = [];
  const waiting: (() => void)[] = [];
  const store: DocumentStore = {
    load: () => Promise.resolve(undefined),
    save: ({ url, savedAt }) =>
      new Promise(done =>
        waiting.push(() => {
          written.push(`${url}${savedAt}`);
          done();
        }),
      ),
    remove(url) {
      written.push(`-${url}`);
      return Promise.resolve();
    },
  };
  /** The disk writes one, and those who wait for it go on. */
  const tick = async () => {
    waiting.shift()?.();
    await new Promise(done => setImmediate(done));
  };
  return { store: newestOnly(store), written, waiting, tick };
}

describe('copies that wait to be written', () => {
  it('are one for each address, however many come', async () => {
    const { store, written, waiting, tick } = slowStore();
    const all = Array.from({ length: 100 }, (_, at) => store.save(copy('a', at)));
    const other = store.save(copy('b', 7));
    assert.equal(waiting.length, 2);
    for (let n = 0; n < 3; n += 1) await tick();
    await Promise.all([...all, other]);
    assert.deepEqual(written, ['a0', 'b7', 'a99']);
  });

  it('are all written where each is waited for', async () => {
    const { store, written, tick } = slowStore();
    for (const at of [1, 2, 3]) {
      const saved = store.save(copy('a', at));
      await tick();
      await saved;
    }
    assert.deepEqual(written, ['a1', 'a2', 'a3']);
  });

  it('are what is read, and are gone once the document is removed', async () => {
    const { store, written, tick } = slowStore();
    void store.save(copy('a', 1));
    const saved = store.save(copy('a', 2));
    assert.equal((await store.load('a'))?.savedAt, 2);
    await store.remove('a');
    assert.equal(await store.load('a'), undefined);
    await tick();
    await saved;
    assert.deepEqual(written, ['-a', 'a1']);
  });
});

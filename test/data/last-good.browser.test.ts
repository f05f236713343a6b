import { expect } from '@open-wc/testing';
import { lastGoodStore as makeStore, type LastGoodOptions } from '../../src/data/last-good.ts';

/** A busy machine is no silent database. */
const lastGoodStore = (options: LastGoodOptions = {}) =>
  makeStore({ patienceMs: 60_000, ...options });

const copy = (url: string, savedAt: number, body = 'x') => ({
  url,
  finalUrl: url,
  body,
  savedAt,
  bytes: body.length,
});

/** The browser's own IndexedDB: what Node's stand-in cannot show. */
describe('last good copies in the browser', () => {
  beforeEach(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('union-widgets');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error ?? new Error());
      }),
  );

  it('come back on the next page', async () => {
    await lastGoodStore().save({ ...copy('https://a.example/', 1, '示例'), etag: '"e"' });
    expect(await lastGoodStore().load('https://a.example/')).to.deep.equal({
      ...copy('https://a.example/', 1, '示例'),
      etag: '"e"',
    });
  });

  it('keep megabytes', async () => {
    const body = '站'.repeat(3_000_000);
    await lastGoodStore().save(copy('https://a.example/', 1, body));
    expect((await lastGoodStore().load('https://a.example/'))?.body.length).to.equal(3_000_000);
  });

  it('go, oldest first, when the limit is passed', async () => {
    const store = lastGoodStore({ maxBytes: 10 });
    await store.save(copy('middle', 20, 'aaaa'));
    await store.save(copy('oldest', 10, 'aaaa'));
    await store.save(copy('newest', 30, 'aaaa'));
    const loaded = await Promise.all(['middle', 'oldest', 'newest'].map(url => store.load(url)));
    expect(loaded.map(record => record?.url)).to.deep.equal(['middle', undefined, 'newest']);
  });

  it('do not keep a newer version of the widgets from opening the database', async () => {
    const store = lastGoodStore();
    await store.save(copy('a', 1));
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('union-widgets', 2);
      request.onsuccess = () => resolve(request.result);
      request.onblocked = () => reject(new Error('blocked'));
    });
    newer.close();
    // The older page goes on without the database it can no longer open.
    await store.save(copy('b', 1));
    expect((await store.load('b'))?.url).to.equal('b');
  });
});

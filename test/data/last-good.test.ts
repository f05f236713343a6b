import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import { lastGoodStore as makeStore, type LastGoodOptions } from '../../src/data/last-good.ts';

/** A busy machine is no silent database. */
const lastGoodStore = (options: LastGoodOptions = {}) =>
  makeStore({ patienceMs: 60_000, ...options });

const copy = (url: string, savedAt: number, bytes = 4) => ({
  url,
  finalUrl: `${url}#final`,
  body: `body of ${url}`,
  etag: '"e"',
  savedAt,
  bytes,
});

function opened(factory: IDBFactory, version = 1): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open('union-widgets', version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error());
  });
}

async function keysIn(factory: IDBFactory): Promise<unknown[]> {
  const db = await opened(factory);
  return new Promise(resolve => {
    const request = db.transaction('documents').objectStore('documents').getAllKeys();
    request.onsuccess = () => {
      db.close();
      resolve(request.result);
    };
  });
}

suite('copies in IndexedDB', () => {
  test('come back as they were saved, on the next page too', async () => {
    const indexedDB = new IDBFactory();
    await lastGoodStore({ indexedDB }).save(copy('a', 1));
    assert.deepEqual(await lastGoodStore({ indexedDB }).load('a'), copy('a', 1));
    assert.equal(await lastGoodStore({ indexedDB }).load('b'), undefined);
  });

  test('are replaced and removed', async () => {
    const indexedDB = new IDBFactory();
    const store = lastGoodStore({ indexedDB });
    await store.save(copy('a', 1));
    await store.save({ ...copy('a', 2), body: 'new' });
    assert.equal((await store.load('a'))?.body, 'new');
    await store.remove('a');
    assert.equal(await store.load('a'), undefined);
    assert.deepEqual(await keysIn(indexedDB), []);
  });

  test('go, oldest first, when the limit is passed', async () => {
    const indexedDB = new IDBFactory();
    const store = lastGoodStore({ indexedDB, maxBytes: 10 });
    await store.save(copy('middle', 20));
    await store.save(copy('oldest', 10));
    await store.save(copy('newest', 30));
    assert.deepEqual(await keysIn(indexedDB), ['middle', 'newest']);
  });

  test('that are larger than the limit are not kept', async () => {
    const indexedDB = new IDBFactory();
    const store = lastGoodStore({ indexedDB, maxBytes: 10 });
    await store.save(copy('a', 1));
    await store.save(copy('huge', 2, 11));
    assert.deepEqual(await keysIn(indexedDB), ['a']);
  });

  test('of a shape nobody knows are as if absent', async () => {
    const indexedDB = new IDBFactory();
    const store = lastGoodStore({ indexedDB });
    await store.save({ ...copy('a', 1), body: 7 as unknown as string });
    assert.equal(await store.load('a'), undefined);
  });
});

/** Saves and loads; true when the copy came back. */
/** A database that opens after so many milliseconds. */
function slowly(factory: IDBFactory, ms: number): IDBFactory {
  return {
    open(name: string, version: number) {
      const request = factory.open(name, version);
      const late = { onsuccess: () => undefined, result: undefined as unknown };
      request.onsuccess = () => {
        late.result = request.result;
        setTimeout(() => late.onsuccess(), ms);
      };
      return late;
    },
  } as unknown as IDBFactory;
}

suite('a database that is slow to open', () => {
  test('is waited for', async () => {
    const indexedDB = new IDBFactory();
    await lastGoodStore({ indexedDB }).save(copy('a', 1));
    const store = makeStore({ indexedDB: slowly(indexedDB, 1500) });
    assert.deepEqual(await store.load('a'), copy('a', 1));
  });

  test('is done without for a while, and used as soon as it is open', async () => {
    const indexedDB = new IDBFactory();
    await lastGoodStore({ indexedDB }).save(copy('a', 1));
    const store = makeStore({ indexedDB: slowly(indexedDB, 300), patienceMs: 100 });
    assert.equal(await store.load('a'), undefined);
    await new Promise(done => setTimeout(done, 600));
    assert.deepEqual(await store.load('a'), copy('a', 1));
  });
});

async function works(indexedDB: IDBFactory, patienceMs?: number): Promise<boolean> {
  const store = lastGoodStore({ indexedDB, ...(patienceMs ? { patienceMs } : {}) });
  await store.save(copy('a', 1));
  return (await store.load('a'))?.body === 'body of a';
}

suite('without a working IndexedDB copies live as long as the page', () => {
  test('refused: open throws', async () => {
    const refusing = new IDBFactory();
    refusing.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    assert.ok(await works(refusing));
  });

  test('absent', async () => {
    assert.equal(globalThis.indexedDB, undefined, 'Node has none');
    const store = lastGoodStore();
    await store.save(copy('a', 1));
    assert.ok(await store.load('a'));
  });

  test('of a newer version', async () => {
    const indexedDB = new IDBFactory();
    (await opened(indexedDB, 9)).close();
    assert.ok(await works(indexedDB));
  });

  test('without our object store', async () => {
    const indexedDB = new IDBFactory();
    (await opened(indexedDB)).close();
    assert.ok(await works(indexedDB));
  });

  test('that never answers', async () => {
    const silent = new IDBFactory();
    silent.open = () => ({}) as IDBOpenDBRequest;
    assert.ok(await works(silent, 20));
  });
});

test('a page lets a newer version of the widgets open the database', async () => {
  const indexedDB = new IDBFactory();
  await lastGoodStore({ indexedDB }).save(copy('a', 1));
  (await opened(indexedDB, 2)).close();
});

suite('a full disk', () => {
  /** A factory that undoes a `put` when `full()` says so, as the platform does: afterwards. */
  function limited(full: () => boolean): IDBFactory {
    const factory = new IDBFactory();
    const open = factory.open.bind(factory);
    factory.open = (...args) => {
      const request = open(...args);
      request.addEventListener('success', () => {
        const db = request.result;
        const transaction = db.transaction.bind(db);
        db.transaction = (...names: Parameters<typeof transaction>) => {
          const made = transaction(...names);
          const objectStore = made.objectStore.bind(made);
          made.objectStore = name => {
            const documents = objectStore(name);
            const put = documents.put.bind(documents);
            documents.put = (value: unknown) => {
              const request = put(value);
              if (full()) {
                const error = new DOMException('full', 'QuotaExceededError');
                Object.defineProperty(made, 'error', { value: error });
                queueMicrotask(() => made.abort());
              }
              return request;
            };
            return documents;
          };
          return made;
        };
      });
      return request;
    };
    return factory;
  }

  test('is met by letting the other copies go', async () => {
    let puts = 0;
    const indexedDB = limited(() => (puts += 1) === 3);
    const store = lastGoodStore({ indexedDB });
    for (const url of ['a', 'b', 'c']) await store.save(copy(url, 1));
    assert.deepEqual(await keysIn(indexedDB), ['c']);
  });

  test('that stays full leaves memory', async () => {
    assert.ok(await works(limited(() => true)));
  });
});

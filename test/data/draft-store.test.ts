import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { IDBFactory, IDBTransaction } from 'fake-indexeddb';
import { DRAFT_MS, memoryDrafts } from '../../src/data/draft-memory.ts';
import { openDrafts as open, type DraftOptions } from '../../src/data/draft-store.ts';

/** A busy machine is no silent database. */
const openDrafts = (options: DraftOptions) => open({ patienceMs: 60_000, ...options });

const DRAFT = { form: 'join', answers: { name: '示例甲' }, step: 'who' };

/** All that is in the database, whoever asks. */
async function recordsIn(factory: IDBFactory): Promise<Record<string, unknown>> {
  const db = await database(factory);
  const store = db.transaction('drafts').objectStore('drafts');
  const [keys, values] = await Promise.all([all(store.getAllKeys()), all(store.getAll())]);
  db.close();
  return Object.fromEntries(keys.map((key, at) => [String(key), values[at] as unknown]));
}

function database(factory: IDBFactory): Promise<IDBDatabase> {
  return all(factory.open('union-forms', 1));
}

function all<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error());
  });
}

/** A database with records that this version would not write. */
async function factoryWith(records: Record<string, unknown>): Promise<IDBFactory> {
  const factory = new IDBFactory();
  await openDrafts({ indexedDB: factory }).put('first', { form: 'x' });
  const db = await database(factory);
  const store = db.transaction('drafts', 'readwrite').objectStore('drafts');
  await all(store.clear());
  for (const [key, record] of Object.entries(records)) await all(store.put(record, key));
  db.close();
  return factory;
}

suite('a draft', () => {
  test('comes back on the next page, and not once it is dropped', async () => {
    const indexedDB = new IDBFactory();
    const store = openDrafts({ indexedDB, now: () => 5 });
    assert.equal(await store.put('a', DRAFT), true);
    assert.equal(store.kept(), true);
    const next = openDrafts({ indexedDB, now: () => 6 });
    assert.deepEqual(await next.get('a'), { ...DRAFT, savedAt: 5 });
    assert.equal(await next.get('b'), undefined);
    await next.drop('a');
    assert.equal(await next.get('a'), undefined);
    assert.deepEqual(await recordsIn(indexedDB), {});
  });

  test('of a form that was put last is the newest of that form', async () => {
    const indexedDB = new IDBFactory();
    let now = 1;
    const stores = [openDrafts({ indexedDB, now: () => now }), memoryDrafts(() => now)];
    for (const store of stores) {
      for (const [id, form] of Object.entries({ a: 'join', b: 'join', c: 'loan' })) {
        now += 1;
        await store.put(id, { form });
      }
      assert.equal((await store.newest('join'))?.id, 'b');
      now += 1;
      await store.put('a', { form: 'join' });
      assert.equal((await store.newest('join'))?.id, 'a');
      assert.equal(await store.newest('report'), undefined);
    }
  });

  test('is gone after a day, from the disk too; one of the future is none', async () => {
    const indexedDB = new IDBFactory();
    await openDrafts({ indexedDB, now: () => 0 }).put('a', DRAFT);
    const before = openDrafts({ indexedDB, now: () => DRAFT_MS - 1 });
    assert.ok(await before.get('a'));
    const after = openDrafts({ indexedDB, now: () => DRAFT_MS });
    assert.equal(await after.newest('join'), undefined);
    assert.deepEqual(await recordsIn(indexedDB), {});

    const memory = memoryDrafts(() => now);
    let now = DRAFT_MS;
    await memory.put('a', DRAFT);
    now = 0;
    assert.equal(await memory.get('a'), undefined, 'the clock was put back a day');
  });

  test('that another version or a fault left is passed over and cleared away', async () => {
    const indexedDB = await factoryWith({
      text: 'x',
      list: [1],
      bare: {},
      timeless: { form: 'join', savedAt: Number.NaN },
      good: { ...DRAFT, savedAt: 10 },
    });
    const store = openDrafts({ indexedDB, now: () => 20 });
    assert.equal((await store.newest('join'))?.id, 'good');
    assert.deepEqual(Object.keys(await recordsIn(indexedDB)), ['good']);
  });
});

test('a change is committed at once: the page may be closing', async t => {
  const store = openDrafts({ indexedDB: new IDBFactory(), now: () => 5 });
  await store.get('a');
  const commits = t.mock.method(IDBTransaction.prototype, 'commit');
  const put = store.put('a', DRAFT);
  // Nothing but what has been awaited already stands between the call and the database.
  await new Promise(setImmediate);
  assert.equal(commits.mock.callCount(), 1);
  assert.equal(await put, true);
});

test('a slow database has what was put meanwhile, and nothing of before is lost', async () => {
  const indexedDB = new IDBFactory();
  await openDrafts({ indexedDB, now: () => 1 }).put('before', DRAFT);
  let wake: () => void = () => undefined;
  const awake = new Promise<void>(resolve => (wake = resolve));
  const asleep = {
    open(...args: Parameters<IDBFactory['open']>) {
      const request = indexedDB.open(...args);
      const set = (tell: () => void) =>
        request.addEventListener('success', () => void awake.then(tell));
      return Object.defineProperty(request, 'onsuccess', { set });
    },
  } as unknown as IDBFactory;
  const store = open({ indexedDB: asleep, patienceMs: 20, now: () => 2 });
  assert.equal(await store.put('a', DRAFT), false);
  assert.equal(store.kept(), false);
  assert.deepEqual(await store.get('a'), { ...DRAFT, savedAt: 2 });
  wake();
  assert.deepEqual(await store.get('before'), { ...DRAFT, savedAt: 1 });
  assert.equal(store.kept(), true);
  assert.deepEqual(Object.keys(await recordsIn(indexedDB)), ['a', 'before']);
});

suite('where the browser keeps nothing', () => {
  const refusing = () => {
    throw new DOMException('storage is off', 'SecurityError');
  };

  test('a draft lives as long as the page, and the store says so', async () => {
    const factories = [
      undefined as unknown as IDBFactory,
      { open: refusing } as unknown as IDBFactory,
      { open: () => ({}) } as unknown as IDBFactory,
    ];
    for (const indexedDB of factories) {
      const store = open({ indexedDB, patienceMs: 20, now: () => 1 });
      assert.equal(await store.put('a', DRAFT), false);
      assert.equal(store.kept(), false);
      assert.deepEqual(await store.get('a'), { ...DRAFT, savedAt: 1 });
      assert.equal((await store.newest('join'))?.id, 'a');
      await store.drop('a');
      assert.equal(await store.get('a'), undefined);
    }
  });

  test('what this page put before the database broke is still there', async () => {
    const factory = new IDBFactory();
    const store = openDrafts({ indexedDB: factory, now: () => 1 });
    assert.equal(await store.put('a', DRAFT), true);
    // Structured clone refuses a function, as a full disk refuses a record.
    assert.equal(await store.put('b', { form: 'join', answer: () => 0 }), false);
    assert.equal(store.kept(), false);
    assert.deepEqual(await store.get('a'), { ...DRAFT, savedAt: 1 });
  });

  test('a newer version of the form may open its database at any time', async () => {
    const factory = new IDBFactory();
    const store = openDrafts({ indexedDB: factory, now: () => 1 });
    await store.put('a', DRAFT);
    const newer = await all(factory.open('union-forms', 2));
    newer.close();
    assert.equal(await store.put('b', DRAFT), false, 'its database is not ours any more');
    assert.ok(await store.get('b'));
  });
});

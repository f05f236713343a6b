import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { memoryStore, type DocumentStore } from '../../src/data/saved-document.ts';
import { idle, START } from '../helpers/fake-clock.ts';
import {
  body,
  fakeFetch,
  hang,
  json,
  status,
  unreachable,
  type Reply,
} from '../helpers/fake-fetch.ts';
import { anything, setUp, URL_A, versionOne } from './setup.ts';

const HOUR = 3_600_000;
const SAVED = {
  url: URL_A,
  finalUrl: URL_A,
  body: '{"v":1,"n":"kept"}',
  savedAt: START - HOUR,
  bytes: 18,
};

/** A store that holds one copy, an hour old. */
function storeWith(copy: Partial<typeof SAVED & { etag: string }> = {}): DocumentStore {
  const store = memoryStore();
  void store.save({ ...SAVED, etag: '"e1"', ...copy });
  return store;
}

suite('a good answer', () => {
  test('is kept, with its ETag and time', async () => {
    const { client, clock, store } = setUp(fakeFetch(json({ v: 1 }, { etag: '"e2"' })));
    await clock.run(client.get(URL_A, { check: versionOne }));
    assert.deepEqual(await store.load(URL_A), {
      url: URL_A,
      finalUrl: URL_A,
      body: '{"v":1}',
      etag: '"e2"',
      bytes: 7,
      savedAt: START,
    });
  });

  for (const query of ['near=121.5,31.2', 'bbox=1,2,3,4', 'limit=5&q=%E5%BC%A0']) {
    test(`to ?${query} is not kept: it can tell of a person`, async () => {
      const { client, clock, store } = setUp(fakeFetch(json({ v: 1 })));
      await clock.run(client.get(`${URL_A}?${query}`, { check: anything }));
      assert.equal(await store.load(`${URL_A}?${query}`), undefined);
    });
  }

  test('to words that were typed is kept nowhere, whatever their parameter is called', async () => {
    const typed = `${URL_A}?query=%E7%A6%BB%E5%A9%9A`;
    const store = storeWith({ url: typed });
    const fetch = fakeFetch(json({ v: 1 }), json({ v: 1 }), unreachable());
    const { client, clock } = setUp(fetch, { store });
    await clock.run(client.get(typed, { check: anything, typed: true }));
    assert.equal((await store.load(typed))?.body, SAVED.body, 'not written over, nor written');
    await clock.run(client.get(`${URL_A}?q=x`, { check: anything }));
    const caches = fetch.asked.map(({ init }) => init.cache);
    assert.deepEqual(caches, ['no-store', 'no-store'], 'nor by the browser');
    assert.equal(fetch.asked[0]?.headers.get('if-none-match'), null);
    const failed = await clock.run(client.get(typed, { check: anything, typed: true }));
    assert.ok(!failed.ok, 'nor does an earlier copy answer');
  });

  test('that does not pass its check is not kept', async () => {
    const { client, clock, store } = setUp(fakeFetch(json({ v: 2 })));
    await clock.run(client.get(URL_A, { check: versionOne }));
    assert.equal(await store.load(URL_A), undefined);
  });
});

suite('the copy’s ETag', () => {
  test('is sent, and 304 gives the copy as fresh from now on', async () => {
    const fetch = fakeFetch(status(304));
    const { client, clock, store } = setUp(fetch, { store: storeWith() });
    const result = await clock.run(client.get(URL_A, { check: versionOne }));
    assert.deepEqual(result, { ok: true, data: { v: 1, n: 'kept' }, url: URL_A });
    assert.equal(fetch.asked[0]?.headers.get('if-none-match'), '"e1"');
    await idle();
    assert.equal((await store.load(URL_A))?.savedAt, START);
  });

  test('is not sent to another origin, which would have to allow the header first', async () => {
    const fetch = fakeFetch(json({ v: 1 }));
    const { client, clock } = setUp(fetch, {
      store: storeWith(),
      origin: 'https://www.example.org',
    });
    await clock.run(client.get(URL_A, { check: versionOne }));
    assert.equal(fetch.asked[0]?.headers.get('if-none-match'), null);
  });

  test('of a copy that today’s check refuses is not sent', async () => {
    const fetch = fakeFetch(json({ v: 1 }));
    const { client, clock } = setUp(fetch, { store: storeWith({ body: '{"v":0}' }) });
    assert.ok((await clock.run(client.get(URL_A, { check: versionOne }))).ok);
    assert.equal(fetch.asked[0]?.headers.get('if-none-match'), null);
  });
});

suite('when all fails, the copy is shown with its age and the problem', () => {
  const failures: [string, Reply, string][] = [
    ['404', status(404), 'http'],
    ['a login page', body('<html>'), 'not-json'],
    ['a document that breaks its schema', json({ v: 3 }), 'invalid'],
    ['a charset that is not', body(new Uint8Array([0xff, 0xc0])), 'charset'],
  ];
  for (const [name, reply, code] of failures) {
    test(name, async () => {
      const { client, clock } = setUp(fakeFetch(reply), { store: storeWith() });
      const result = await clock.run(client.get(URL_A, { check: versionOne }));
      assert.ok(result.ok);
      assert.deepEqual(result.data, { v: 1, n: 'kept' });
      assert.equal(result.stale?.since, START - HOUR);
      assert.equal(result.stale?.problem.code, code);
    });
  }

  test('no connection, after one retry: a person waits no longer than that', async () => {
    const { client, clock } = setUp(fakeFetch(unreachable(), unreachable()), {
      store: storeWith(),
    });
    const result = await clock.run(client.get(URL_A, { check: versionOne }));
    assert.equal(result.ok && result.stale?.problem.code, 'network');
    assert.deepEqual(clock.slept, [200]);
  });

  test('a server that does not answer is left after two seconds, and not tried again', async () => {
    const { client, clock } = setUp(fakeFetch(hang()), { store: storeWith() });
    const result = await clock.run(client.get(URL_A, { check: versionOne }));
    assert.equal(result.ok && result.stale?.problem.code, 'timeout');
    assert.deepEqual(clock.slept, [2000]);
  });

  test('nor is one waited for that asks for some seconds', async () => {
    const fetch = fakeFetch(status(503, { 'retry-after': '5' }));
    const { client, clock } = setUp(fetch, { store: storeWith() });
    const result = await clock.run(client.get(URL_A, { check: versionOne }));
    assert.equal(result.ok && result.stale?.problem.retryAfterMs, 5000);
    assert.deepEqual(clock.slept, []);
  });

  test('a copy whose address was redirected resolves where it came from', async () => {
    const finalUrl = 'https://cdn.example.org/v1/x.json';
    const { client, clock } = setUp(fakeFetch(status(500)), { store: storeWith({ finalUrl }) });
    const result = await clock.run(client.get(URL_A, { check: versionOne }));
    assert.equal(result.ok && result.url, finalUrl);
  });

  test('a copy of the future, after a clock was put back, is of now', async () => {
    const store = storeWith({ savedAt: START + HOUR });
    const { client, clock } = setUp(fakeFetch(status(500)), { store });
    const result = await clock.run(client.get(URL_A, { check: versionOne }));
    assert.equal(result.ok && result.stale?.since, START);
  });

  test('but not one that came from no address: storage was damaged', async () => {
    for (const finalUrl of ['', 'x', 'javascript:0', 'file:///etc/passwd']) {
      const { client, clock } = setUp(fakeFetch(status(500)), { store: storeWith({ finalUrl }) });
      assert.ok(!(await clock.run(client.get(URL_A, { check: versionOne }))).ok, finalUrl);
    }
  });

  test('but not a copy that the check refuses', async () => {
    const { client, clock } = setUp(fakeFetch(status(500)), { store: storeWith({ body: '{' }) });
    assert.ok(!(await clock.run(client.get(URL_A, { check: versionOne }))).ok);
  });

  test('nor one of a document that is gone for good (410), which is forgotten', async () => {
    const { client, clock, store } = setUp(fakeFetch(status(410)), { store: storeWith() });
    const result = await clock.run(client.get(URL_A, { check: versionOne }));
    assert.equal(!result.ok && result.problem.status, 410);
    assert.equal(await store.load(URL_A), undefined);
  });
});

test('fresh goes past the browser’s cache', async () => {
  const fetch = fakeFetch(json({ v: 1 }), json({ v: 1 }));
  const { client, clock } = setUp(fetch);
  await clock.run(client.get(URL_A, { check: anything }));
  await clock.run(client.get(URL_A, { check: anything, fresh: true }));
  assert.deepEqual(
    fetch.asked.map(({ init }) => init.cache),
    ['default', 'no-cache'],
  );
});

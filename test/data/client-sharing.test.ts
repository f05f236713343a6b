import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { memoryStore } from '../../src/data/saved-document.ts';
import { idle } from '../helpers/fake-clock.ts';
import { fakeFetch, hang, json, unreachable } from '../helpers/fake-fetch.ts';
import { anything, setUp, URL_A, versionOne } from './setup.ts';

suite('widgets that ask for the same document at once', () => {
  test('share one request', async () => {
    const fetch = fakeFetch(json({ v: 1 }));
    const { client, clock } = setUp(fetch);
    const all = [1, 2, 3].map(() => client.get(URL_A, { check: anything }));
    const results = await clock.run(Promise.all(all));
    assert.ok(results.every(result => result.ok));
    assert.equal(fetch.asked.length, 1);
  });

  test('do not share an earlier one', async () => {
    const fetch = fakeFetch(json({ v: 1 }), json({ v: 1, n: 2 }));
    const { client, clock } = setUp(fetch);
    await clock.run(client.get(URL_A, { check: anything }));
    const again = await clock.run(client.get(URL_A, { check: anything }));
    assert.deepEqual(again.ok && again.data, { v: 1, n: 2 });
  });

  test('do not share what is checked otherwise: a check may change the value', async () => {
    const fetch = fakeFetch(json({ v: 1 }), json({ v: 1 }));
    const { client, clock } = setUp(fetch);
    const both = [client.get(URL_A, { check: anything }), client.get(URL_A, { check: versionOne })];
    await clock.run(Promise.all(both));
    assert.equal(fetch.asked.length, 2);
  });

  test('share the failure too', async () => {
    const fetch = fakeFetch(unreachable());
    const { client, clock } = setUp(fetch, { retries: 0 });
    const all = [1, 2].map(() => client.get(URL_A, { check: anything }));
    const results = await clock.run(Promise.all(all));
    assert.deepEqual(
      results.map(result => !result.ok && result.problem.code),
      ['network', 'network'],
    );
  });
});

suite('abort', () => {
  test('rejects with an AbortError and calls the request off', async () => {
    const fetch = fakeFetch(hang());
    const { client } = setUp(fetch);
    const leave = new AbortController();
    const wait = client.get(URL_A, { check: anything, signal: leave.signal });
    await idle();
    leave.abort();
    await assert.rejects(wait, { name: 'AbortError' });
    await idle();
    assert.equal(fetch.asked[0]?.init.signal?.aborted, true);
  });

  test('rejects with the reason the caller gave', async () => {
    const { client } = setUp(fakeFetch(hang()));
    const leave = new AbortController();
    const wait = client.get(URL_A, { check: anything, signal: leave.signal });
    leave.abort(new Error('the widget was removed'));
    await assert.rejects(wait, /the widget was removed/);
  });

  test('before the start makes no difference to others, and asks nothing', async () => {
    const fetch = fakeFetch(json({ v: 1 }));
    const { client, clock } = setUp(fetch);
    await assert.rejects(client.get(URL_A, { check: anything, signal: AbortSignal.abort() }), {
      name: 'AbortError',
    });
    await idle();
    assert.equal(fetch.asked.length, 0);
    assert.ok((await clock.run(client.get(URL_A, { check: anything }))).ok);
  });

  test('while the copy is looked for asks nothing', async () => {
    const fetch = fakeFetch(json({ v: 1 }));
    const store = { ...memoryStore(), load: () => idle().then(() => undefined) };
    const { client } = setUp(fetch, { store });
    const leave = new AbortController();
    const wait = client.get(URL_A, { check: anything, signal: leave.signal });
    leave.abort();
    await assert.rejects(wait, { name: 'AbortError' });
    await idle();
    await idle();
    assert.equal(fetch.asked.length, 0);
  });

  test('of one leaves the request to the others', async () => {
    const fetch = fakeFetch(async () => {
      await idle();
      return Response.json({ v: 1 });
    });
    const { client, clock } = setUp(fetch);
    const leave = new AbortController();
    const first = client.get(URL_A, { check: anything, signal: leave.signal });
    const second = client.get(URL_A, { check: anything });
    leave.abort();
    await assert.rejects(first, { name: 'AbortError' });
    assert.ok((await clock.run(second)).ok);
  });

  test('during a wait ends the wait, and no further request is made', async () => {
    const fetch = fakeFetch(unreachable());
    const { client, clock } = setUp(fetch);
    const leave = new AbortController();
    const wait = client.get(URL_A, { check: anything, signal: leave.signal });
    await idle();
    leave.abort();
    await assert.rejects(wait, { name: 'AbortError' });
    await clock.advance(60_000);
    assert.equal(fetch.asked.length, 1);
  });
});

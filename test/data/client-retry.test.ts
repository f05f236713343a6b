import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  drip,
  fakeFetch,
  hang,
  hangForGood,
  json,
  resetAfter,
  status,
  unreachable,
  type Reply,
} from '../helpers/fake-fetch.ts';
import { START } from '../helpers/fake-clock.ts';
import { anything, setUp, URL_A } from './setup.ts';

const GOOD = json({ v: 1 });

/** Sends 8 kB each second. */
function slowly(text: string, sleep: (ms: number) => Promise<void>): Reply {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      await sleep(1000);
      controller.enqueue(bytes.slice(at, (at += 8192)));
      if (at >= bytes.length) controller.close();
    },
  });
  return () => Promise.resolve(new Response(stream));
}

suite('failures that may pass are tried again', () => {
  const passing: [string, Reply][] = [
    ['no connection', unreachable()],
    ['429', status(429)],
    ['502', status(502)],
    ['503', status(503)],
    ['504', status(504)],
    ['a connection that breaks off', resetAfter('{"v":')],
  ];
  for (const [name, reply] of passing) {
    test(name, async () => {
      const fetch = fakeFetch(reply, GOOD);
      const { client, clock } = setUp(fetch);
      const result = await clock.run(client.get(URL_A, { check: anything }));
      assert.deepEqual(result, { ok: true, data: { v: 1 }, url: URL_A });
      assert.deepEqual(clock.slept, [200]);
    });
  }

  test('the waits double, and after three retries the last problem is told', async () => {
    const fetch = fakeFetch(status(503), unreachable(), status(502), status(504));
    const { client, clock } = setUp(fetch);
    const result = await clock.run(client.get(URL_A, { check: anything }));
    assert.ok(!result.ok);
    assert.equal(result.problem.code, 'http');
    assert.equal(result.problem.status, 504);
    assert.equal(result.problem.instance, URL_A);
    assert.deepEqual(clock.slept, [200, 400, 800]);
  });

  test('jitter is full: the wait is any part of its ceiling', async () => {
    const { client, clock } = setUp(fakeFetch(status(503), GOOD), { random: () => 0.01 });
    await clock.run(client.get(URL_A, { check: anything }));
    assert.deepEqual(clock.slept, [4]);
  });

  test('retries: 0 asks once', async () => {
    const fetch = fakeFetch(unreachable());
    const { client, clock } = setUp(fetch, { retries: 0 });
    const result = await clock.run(client.get(URL_A, { check: anything }));
    assert.equal(!result.ok && result.problem.code, 'network');
    assert.equal(fetch.asked.length, 1);
  });
});

suite('failures that will not pass are told at once', () => {
  for (const code of [400, 401, 403, 404, 410, 500, 501]) {
    test(String(code), async () => {
      const fetch = fakeFetch(status(code));
      const { client, clock } = setUp(fetch);
      const result = await clock.run(client.get(URL_A, { check: anything }));
      assert.equal(!result.ok && result.problem.status, code);
      assert.deepEqual(clock.slept, []);
    });
  }

  test('the server’s own words are kept (RFC 9457)', async () => {
    const words = {
      type: 'https://e.org/p',
      title: '参数有误',
      detail: 'bbox',
      status: 200,
      extra: 1,
    };
    const errors = [
      { pointer: '/bbox', code: 'format' },
      { pointer: 'no pointer', code: 'x' },
    ];
    const headers = { 'content-type': 'application/problem+json; charset=utf-8' };
    const reply = status(400, headers, JSON.stringify({ ...words, errors }));
    const { client, clock } = setUp(fakeFetch(reply));
    const result = await clock.run(client.get(URL_A, { check: anything }));
    assert.deepEqual(!result.ok && result.problem, {
      type: 'https://e.org/p',
      title: '参数有误',
      code: 'http',
      detail: 'bbox',
      status: 400,
      instance: URL_A,
      errors: [{ pointer: '/bbox', code: 'format', detail: '' }],
    });
  });
});

test('a refusal whose words break off is still that refusal', async () => {
  const reply: Reply = async (...args) => {
    const { body } = await resetAfter('{"title":')(...args);
    const headers = { 'content-type': 'application/problem+json' };
    return new Response(body, { status: 403, headers });
  };
  const { client, clock } = setUp(fakeFetch(reply));
  const result = await clock.run(client.get(URL_A, { check: anything }));
  assert.equal(!result.ok && result.problem.status, 403);
  assert.equal(!result.ok && result.problem.title, 'The server answered with an error');
});

suite('Retry-After', () => {
  test('seconds are waited for, and a little more', async () => {
    const { client, clock } = setUp(fakeFetch(status(429, { 'retry-after': '7' }), GOOD));
    assert.ok((await clock.run(client.get(URL_A, { check: anything }))).ok);
    assert.deepEqual(clock.slept, [7200]);
  });

  test('so is an HTTP date', async () => {
    const date = new Date(START + 5000).toUTCString();
    const { client, clock } = setUp(fakeFetch(status(503, { 'retry-after': date }), GOOD));
    assert.ok((await clock.run(client.get(URL_A, { check: anything }))).ok);
    assert.deepEqual(clock.slept, [5200]);
  });

  test('a long one is not waited for: the problem says when', async () => {
    const fetch = fakeFetch(status(503, { 'retry-after': '3600' }));
    const { client, clock } = setUp(fetch);
    const result = await clock.run(client.get(URL_A, { check: anything }));
    assert.equal(!result.ok && result.problem.retryAfterMs, 3_600_000);
    assert.deepEqual(clock.slept, []);
  });
});

suite('time', () => {
  test('a server that does not answer is left after ten seconds, and tried again', async () => {
    const fetch = fakeFetch(hang(), GOOD);
    const { client, clock } = setUp(fetch);
    assert.ok((await clock.run(client.get(URL_A, { check: anything }))).ok);
    assert.deepEqual(clock.slept, [2000, 8000, 200]);
    assert.equal(fetch.asked[0]?.init.signal?.aborted, true, 'the first request was called off');
  });

  test('so is one whose body only drips', async () => {
    const { client, clock } = setUp(
      fakeFetch((...args) => drip(3000, clock.sleep)(...args)),
      {
        retries: 0,
      },
    );
    const result = await clock.run(client.get(URL_A, { check: anything }));
    assert.equal(!result.ok && result.problem.code, 'timeout');
    assert.ok(clock.now() - START < 12_100);
  });

  test('a slow phone gets its document: a body that keeps coming is waited for', async () => {
    const text = JSON.stringify({ text: '站'.repeat(100_000) });
    const { client, clock } = setUp(
      fakeFetch((...args) => slowly(text, clock.sleep)(...args)),
      { retries: 0 },
    );
    const result = await clock.run(client.get(URL_A, { check: anything }));
    assert.ok(result.ok, '300 kB at 8 kB a second');
    assert.ok(clock.now() - START > 30_000);
  });

  test('but not for ever', async () => {
    const text = JSON.stringify({ text: 'x'.repeat(1_000_000) });
    const { client, clock } = setUp(
      fakeFetch((...args) => slowly(text, clock.sleep)(...args)),
      { retries: 0 },
    );
    const result = await clock.run(client.get(URL_A, { check: anything }));
    assert.equal(!result.ok && result.problem.code, 'timeout');
    assert.ok(clock.now() - START <= 60_000);
  });

  test('a fetch that ignores its signal does not hold the page up', async () => {
    const { client, clock } = setUp(fakeFetch(hangForGood()), { retries: 0, timeoutMs: 500 });
    const result = await clock.run(client.get(URL_A, { check: anything }));
    assert.equal(!result.ok && result.problem.code, 'timeout');
    assert.deepEqual(clock.slept, [500]);
  });
});

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { getStatus, remove, withdraw } from '../../src/data/application-status.ts';
import { postApplication } from '../../src/data/applications.ts';
import type { ApplicationRequest } from '../../src/data/generated/types.ts';
import { findOrgs, getOrg, postCode, regions } from '../../src/data/look-ups.ts';
import { publishedForm } from '../../src/data/published-form.ts';
import { SEND_LIMIT_MS } from '../../src/data/send.ts';
import {
  fakeFetch,
  hang,
  hangForGood,
  json,
  status,
  unreachable,
  type FakeFetch,
  type Reply,
} from '../helpers/fake-fetch.ts';

const URL_ = 'https://api.example/v1/applications';
const BODY: ApplicationRequest = {
  formId: 'join',
  formVersion: 3,
  answers: { name: '示例甲', kinds: ['a', 'b'] },
  consents: [
    { id: 'personal', version: '2026-01', granted: true, at: '2026-01-02T03:04:05+08:00' },
  ],
};
const RECEIPT = { id: 'ap-1', receipt: 'RH-0001', state: 'received', secret: 's' };
const STATUS = { id: 'ap-1', state: 'received', history: [] };

const { fetch: real } = globalThis;
let network: FakeFetch;

function play(...replies: Reply[]): void {
  network = fakeFetch(...replies);
  globalThis.fetch = network;
}

function answered(value: unknown, code = 201): Reply {
  return status(code, { 'content-type': 'application/json' }, JSON.stringify(value));
}

const post = (signal?: AbortSignal) => postApplication(URL_, BODY, 'key-1', signal);
const sent = () => JSON.parse(String(network.asked[0]!.init.body)) as unknown;

/** Time stands still in these alone: hooks outside hold for every file of the process. */
function suite(name: string, tests: () => void): void {
  describe(name, () => {
    beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'] }));
    afterEach(() => {
      mock.timers.reset();
      globalThis.fetch = real;
    });
    tests();
  });
}

suite('an application is posted', () => {
  test('with its key, as JSON, and gives its receipt', async () => {
    play(answered(RECEIPT));
    assert.deepEqual(await post(), { ok: true, status: 201, data: RECEIPT });
    const { url, headers, init } = network.asked[0]!;
    assert.equal(url, URL_);
    assert.equal(init.method, 'POST');
    assert.equal(headers.get('idempotency-key'), 'key-1');
    assert.equal(headers.get('content-type'), 'application/json');
    assert.deepEqual(sent(), BODY);
  });

  test('without cookies, caches or a referrer, and follows nobody elsewhere', async () => {
    play(answered(RECEIPT));
    await post();
    const { credentials, cache, referrerPolicy, redirect } = network.asked[0]!.init;
    assert.deepEqual(
      [credentials, cache, referrerPolicy, redirect],
      ['omit', 'no-store', 'no-referrer', 'error'],
    );
  });

  test('with its lists as lists, where a script has given arrays a toJSON (Prototype.js 1.6)', async () => {
    const arrays = Array.prototype as unknown as { toJSON?: () => string };
    arrays.toJSON = () => 'spoilt';
    try {
      play(answered(RECEIPT));
      await post();
    } finally {
      delete arrays.toJSON;
    }
    assert.deepEqual(sent(), BODY);
  });

  test('and is acknowledged by nothing less than a receipt', async () => {
    for (const [reply, code] of [
      [status(200, { 'content-type': 'text/html' }, '<html>登录网络</html>'), 'not-json'],
      [answered({ id: 'ap-1' }), 'invalid'],
      [status(201), 'not-json'],
      [answered([RECEIPT]), 'invalid'],
    ] as [Reply, string][]) {
      play(reply);
      assert.deepEqual(await post(), { ok: false, status: 0, problem: { code } });
    }
  });
});

suite('a refusal', () => {
  test('comes with the server’s code, faults and time to wait', async () => {
    const errors = [{ pointer: '/answers/name', code: 'required', detail: '请填写姓名。' }];
    const problem = { code: 'faults', title: 'T', detail: '两项有误。', errors };
    play(status(422, { 'retry-after': '30' }, JSON.stringify(problem)));
    assert.deepEqual(await post(), {
      ok: false,
      status: 422,
      problem: { ...problem, status: 422 },
      retryAfterMs: 30_000,
    });
  });

  test('hands on the work that is asked for', async () => {
    const challenge = { id: 'c', algorithm: 'sha-256', salt: 'x', bits: 12 };
    play(status(429, {}, JSON.stringify({ code: 'challenge', challenge })));
    const { problem } = (await post()) as { problem: { challenge?: unknown } };
    assert.deepEqual(problem.challenge, challenge);
  });

  test('without words, or with members of other types, is still a refusal', async () => {
    for (const text of [
      '',
      'Bad Gateway',
      '{"errors":7,"challenge":{},"code":4,"title":[]}',
      '[]',
    ]) {
      play(status(502, {}, text));
      const got = (await post()) as { status: number; problem: { code: string; errors?: unknown } };
      assert.equal(got.status, 502);
      assert.equal(got.problem.code, 'http');
      assert.equal(got.problem.errors, undefined);
    }
  });
});

suite('no answer', () => {
  test('is told apart: no connection, no network at all, too late, called off', async () => {
    play(unreachable());
    assert.deepEqual(await post(), { ok: false, status: 0, problem: { code: 'network' } });

    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    play(unreachable());
    const offline = await post();
    Reflect.deleteProperty(navigator, 'onLine');
    assert.deepEqual(offline, { ok: false, status: 0, problem: { code: 'offline' } });

    const leaving = new AbortController();
    play(hang());
    const left = post(leaving.signal);
    leaving.abort();
    assert.deepEqual(await left, { ok: false, status: 0, problem: { code: 'aborted' } });
    assert.deepEqual(await post(leaving.signal), await left);
    assert.equal(network.asked.length, 1, 'what is called off before is not sent');
  });

  test('is waited for no longer than the limit, even from a fetch that heeds no signal', async () => {
    for (const reply of [hang(), hangForGood()]) {
      play(reply);
      const late = post();
      mock.timers.tick(SEND_LIMIT_MS);
      assert.deepEqual(await late, { ok: false, status: 0, problem: { code: 'timeout' } });
    }
  });
});

suite('the status', () => {
  const AT = `${URL_}/ap-1`;

  test('is asked for with the secret in a header, never in the address', async () => {
    play(answered(STATUS, 200));
    assert.deepEqual(await getStatus(AT, 'geheim'), { ok: true, status: 200, data: STATUS });
    assert.equal(network.asked[0]!.url, AT);
    assert.equal(network.asked[0]!.headers.get('authorization'), 'Bearer geheim');
  });

  test('changes by withdrawing and by deleting, with or without an answer’s content', async () => {
    play(answered({ ...STATUS, state: 'withdrawn' }, 200), status(204));
    const withdrawn = await withdraw(`${AT}?receipt=RH`, 's');
    assert.equal(withdrawn.ok && withdrawn.data['state'], 'withdrawn');
    assert.deepEqual(await remove(AT, 's'), { ok: true, status: 204, data: {} });
    assert.deepEqual(
      network.asked.map(({ url, init }) => `${init.method} ${url}`),
      [`POST ${AT}/withdraw`, `DELETE ${AT}`],
    );
  });
});

suite('what is looked up', () => {
  test('goes as a query, with what is given and nothing else', async () => {
    play(json({ items: [] }), json({ items: [] }), json({ items: [] }));
    await findOrgs('https://api.example/v1/orgs', '示例 & 子', { region: '410100', limit: 8 });
    await findOrgs('https://api.example/v1/orgs', 'x');
    await getOrg('https://api.example/v1/orgs', 'fed-gig');
    assert.deepEqual(
      network.asked.map(({ url }) => decodeURIComponent(new URL(url).search)),
      ['?q=示例+&+子&region=410100&limit=8', '?q=x', '?id=fed-gig'],
    );
  });

  test('is a list of organisations, or nothing that is used as one', async () => {
    play(json({}), json({ items: [] }));
    assert.equal((await findOrgs('https://api.example/v1/orgs', 'x')).ok, false);
    assert.equal((await regions('https://api.example/v1/regions/41.json')).ok, true);
  });

  test('by a code: the number is in the body', async () => {
    play(answered({ retryAfter: 60 }, 202));
    const asked = await postCode('https://api.example/v1/codes', { mobile: '13800000000' });
    assert.equal(asked.ok, true);
    assert.equal(network.asked[0]!.url, 'https://api.example/v1/codes');
    assert.deepEqual(sent(), { mobile: '13800000000' });
  });
});

suite('a form as it is published now', () => {
  const FORM = { id: 'join', steps: [], submit: { href: 'v1/applications' } };

  test('comes past all caches, or not at all', async () => {
    play(json(FORM), json({ id: 'join' }), status(404));
    assert.deepEqual(await publishedForm('https://api.example/', 'join'), FORM);
    assert.equal(network.asked[0]!.url, 'https://api.example/v1/forms/join.json');
    assert.equal(network.asked[0]!.init.cache, 'no-store');
    assert.equal(await publishedForm('https://api.example/', 'join'), undefined);
    assert.equal(await publishedForm('https://api.example/', 'join'), undefined);
  });
});

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Problem } from '../../src/data/problem.ts';
import {
  body,
  fakeFetch,
  flood,
  json,
  redirected,
  status,
  type Reply,
} from '../helpers/fake-fetch.ts';
import { anything, setUp, URL_A, versionOne } from './setup.ts';

async function problemOf(reply: Reply, url = URL_A): Promise<Problem> {
  const { client, clock } = setUp(fakeFetch(reply));
  const result = await clock.run(client.get(url, { check: versionOne }));
  assert.ok(!result.ok, 'a problem');
  assert.deepEqual(clock.slept, [], 'told at once');
  return result.problem;
}

suite('the request', () => {
  test('is a plain GET without credentials', async () => {
    const fetch = fakeFetch(json({ v: 1 }));
    const { client, clock } = setUp(fetch);
    await clock.run(client.get(`${URL_A}#list`, { check: anything, accept: 'application/json' }));
    const [asked] = fetch.asked;
    assert.equal(asked?.url, URL_A);
    assert.equal(asked?.init.method, undefined);
    assert.equal(asked?.init.credentials, 'omit');
    assert.equal(asked?.init.referrerPolicy, 'strict-origin-when-cross-origin');
    assert.deepEqual([...(asked?.headers ?? [])], [['accept', 'application/json']]);
  });

  for (const url of [
    'ftp://e.org/a',
    'javascript:alert(1)',
    'data:application/json,{}',
    'https://u:p@e.org/',
    'a b',
    '',
  ]) {
    test(`is not made to "${url}"`, async () => {
      const problem = await problemOf(status(200), url);
      assert.equal(problem.code, 'blocked');
      assert.equal(problem.instance, url);
    });
  }
});

suite('the body', () => {
  const gb = { 'content-type': 'application/json; charset=GB18030' };
  // {"name":"示例驿站"} in GB18030.
  const bytes = new Uint8Array(
    Buffer.from('7b226e616d65223a22cabec0fde6e4d5be222c2276223a317d', 'hex'),
  );

  test('is read in the charset it declares', async () => {
    const { client, clock } = setUp(fakeFetch(body(bytes, gb)));
    const result = await clock.run(client.get(URL_A, { check: anything }));
    assert.deepEqual(result.ok && result.data, { name: '示例驿站', v: 1 });
  });

  test('is read as the UTF-8 it is under a wrong label, and the webmaster is told', async () => {
    const headers = { 'content-type': 'application/json; charset=ISO-8859-1' };
    const { client, clock } = setUp(fakeFetch(body('{"name":"工会驿站"}', headers)));
    const result = await clock.run(client.get(URL_A, { check: anything }));
    assert.ok(result.ok);
    assert.deepEqual(result.data, { name: '工会驿站' });
    assert.deepEqual(
      result.problems?.map(({ code }) => code),
      ['charset'],
    );
  });

  test('is not guessed at: GB18030 without charset is a problem', async () => {
    const problem = await problemOf(body(bytes, { 'content-type': 'application/json' }));
    assert.equal(problem.code, 'charset');
  });

  test('of an unknown charset is a problem', async () => {
    const headers = { 'content-type': 'application/json; charset=gb-of-old' };
    assert.match((await problemOf(body(bytes, headers))).detail ?? '', /gb-of-old/);
  });

  test('past the limit is not read to its end', async () => {
    const sent = { chunks: 0, cancelled: false };
    const fetch = fakeFetch(flood(new Uint8Array(1000), sent));
    const { client, clock } = setUp(fetch, { maxBytes: 5000 });
    const result = await clock.run(client.get(URL_A, { check: anything }));
    assert.equal(!result.ok && result.problem.code, 'too-large');
    assert.deepEqual(sent, { chunks: 6, cancelled: true });
  });

  test('exactly at the limit is taken; a call may set its own limit', async () => {
    const text = '"aaaaaaaa"';
    const { client, clock } = setUp(fakeFetch(body(text), body(text)));
    assert.ok((await clock.run(client.get(URL_A, { check: anything, maxBytes: 10 }))).ok);
    const other = await clock.run(client.get(`${URL_A}?2`, { check: anything, maxBytes: 9 }));
    assert.equal(!other.ok && other.problem.code, 'too-large');
  });

  test('announced as too long is not read at all', async () => {
    const problem = await problemOf(body('{}', { 'content-length': '99000000' }));
    assert.equal(problem.code, 'too-large');
  });

  test('that is a login page is told as such, by its type or by its first sign', async () => {
    const page = '\n<!DOCTYPE html><title>登录</title>';
    const portal = redirected(
      'https://portal.example.org/login',
      body(page, { 'content-type': 'text/html' }),
    );
    for (const reply of [portal, body(page, { 'content-type': 'application/json' })]) {
      const problem = await problemOf(reply);
      assert.equal(problem.code, 'not-json');
      assert.match(problem.detail ?? '', /login page/);
    }
  });

  test('cut short is told with the place', async () => {
    const problem = await problemOf(body('{"v": 1,\n "features": ['));
    assert.equal(problem.code, 'not-json');
    assert.match(problem.detail ?? '', /line 2/);
  });

  test('that is empty is not JSON', async () => {
    assert.equal((await problemOf(body(''))).code, 'not-json');
  });

  test('that breaks its schema is told with pointers', async () => {
    const problem = await problemOf(json({ v: 2 }));
    assert.equal(problem.code, 'invalid');
    assert.deepEqual(problem.errors, [{ pointer: '/v', code: 'const', detail: 'must be 1' }]);
  });
});

test('the address after redirects is told', async () => {
  const moved = 'https://cdn.example.org/v1/stations/index.json';
  const { client, clock } = setUp(fakeFetch(redirected(moved, json({ v: 1 }))));
  const result = await clock.run(client.get(URL_A, { check: anything }));
  assert.equal(result.ok && result.url, moved);
});

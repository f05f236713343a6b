import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { LightMyRequestResponse } from 'fastify';
import type { StationCollection } from '../../src/data/generated/types.ts';
import { validateCalendar } from '../../src/data/generated/validators/calendar.js';
import { validateProblemDetails } from '../../src/data/generated/validators/problem-details.js';
import { validateShardIndex } from '../../src/data/generated/validators/shard-index.js';
import { validateSite } from '../../src/data/generated/validators/site.js';
import { validateStationCollection } from '../../src/data/generated/validators/station-collection.js';
import { validateStationDetail } from '../../src/data/generated/validators/station-detail.js';
import { appWith } from './helpers/server.ts';
import { listOf, manyStations, station } from './helpers/stations.ts';

const LIST = '/v1/stations/index.json';
const SITE = '/.well-known/union-widgets.json';
const FEW = manyStations(30);

test('every document fits its schema and says what it is', async t => {
  const { app } = await appWith(t, FEW);
  const checks = [
    [SITE, validateSite, 'application/json; charset=utf-8'],
    [LIST, validateStationCollection, 'application/geo+json; charset=utf-8'],
    ['/v1/stations/s-00001.json', validateStationDetail, 'application/json; charset=utf-8'],
    ['/v1/calendar/cn-2026.json', validateCalendar, 'application/json; charset=utf-8'],
  ] as const;
  for (const [url, validate, type] of checks) {
    const answer = await app.inject({ url });
    assert.equal(answer.statusCode, 200, url);
    assert.equal(answer.headers['content-type'], type);
    assert.ok(validate(answer.json()), `${url} ${JSON.stringify(validate.errors)}`);
    assert.equal(answer.headers['access-control-allow-origin'], '*');
    assert.equal(answer.headers['access-control-expose-headers'], 'ETag, Link, Retry-After');
    assert.equal(answer.headers['x-content-type-options'], 'nosniff');
    assert.equal(answer.headers['cache-control'], 'max-age=60, stale-while-revalidate=86400');
    assert.match(String(answer.headers['etag']), /^"[\w-]+"$/);
    assert.ok(Date.parse(String(answer.headers['last-modified'])) > 0);
  }
});

test('above 2,000 stations the list is an index whose shards are served', async t => {
  const { app } = await appWith(t, manyStations(2500));
  const index: unknown = (await app.inject({ url: LIST })).json();
  assert.ok(validateShardIndex(index));
  for (const { href, n, type } of index.shards) {
    const answer = await app.inject({ url: `/${href}` });
    assert.equal(answer.statusCode, 200);
    if (type !== 'index') assert.equal(answer.json<StationCollection>().features.length, n);
  }
});

test('HEAD says what GET says, without the body', async t => {
  const { app } = await appWith(t, FEW);
  for (const url of [SITE, LIST, '/v1/stations/s-00001.json', '/healthz']) {
    const get = await app.inject({ url });
    const head = await app.inject({ method: 'HEAD', url });
    assert.equal(head.statusCode, 200, url);
    assert.equal(head.body, '');
    for (const name of ['content-type', 'content-length', 'etag', 'cache-control', 'vary']) {
      assert.equal(head.headers[name], get.headers[name], `${url} ${name}`);
    }
  }
});

test('a document a client holds is not sent again', async t => {
  const { app, live, store } = await appWith(t, FEW);
  for (const encoding of ['identity', 'gzip', 'br']) {
    const headers = { 'accept-encoding': encoding };
    const etag = String((await app.inject({ url: LIST, headers })).headers['etag']);
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await app.inject({ url: LIST, headers: { ...headers, 'if-none-match': held } });
      assert.equal(again.statusCode, 304, `${encoding} ${held}`);
      assert.equal(again.body, '');
      assert.equal(again.headers['etag'], etag);
      assert.equal(again.headers['content-length'], undefined);
      assert.ok(again.headers['cache-control']);
    }
  }
  const whole = await app.inject({ url: LIST });
  const etag = String(whole.headers['etag']);
  const time = String(whole.headers['last-modified']);
  for (const [headers, status] of [
    [{ 'if-modified-since': time }, 304],
    [{ 'if-modified-since': new Date(Date.parse(time) - 1000).toUTCString() }, 200],
    [{ 'if-modified-since': '2099-01-01' }, 200],
    [{ 'if-modified-since': time, 'if-none-match': '"other"' }, 200],
  ] as const) {
    assert.equal((await app.inject({ url: LIST, headers })).statusCode, status);
  }
  await store.replaceStations('demo', listOf([station('new', [121, 31])]));
  await live.refresh();
  const changed = await app.inject({ url: LIST, headers: { 'if-none-match': etag } });
  assert.equal(changed.statusCode, 200);
  assert.notEqual(changed.headers['etag'], etag);
});

test('each coding has its own tag and the same content', async t => {
  const { app } = await appWith(t, FEW);
  const get = (encoding: string) =>
    app.inject({ url: LIST, headers: { 'accept-encoding': encoding } });
  const [plain, gzip, br] = [await get('identity'), await get('gzip'), await get('br, gzip')];
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.equal(gzip.headers['content-encoding'], 'gzip');
  assert.equal(br.headers['content-encoding'], 'br');
  assert.deepEqual(gunzipSync(gzip.rawPayload), plain.rawPayload);
  assert.deepEqual(brotliDecompressSync(br.rawPayload), plain.rawPayload);
  assert.equal(new Set([plain, gzip, br].map(answer => answer.headers['etag'])).size, 3);
  for (const answer of [plain, gzip, br]) assert.equal(answer.headers['vary'], 'Accept-Encoding');
});

test('any page may ask, preflighted or not', async t => {
  const { app } = await appWith(t, FEW);
  const preflight = await app.inject({
    method: 'OPTIONS',
    url: LIST,
    headers: {
      origin: 'https://partner.example',
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'if-none-match',
    },
  });
  assert.equal(preflight.statusCode, 204);
  assert.equal(preflight.headers['access-control-allow-origin'], '*');
  assert.match(String(preflight.headers['access-control-allow-methods']), /GET/);
  assert.match(String(preflight.headers['access-control-allow-headers']), /If-None-Match/i);
  assert.equal(preflight.headers['access-control-allow-credentials'], undefined);
  const missing = await app.inject({ url: '/nope', headers: { origin: 'https://p.example' } });
  assert.equal(missing.headers['access-control-allow-origin'], '*', 'errors can be read too');
});

test('what cannot be answered is a problem document', async t => {
  const { app } = await appWith(t, FEW);
  const cases = [
    ['GET', '/nope', 404],
    ['GET', '/v1/stations/unknown.json', 404],
    ['GET', '/cdn/nope.js', 404],
    ['GET', '/%zz', 400],
    ['GET', `${LIST}?limit=0`, 400],
    ['GET', `/${'x'.repeat(3000)}`, 414],
    ['POST', LIST, 405],
    ['DELETE', '/v1/stations/s-00001.json', 405],
    ['PUT', SITE, 405],
    ['POST', '/nope', 404],
    ['PATCH', '/%zz', 400],
  ] as const;
  for (const [method, url, status] of cases) {
    const answer = await app.inject({ method, url });
    const name = `${method} ${url.slice(0, 40)}`;
    assert.equal(answer.statusCode, status, name);
    assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8', name);
    const problem: unknown = answer.json();
    assert.ok(validateProblemDetails(problem), name);
    assert.equal(problem.status, status);
    assert.ok(problem.detail, name);
    assert.equal(answer.headers['cache-control'], 'no-store', name);
    assert.equal(answer.headers['access-control-allow-origin'], '*', name);
    assert.equal(answer.headers['allow'], status === 405 ? 'GET, HEAD, OPTIONS' : undefined, name);
  }
});

test('bodies are limited, and judged as sent', async t => {
  const { app } = await appWith(t, []);
  const schema = {
    body: { type: 'object', properties: { n: { type: 'integer' } }, additionalProperties: false },
  };
  app.post('/write', { schema }, request => ({ got: request.body }));
  const post = (payload: string, type = 'application/json') =>
    app.inject({ method: 'POST', url: '/write', payload, headers: { 'content-type': type } });
  assert.equal((await post('{"n":1}')).statusCode, 200);
  const cases: [string, string | undefined, number][] = [
    [`"${'x'.repeat(70_000)}"`, undefined, 413],
    ['{"n":null}', undefined, 400],
    ['{"n":"1"}', undefined, 400],
    ['{"n":1,"m":2}', undefined, 400],
    ['{"n":', undefined, 400],
    ['{"__proto__":{}}', undefined, 400],
    ['<a/>', 'text/xml', 415],
  ];
  for (const [payload, type, status] of cases) {
    const answer = await post(payload, type);
    assert.equal(answer.statusCode, status, payload.slice(0, 20));
    assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8');
  }
});

test('a failure inside tells the visitor nothing of it', async t => {
  const { app } = await appWith(t, []);
  app.get('/fails', () => {
    throw new Error('secret path /var/lib');
  });
  const answer = await app.inject({ url: '/fails' });
  assert.equal(answer.statusCode, 500);
  assert.ok(validateProblemDetails(answer.json()));
  assert.ok(!answer.body.includes('secret'));
});

test('near, bbox and q are answered from memory, page after page', async t => {
  const { app } = await appWith(t, manyStations(300));
  const ids: string[] = [];
  let url: string | undefined = `${LIST}?near=121.47,31.23&q=slzd&limit=40&_=old-script`;
  while (url) {
    const answer: LightMyRequestResponse = await app.inject({ url });
    assert.equal(answer.statusCode, 200);
    assert.equal(answer.headers['content-type'], 'application/geo+json; charset=utf-8');
    const page: unknown = answer.json();
    assert.ok(validateStationCollection(page));
    const { features, links, numberMatched, numberReturned } = page as StationCollection;
    assert.equal(numberMatched, 300);
    assert.equal(numberReturned, features.length);
    ids.push(...features.map(feature => feature.id));
    const next = links?.find(({ rel }) => rel === 'next')?.href;
    const header = answer.headers['link'];
    if (next) {
      const [, target] = /^<([^>]*)>; rel="next"$/.exec(String(header)) ?? [];
      const base = `http://host${LIST}`;
      assert.equal(new URL(target ?? '', base).href, new URL(next, 'http://host/').href);
    } else assert.equal(header, undefined);
    url = next && `/${next}`;
  }
  assert.equal(new Set(ids).size, 300);
  assert.equal(ids.length, 300);
});

test('health tells how many stations are served', async t => {
  const { app } = await appWith(t, FEW);
  const answer = await app.inject({ url: '/healthz' });
  const { status, stations } = answer.json<{ status: string; stations: number }>();
  assert.deepEqual([status, stations], ['ok', 30]);
  assert.equal(answer.headers['cache-control'], 'no-store');
});

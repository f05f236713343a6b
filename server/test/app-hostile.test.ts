import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fc } from '../../test/helpers/fc.ts';
import { validateProblemDetails } from '../../src/data/generated/validators/problem-details.js';
import { writeCursor } from '../src/http/list-query.ts';
import type { Store } from '../src/store/store.ts';
import { contest, documentAt, documentsOf, form, person } from './helpers/documents.ts';
import { appWith, temporaryFolder } from './helpers/server.ts';
import { manyStations } from './helpers/stations.ts';

/** Strings that have broken servers: traversal, SQL, NUL, script, format and header tricks. */
const HOSTILE = [
  '../../../../etc/passwd',
  '..%2f..%2f..%2fetc%2fpasswd',
  '..\\..\\windows\\win.ini',
  '%2e%2e/%2e%2e/package.json',
  '....//....//package.json',
  '/etc/passwd',
  'C:\\Windows\\win.ini',
  'file:///etc/passwd',
  '%252e%252e%252fpackage.json',
  '%c0%ae%c0%ae%c0%afpackage.json',
  '%e0%80%ae%e0%80%ae/package.json',
  '..%5c..%5cpackage.json',
  '．．／package.json',
  '..;/package.json',
  "' OR '1'='1",
  "'; DROP TABLE station; --",
  "p-1'/**/AND/**/1=1;DELETE FROM document WHERE 'a'='a",
  '1);SELECT pg_sleep(9);--',
  '$1',
  '%27%20OR%20path%20LIKE%20%27%25',
  '1 UNION SELECT settings FROM site',
  '%00',
  'a%00.json',
  '\u0000',
  '<script>alert(1)</script>',
  '${7*7}{{7*7}}',
  '%s%n%x',
  '%0d%0aSet-Cookie:%20a=1',
  '\r\nX-Injected: 1',
  '__proto__',
  'constructor',
  'toString',
  '[object Object]',
  '-1',
  '1e309',
  'NaN',
  '９９９',
  '𠮷野家',
  '\ud800',
  '\u202e\u200b',
  'x'.repeat(1500),
  '%'.repeat(300),
  '../'.repeat(400),
  '{"$ne":1}',
  '[]',
  ',,,,',
];

const LISTS = ['stations', 'reading', 'people', 'contests'].map(name => `/v1/${name}/index.json`);
const PARAMETERS = ['near', 'bbox', 'q', 'limit', 'cursor'];
/** Folders of every route. */
const FOLDERS =
  '/ /cdn/ /v1/ /v1/stations/ /v1/stations/s/ /v1/stations/i/ /v1/reading/ /v1/people/ ' +
  '/v1/people/i/ /v1/contests/ /v1/contests/c-1/ /v1/contests/c-1/e1/ /v1/forms/ /v1/calendar/ ' +
  '/.well-known/ /healthz/';
/** A document of every route. */
const DOCUMENTS = [
  '/.well-known/union-widgets.json',
  '/healthz',
  '/cdn/union-widgets.js',
  ...LISTS,
  '/v1/stations/regions.json',
  '/v1/stations/s-00001.json',
  '/v1/people/p-1.json',
  '/v1/people/i/2.json',
  '/v1/contests/c-1.json',
  '/v1/contests/c-1/e1/p1.json',
  '/v1/forms/join.json',
  '/v1/calendar/cn-2026.json',
];

async function hostileApp(t: TestContext) {
  const parent = await temporaryFolder(t);
  await mkdir(join(parent, 'cdn'));
  await writeFile(join(parent, 'cdn', 'union-widgets.js'), 'export {};');
  await writeFile(join(parent, 'secret.txt'), 'TOP-SECRET');
  const all = await appWith(t, manyStations(50), { cdnDir: join(parent, 'cdn') });
  const { store, live } = all;
  const people = Array.from({ length: 120 }, (_, n) => person(`p-${n}`));
  await store.replaceDocuments('demo', documentsOf('people', people));
  await store.replaceDocuments('demo', documentsOf('contests', [contest('c-1')]));
  const page = documentAt('v1/contests/c-1/e1/p1.json', { rows: [] });
  await store.replaceDocuments('demo', documentsOf('standings', [page]));
  await store.replaceDocuments('demo', documentsOf('forms', [form('join')]));
  await live.refresh();
  return all;
}

/** Everything the store holds of the site, as one text. */
async function stateOf(store: Store): Promise<string> {
  const pages: unknown[] = [await store.site('demo'), await store.siteIds()];
  for await (const page of store.stationPages('demo')) pages.push(page);
  for await (const page of store.detailPages('demo')) pages.push(page);
  for await (const page of store.documentPages('demo')) pages.push(page);
  return JSON.stringify(pages);
}

test('no string in any path, parameter or header makes the server fail, leak or change', async t => {
  const { app, store } = await hostileApp(t);
  const before = await stateOf(store);
  const hostile = [...HOSTILE, '../secret.txt', '..%2fsecret.txt', '%2e%2e%2fsecret.txt'];
  let asked = 0;
  const ask = async (url: string, headers: Record<string, string> = {}): Promise<void> => {
    const answer = await app.inject({ url, headers });
    asked += 1;
    assert.ok(answer.statusCode < 500, `${answer.statusCode} for ${url}`);
    assert.ok(!answer.body.includes('TOP-SECRET'), url);
    assert.ok(!/root:.*:0:0/.test(answer.body), url);
    assert.equal(answer.headers['x-injected'], undefined);
    assert.equal(answer.headers['set-cookie'], undefined);
    if (answer.statusCode >= 400) assert.ok(validateProblemDetails(answer.json()), url);
  };
  for (const text of hostile) {
    for (const value of new Set([text, encodeURIComponent(wellFormed(text))])) {
      // What is no URL at all never leaves a client.
      const raw = value.replace(/[\p{Cc}\p{Z}\u007f-\uffff]/gu, '');
      for (const path of FOLDERS.split(' ')) {
        await ask(`${path}${raw}`);
        await ask(`${path}${raw}.json`);
      }
      for (const list of LISTS) {
        for (const name of [...PARAMETERS, raw]) await ask(`${list}?${name}=${raw}&limit=2`);
        const all = PARAMETERS.map(name => `${name}=${raw}`).join('&');
        await ask(`${list}?${all}&${all}`);
      }
      await ask(`/v1/people/p-1.json?${raw}=${raw}`);
    }
    const header = text.replace(/[^\t\u0020-\u007e]/g, '');
    for (const name of ['host', 'accept-encoding', 'if-none-match', 'origin', 'x-forwarded-host']) {
      await ask('/.well-known/union-widgets.json', { [name]: header });
      await ask(`${LISTS[0]}?near=121,31`, { [name]: header });
    }
  }
  assert.ok(asked > 5000, `${asked} requests`);
  assert.equal(await stateOf(store), before);
});

test('any query whatever, of any list, is answered or refused, never a failure', async t => {
  const { app } = await hostileApp(t);
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.double(), { maxLength: 5 }).map(numbers => numbers.join(',')),
    fc.json().map(json => Buffer.from(json).toString('base64url').slice(0, 900)),
    fc
      .tuple(fc.double(), fc.string(), fc.string())
      .map(parts => Buffer.from(JSON.stringify(parts)).toString('base64url')),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...LISTS),
      fc.array(fc.tuple(fc.constantFrom(...PARAMETERS), value), { minLength: 1, maxLength: 4 }),
      async (list, parameters) => {
        const query = new URLSearchParams();
        for (const [name, text] of parameters) query.append(name, wellFormed(text));
        const { statusCode } = await app.inject({ url: `${list}?${query}` });
        assert.ok([200, 400, 414].includes(statusCode), `${statusCode} ${list}?${query}`);
      },
    ),
    { numRuns: 400 },
  );
});

test('any path whatever is answered or refused, never a failure', async t => {
  const { app } = await hostileApp(t);
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }).map(text => encodeURIComponent(wellFormed(text))),
    fc.constantFrom(
      'v1',
      'stations',
      'people',
      'contests',
      'c-1',
      'i',
      's',
      'index.json',
      '..',
      '',
    ),
    fc.stringMatching(/^(%[0-9a-fA-F]{2}){1,6}$/),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 6 }), async parts => {
      const { statusCode } = await app.inject({ url: `/${parts.join('/')}` });
      assert.ok([200, 400, 404, 414].includes(statusCode), `${statusCode} ${parts.join('/')}`);
    }),
    { numRuns: 400 },
  );
});

test('a page far on, of any order, costs no more than an answer', async t => {
  const { app } = await hostileApp(t);
  for (const value of [-1e308, -1, 0, 1e9, 1e308]) {
    for (const [key, id] of [
      ['', ''],
      ['zzzz', 'zzzz'],
      ['\uffff', '𠮷'],
    ] as const) {
      const cursor = writeCursor({ value, key, id });
      for (const list of LISTS) {
        for (const order of ['', '&near=180,90', '&q=slzd', '&bbox=-180,-90,180,90']) {
          const answer = await app.inject({ url: `${list}?cursor=${cursor}${order}` });
          assert.equal(answer.statusCode, 200);
        }
      }
    }
  }
});

test('every route takes GET, HEAD and OPTIONS, and tells others so', async t => {
  const { app, store } = await hostileApp(t);
  const before = await stateOf(store);
  for (const url of DOCUMENTS) {
    assert.equal((await app.inject({ url })).statusCode, 200, url);
    assert.equal((await app.inject({ method: 'HEAD', url })).statusCode, 200, url);
    assert.equal((await app.inject({ method: 'OPTIONS', url })).statusCode, 204, url);
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'] as const) {
      const answer = await app.inject({ method: method as 'POST', url, payload: '{"x":1}' });
      assert.equal(answer.statusCode, 405, `${method} ${url}`);
      assert.equal(answer.headers['allow'], 'GET, HEAD, OPTIONS', url);
      assert.ok(validateProblemDetails(answer.json()));
      const nowhere = await app.inject({ method: method as 'POST', url: `${url}x` });
      assert.equal(nowhere.statusCode, 404, `${method} ${url}x`);
    }
  }
  assert.equal(await stateOf(store), before);
});

test('what is no HTTP is answered with a problem too, and the connection closed', async t => {
  const { app } = await hostileApp(t);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  assert.ok(typeof address === 'object' && address);
  const { port } = address;
  const cases: [string, number][] = [
    ['HELLO\r\n\r\n', 400],
    ['GET / HTTP/1.1\r\nHost: a\r\nBad Header: 1\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['GET /.well-known/union-widgets.json HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    [
      'POST /nope HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
  ];
  for (const [bytes, status] of cases) {
    const answer = await talk(port, bytes);
    assert.match(answer, new RegExp(`^HTTP/1\\.1 ${status} `), bytes.slice(0, 40));
    assert.match(answer, /content-type: application\/problem\+json/i);
    assert.match(answer, /access-control-allow-origin: \*\r\n/i, 'a page can read that, too');
    assert.match(answer, /cache-control: no-store/i);
    const body: unknown = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4));
    assert.ok(validateProblemDetails(body));
  }
  assert.ok(app.server.headersTimeout <= app.server.requestTimeout);
  assert.ok(app.server.requestTimeout > 0 && app.server.timeout > 0);
});

/** Sends bytes on a bare socket; resolves to all that comes back. */
function talk(port: number, bytes: string): Promise<string> {
  return new Promise((done, fail) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', data => (answer += data.toString('utf8')));
    socket.on('close', () => done(answer));
    socket.on('error', fail);
  });
}

/** The text with half characters replaced, as a URL can carry it. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

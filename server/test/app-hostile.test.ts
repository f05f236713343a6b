import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fc } from '../../test/helpers/fc.ts';
import { validateProblemDetails } from '../../src/data/generated/validators/problem-details.js';
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
  "' OR '1'='1",
  "'; DROP TABLE station; --",
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
  '{"$ne":1}',
  '[]',
  ',,,,',
];

async function hostileApp(t: TestContext) {
  const parent = await temporaryFolder(t);
  await mkdir(join(parent, 'cdn'));
  await writeFile(join(parent, 'cdn', 'union-widgets.js'), 'export {};');
  await writeFile(join(parent, 'secret.txt'), 'TOP-SECRET');
  return appWith(t, manyStations(50), { cdnDir: join(parent, 'cdn') });
}

test('no string in any path, parameter or header makes the server fail or leak', async t => {
  const { app } = await hostileApp(t);
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
      for (const path of [
        '/',
        '/cdn/',
        '/v1/',
        '/v1/stations/',
        '/v1/stations/s/',
        '/.well-known/',
      ]) {
        await ask(`${path}${raw}`);
        await ask(`${path}${raw}.json`);
      }
      for (const name of ['near', 'bbox', 'q', 'limit', 'cursor', raw]) {
        await ask(`/v1/stations/index.json?${name}=${raw}`);
        await ask(`/v1/stations/index.json?${name}=${raw}&${name}=${raw}&near=121,31&limit=2`);
      }
    }
    const header = text.replace(/[^\t\u0020-\u007e]/g, '');
    for (const name of ['host', 'accept-encoding', 'if-none-match', 'origin', 'x-forwarded-host']) {
      await ask('/.well-known/union-widgets.json', { [name]: header });
      await ask('/v1/stations/index.json', { [name]: header });
    }
  }
  assert.ok(asked > 1500, `${asked} requests`);
});

test('any query whatever is answered or refused, never a failure', async t => {
  const { app } = await hostileApp(t);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('near', 'bbox', 'q', 'limit', 'cursor'),
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.array(fc.double(), { maxLength: 5 }).map(numbers => numbers.join(',')),
        fc.json().map(json => Buffer.from(json).toString('base64url').slice(0, 900)),
        fc
          .tuple(fc.double(), fc.string(), fc.string())
          .map(parts => Buffer.from(JSON.stringify(parts)).toString('base64url')),
      ),
      async (name, value) => {
        const query = new URLSearchParams({ [name]: wellFormed(value), near: '100,30' });
        const { statusCode } = await app.inject({ url: `/v1/stations/index.json?${query}` });
        assert.ok(statusCode === 200 || statusCode === 400 || statusCode === 414, `${statusCode}`);
      },
    ),
    { numRuns: 300 },
  );
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

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { stopTaking } from '../src/stopping.ts';
import { openStore } from '../src/store/open.ts';
import { command, finished, serving, start } from './helpers/command.ts';
import { appWith, SETTINGS, temporaryFolder } from './helpers/server.ts';
import { listOf, manyStations } from './helpers/stations.ts';

const onPosix = process.platform === 'win32' ? 'Windows knows no SIGTERM to wait for' : false;

/** A server with a request under way that ends when the test says so. */
async function slowServer(t: TestContext) {
  const { app } = await appWith(t, manyStations(3));
  let begun: () => void = () => undefined;
  let release: () => void = () => undefined;
  const arrived = new Promise<void>(done => (begun = done));
  const gate = new Promise<void>(done => (release = done));
  app.get('/slow', async () => {
    begun();
    await gate;
    return { done: true };
  });
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  // One connection that stays open, as a browser or a proxy keeps it.
  const agent = new Agent({ keepAlive: true });
  t.after(() => agent.destroy());
  const answer = new Promise<IncomingMessage>((done, fail) => {
    get(`${origin}/slow`, { agent }, done).on('error', fail);
  });
  await arrived;
  return { app, origin, answer, release };
}

// Held up, it would take the minute that both sides keep connections open and more.
test(
  'what is under way ends well, nothing new begins, and the kept connection holds nothing up',
  {
    timeout: 30_000,
  },
  async t => {
    const { app, origin, answer, release } = await slowServer(t);
    const stopped = stopTaking(app, { drainSeconds: 0, shutdownSeconds: 60 });
    await assert.rejects(async () => {
      // Until the socket is closed, a connection may still be made; then it is refused.
      for (;;) await fetch(`${origin}/healthz`, { headers: { connection: 'close' } });
    });
    release();
    const response = await answer;
    assert.equal(response.statusCode, 200);
    response.resume();
    await once(response, 'end');
    await stopped;
  },
);

test('what hangs is cut off when its time is over', async t => {
  const { app, answer, release } = await slowServer(t);
  const cut = assert.rejects(answer, /socket hang up|ECONNRESET/);
  await stopTaking(app, { drainSeconds: 0, shutdownSeconds: 0 });
  await cut;
  release();
});

/** A data folder with some stations. */
async function dataFolder(t: TestContext): Promise<string> {
  const dataDir = await temporaryFolder(t);
  const store = await openStore({ dataDir });
  await store.saveSettings('demo', SETTINGS);
  await store.replaceStations('demo', listOf(manyStations(3)));
  await store.close();
  return dataDir;
}

test(
  'asked to stop, it says that it is not ready while it still answers; asked again, it ends at once',
  { skip: onPosix },
  async t => {
    const data = await dataFolder(t);
    const { url, child, end } = await serving(t, ['--data', data], { DRAIN_SECONDS: '300' });
    assert.equal((await fetch(`${url}readyz`)).status, 200);
    child.kill('SIGTERM');
    let ready: Response;
    do ready = await fetch(`${url}readyz`);
    while (ready.status === 200);
    assert.equal(ready.status, 503);
    assert.match(await ready.text(), /stopping/);
    assert.equal((await fetch(`${url}v1/stations/index.json`)).status, 200);
    // What comes at once after the first is the same Ctrl-C; later it is an order.
    const more = setInterval(() => child.kill('SIGTERM'), 50);
    const { code } = await end;
    clearInterval(more);
    assert.equal(code, 1);
  },
);

test('an orderly end is told in the log, from start to stop', { skip: onPosix }, async t => {
  const env = { LOG_LEVEL: 'info' };
  const { child, end } = await serving(t, ['--data', await dataFolder(t)], env);
  child.kill('SIGTERM');
  // The terminal's Ctrl-C comes twice: to the group, and passed on by the process above.
  child.kill('SIGINT');
  const { code, out } = await end;
  assert.equal(code, 0);
  const lines = out.split('\n').filter(line => line.startsWith('{'));
  const said = lines.map(line => (JSON.parse(line) as { msg: string }).msg);
  const own = said.filter(msg => ['started', 'stopping', 'stopped'].includes(msg));
  assert.deepEqual(own, ['started', 'stopping', 'stopped']);
});

test('whoever read its log is gone: it answers on, and still ends in order', async t => {
  const data = await dataFolder(t);
  const { url, child, end } = await serving(t, ['--data', data], { LOG_LEVEL: 'info' });
  child.stdout?.destroy();
  // Each answer writes a line that nobody takes.
  for (let n = 0; n < 5; n += 1) assert.equal((await fetch(`${url}healthz`)).status, 200);
  child.kill('SIGTERM');
  const { code } = await end;
  assert.equal(code, process.platform === 'win32' ? null : 0);
});

test('a log that is cut off at its first line is no end, and hangs nothing', async t => {
  const data = await dataFolder(t);
  const port = await freePort();
  const args = ['serve', '--port', String(port), '--host', '127.0.0.1', '--data', data];
  const child = start(args, { LOG_LEVEL: 'info' });
  const end = finished(child);
  t.after(() => void child.kill('SIGKILL'));
  // As `| head -1` ends: before anything else was written.
  child.stdout?.once('data', () => child.stdout?.destroy());
  let status: number | undefined;
  while (status === undefined && child.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    status = answer?.status;
  }
  assert.equal(status, 200, 'it answers on');
  child.kill('SIGTERM');
  const { code } = await end;
  assert.equal(code, process.platform === 'win32' ? null : 0);
});

/** A port that was free a moment ago: a server whose words nobody reads cannot tell its own. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

test('the configuration in effect is shown without starting; all faults at once', async () => {
  const env = { DATABASE_URL: 'postgres://union:hush-hush@db/union', PORT: '81' };
  const shown = await command(['serve', '--check-config'], env);
  assert.equal(shown.code, 0);
  assert.match(shown.out, /^PORT=81$/m);
  assert.match(shown.out, /^DATABASE_URL=postgres:\/\/union:\*\*\*@db\/union$/m);
  const named = await command(['serve', '--check-config', '--data', 'here'], env);
  assert.match(named.out, /^DATABASE_URL=（未设置）$/m, 'a folder that is named is meant');
  const wrong = await command(['serve', '--check-config'], { ...env, PORT: 'x', METRICS: 'y' });
  assert.equal(wrong.code, 2);
  assert.match(wrong.err, /PORT[^]*METRICS/);
  for (const { out, err } of [shown, wrong]) assert.doesNotMatch(out + err, /hush/);
});

/** What must never get into the log, as it is and as it is written in addresses. */
const PHONE = '13800001111';
const ID = '11010519491231002X';
const PLACE = ['121.4737', '31.2304'];
const NAME = '示例职工';
const TELLTALE = [PHONE, ID, ...PLACE, NAME, encodeURIComponent(NAME), 'telltale', '203.0.113.7'];

test('nothing that a visitor sends by query, header, body or path gets into the log', async t => {
  const child = start(
    ['serve', '--port', '0', '--host', '127.0.0.1', '--data', await dataFolder(t)],
    { LOG_LEVEL: 'trace', TRUST_PROXY: 'true' },
  );
  let url: string | undefined;
  child.stdout?.on('data', data => (url ??= /http:\/\/127\S+:\d+\//.exec(String(data))?.[0]));
  const end = finished(child);
  t.after(() => child.kill('SIGKILL'));
  while (url === undefined) await once(child.stdout as NodeJS.ReadableStream, 'data');

  const headers = {
    'user-agent': 'telltale',
    referer: `https://telltale.example/?tel=${PHONE}`,
    cookie: `id=${ID}`,
    authorization: 'Bearer telltale',
    'x-forwarded-for': '203.0.113.7',
    'idempotency-key': PHONE,
    'if-none-match': `"${PHONE}"`,
  };
  const name = encodeURIComponent(NAME);
  const query = `near=${PLACE.join(',')}&q=${name}&tel=${PHONE}&cursor=${ID}`;
  const body = JSON.stringify({ answers: { name: NAME, phone: PHONE, id: ID, at: PLACE } });
  const reads = [
    `v1/stations/index.json?${query}`,
    `v1/stations/index.json%3F${encodeURIComponent(query)}`,
    `v1/stations/index.json%253Fnear%253D${PLACE.join(',')}`,
    `v1/stations/${PHONE}.json`,
    `v1/stations/near/${PLACE.join('/')}`,
    `v1/applications/telltale-receipt?receipt=${ID}`,
    `v1/applications/${ID}/withdraw`,
    `v1/books?q=${name}`,
    `oembed?url=${encodeURIComponent(`https://x/?tel=${PHONE}`)}`,
    `%zz${PHONE}`,
    `readyz?${query}`,
    `metrics?${query}`,
  ];
  let requests = 0;
  for (const path of reads) {
    const { status } = await fetch(url + path, { headers });
    assert.ok(status < 500, path);
    requests += 1;
  }
  const writes = ['v1/applications', 'v1/stations/index.json', 'v1/uploads', 'staff/api/preview'];
  for (const path of writes) {
    for (const type of ['application/json', 'application/x-www-form-urlencoded', 'text/plain']) {
      const sent = { ...headers, 'content-type': type };
      const { status } = await fetch(url + path, { method: 'POST', headers: sent, body });
      assert.ok(status < 500, path);
      requests += 1;
    }
  }
  // What is no HTTP at all.
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.end(`GET /${PHONE} HTTP/9.9 ${NAME}\r\nx: ${ID}\r\n\r\n`).resume();
  await once(socket, 'close');

  child.kill('SIGTERM');
  const { out, err } = await end;
  assert.ok((out.match(/"answered"/g) ?? []).length >= requests - 1, 'they were logged');
  for (const word of TELLTALE) assert.ok(!(out + err).includes(word), word);
});

test('a folder without write access or a database elsewhere: plain words, no stack trace', async t => {
  const folder = join(await temporaryFolder(t), 'data');
  const env = { DATABASE_URL: 'postgres://union:hush-hush@127.0.0.1:1/union' };
  const gone = await command(['serve', '--port', '0'], env);
  assert.equal(gone.code, 1);
  assert.match(gone.err, /DATABASE_URL/);
  assert.doesNotMatch(gone.err, /hush|\n\s+at /);
  const named = await serving(t, ['--data', folder], env);
  assert.equal((await fetch(`${named.url}readyz`)).status, 200, 'the folder that is named is used');
});

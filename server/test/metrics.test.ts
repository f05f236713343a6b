import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { fc } from '../../test/helpers/fc.ts';
import type { MetricsAccess } from '../src/config.ts';
import { Readiness } from '../src/health/readiness.ts';
import { Counter, expose, Histogram } from '../src/health/registry.ts';
import { routeClass } from '../src/health/route-class.ts';
import { WatchedSource } from '../src/health/watched-source.ts';
import { addMetrics } from '../src/http/metrics.ts';
import type { Snapshot, SnapshotSource } from '../src/snapshot/snapshot.ts';
import { appWith } from './helpers/server.ts';
import { manyStations } from './helpers/stations.ts';

/** A source that does as it is told. */
class Puppet implements SnapshotSource {
  at = '1';
  fails = false;
  async revision(): Promise<string> {
    if (this.fails) throw new Error('gone');
    return this.at;
  }
  async build(): Promise<Snapshot> {
    if (this.fails) throw new Error('gone');
    return {} as Snapshot;
  }
  async close(): Promise<void> {}
}

async function watchedApp(t: TestContext, access: MetricsAccess, options = {}) {
  const puppet = new Puppet();
  const source = new WatchedSource(puppet);
  const readiness = new Readiness(source.health, () => puppet.revision());
  const { app, live } = await appWith(t, manyStations(3), options);
  addMetrics(app, { live, health: source.health, readiness, access });
  return { app, puppet, source, readiness };
}

/** Samples by name and labels. */
function samplesOf(text: string): Map<string, number> {
  const lines = text.split('\n').filter(line => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map(line => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}

test('requests are counted by class and status, with their times', async t => {
  const { app } = await watchedApp(t, 'local');
  for (const url of ['/v1/stations/index.json', '/v1/stations/s-00001.json', '/v1/stations/no']) {
    await app.inject({ url });
  }
  await app.inject({ url: '/v1/stations/index.json?near=121.4737,31.2304&limit=2' });
  const answer = await app.inject({ url: '/metrics' });
  assert.equal(answer.headers['content-type'], 'text/plain; version=0.0.4; charset=utf-8');
  assert.equal(answer.headers['cache-control'], 'no-store');
  const samples = samplesOf(answer.body);
  assert.equal(samples.get('union_http_requests_total{route="stations",status="200"}'), 2);
  assert.equal(samples.get('union_http_requests_total{route="stations",status="404"}'), 1);
  assert.equal(samples.get('union_http_requests_total{route="stations-search",status="200"}'), 1);
  const count = 'union_http_request_duration_seconds_count{route="stations"}';
  assert.equal(samples.get(count), 3);
  assert.equal(samples.get('union_snapshot_stations'), 3);
  assert.ok((samples.get('process_resident_memory_bytes') ?? 0) > 1e7);
  for (const [name, value] of samples) assert.ok(Number.isFinite(value), name);
  assert.doesNotMatch(answer.body, /121\.47|s-00001/);
});

test('every family is described once, before its samples, and ends in a line feed', async t => {
  const { app } = await watchedApp(t, 'on');
  await app.inject({ url: '/healthz' });
  const { body } = await app.inject({ url: '/metrics' });
  assert.ok(body.endsWith('\n') && !body.includes('\n\n'));
  let current = '';
  const seen = new Set<string>();
  for (const line of body.trimEnd().split('\n')) {
    const [, kind, name] = /^# (HELP|TYPE) (\w+) \S/.exec(line) ?? [];
    if (kind === 'HELP') {
      assert.ok(name && !seen.has(name), line);
      seen.add(name);
      current = name;
    }
    if (kind === undefined)
      assert.match(line, /^[a-z_]\w*(?:\{\w+="[^"]*"(?:,\w+="[^"]*")*\})? \S+$/);
    assert.ok(line.startsWith('#') || line.startsWith(current), line);
  }
});

test('figures are for this machine and private networks, by whatever way they come', async t => {
  const near = ['127.0.0.1', '::1', '::ffff:10.1.2.3', '172.16.0.9', '192.168.1.1', 'fd00::5'];
  const far = ['203.0.113.7', '172.32.0.1', '::ffff:8.8.8.8', '2001:db8::1', '11.0.0.1'];
  const { app } = await watchedApp(t, 'local');
  const ask = async (remoteAddress: string, headers = {}) =>
    (await app.inject({ url: '/metrics', remoteAddress, headers })).statusCode;
  for (const address of near) assert.equal(await ask(address), 200, address);
  for (const address of far) assert.equal(await ask(address), 404, address);
  // A proxy on this machine passes on what the world asks.
  for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via']) {
    assert.equal(await ask('127.0.0.1', { [name]: '203.0.113.7' }), 404, name);
    assert.equal(await ask('127.0.0.1', { [name]: '127.0.0.1' }), 404, `${name}, not trusted`);
  }
});

test('behind a trusted proxy the address that it names counts', async t => {
  const { app } = await watchedApp(t, 'local', { trustProxy: true });
  const ask = async (forwarded: string) => {
    const headers = { 'x-forwarded-for': forwarded };
    return (await app.inject({ url: '/metrics', remoteAddress: '127.0.0.1', headers })).statusCode;
  };
  assert.equal(await ask('192.168.1.20'), 200);
  assert.equal(await ask('203.0.113.7'), 404);
  assert.equal(
    await ask('10.0.0.1, 203.0.113.7'),
    404,
    'what a visitor writes in front is no proof',
  );
});

test('metrics can be switched off, or given to everybody', async t => {
  const off = await watchedApp(t, 'off');
  assert.equal((await off.app.inject({ url: '/metrics' })).statusCode, 404);
  assert.equal((await off.app.inject({ url: '/readyz' })).statusCode, 200);
  assert.equal((await off.app.inject({ method: 'POST', url: '/metrics' })).statusCode, 404);
  const { app } = await watchedApp(t, 'on');
  const answer = await app.inject({ url: '/metrics', remoteAddress: '203.0.113.7' });
  assert.equal(answer.statusCode, 200);
  for (const url of ['/metrics', '/readyz', '/healthz']) {
    const { statusCode, headers } = await app.inject({ method: 'POST', url });
    assert.deepEqual([statusCode, headers['allow']], [405, 'GET, HEAD, OPTIONS'], url);
  }
});

test('ready, until the source is gone, the data cannot be refreshed, or it is to stop', async t => {
  const { app, puppet, source, readiness } = await watchedApp(t, 'local');
  const ask = async () => {
    const { statusCode, json, headers } = await app.inject({ url: '/readyz' });
    assert.equal(headers['cache-control'], 'no-store');
    const { status, problems } = json<{ status: string; problems: { code: string }[] }>();
    assert.equal(status === 'ready', statusCode === 200);
    return [statusCode, ...problems.map(({ code }) => code)];
  };
  assert.deepEqual(await ask(), [200]);
  source.health.failuresInRow = 2;
  assert.deepEqual(await ask(), [200], 'one failure or two are no reason');
  source.health.failuresInRow = 3;
  assert.deepEqual(await ask(), [503, 'snapshot-stale']);
  source.health.failuresInRow = 0;
  readiness.stop();
  assert.deepEqual(await ask(), [503, 'stopping']);

  puppet.fails = true;
  const gone = new Readiness(source.health, () => puppet.revision());
  assert.deepEqual(
    (await gone.problems()).map(({ code }) => code),
    ['source-unreachable'],
  );
});

test('a source that does not answer counts as gone, and is asked once by many', async () => {
  let asked = 0;
  const { health } = new WatchedSource(new Puppet());
  const readiness = new Readiness(health, () => (++asked, new Promise(() => undefined)), 20);
  // The timer inside does not keep the process alive; a server's socket does.
  const alive = setInterval(() => undefined, 1000);
  const answers = await Promise.all(Array.from({ length: 50 }, () => readiness.problems()));
  clearInterval(alive);
  assert.ok(answers.every(([problem]) => problem?.code === 'source-unreachable'));
  assert.equal(asked, 1);
});

test('failures of the source are counted until it is well again', async () => {
  const puppet = new Puppet();
  const source = new WatchedSource(puppet);
  const { health } = source;
  await source.revision();
  await source.build();
  assert.deepEqual([health.builds, health.failuresInRow], [1, 0]);
  assert.ok(health.currentAt > 0);
  puppet.fails = true;
  await assert.rejects(source.revision());
  await assert.rejects(source.revision());
  assert.deepEqual([health.failures, health.failuresInRow], [2, 2]);
  puppet.fails = false;
  puppet.at = '2';
  await source.revision();
  assert.equal(health.failuresInRow, 2, 'there is news, but it is not built yet');
  await source.build();
  assert.deepEqual([health.builds, health.failures, health.failuresInRow], [2, 2, 0]);
  puppet.fails = true;
  await assert.rejects(source.revision());
  puppet.fails = false;
  await source.revision();
  assert.equal(health.failuresInRow, 0, 'nothing new: what is served is the newest');
});

test('whatever the address, the class is one of few words', () => {
  const known: [string, string][] = [
    ['/.well-known/union-widgets.json', 'site'],
    ['/v1/stations/index.json?_=1', 'stations'],
    ['/v1/stations/index.json?q=%E7%AB%99', 'stations-search'],
    ['/v1/contests/c-1/welding/p1.json', 'contests'],
    ['/v1/applications/secret-number', 'applications'],
    ['/v1/live/stations.json', 'live'],
    ['/v1/trails/t-1.json', 'trails'],
    ['/cdn/union-widgets.js', 'cdn'],
    ['/v1/13800001111/x', 'other'],
    ['/constructor/x', 'other'],
    ['/', 'other'],
  ];
  for (const [url, expected] of known) assert.equal(routeClass(url), expected, url);
  const words = /^(?:other|site|cdn|staff|embed|health|[a-z]{4,12}(?:-search)?)$/;
  fc.assert(
    fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
      const found = routeClass(`/v1${path}?${query}`);
      assert.ok(words.test(found) && routeClass(`${path}?near=${query}`).length < 25);
    }),
  );
});

test('the histogram agrees with counting by hand', () => {
  const bounds = [0.001, 0.01, 0.1, 1];
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 2, noNaN: true })), values => {
      const histogram = new Histogram(bounds);
      for (const value of values) histogram.observe({ route: 'x' }, value);
      const type = 'histogram';
      const text = expose([{ name: 'h', help: 'h', type, samples: histogram.samples() }]);
      const samples = samplesOf(text);
      if (values.length === 0) return assert.equal(samples.size, 0);
      for (const bound of [...bounds, Infinity]) {
        const le = bound === Infinity ? '+Inf' : String(bound);
        const below = values.filter(value => value <= bound).length;
        assert.equal(samples.get(`h_bucket{route="x",le="${le}"}`), below);
      }
      assert.equal(samples.get('h_count{route="x"}'), values.length);
      const sum = values.reduce((total, value) => total + value, 0);
      assert.equal(samples.get('h_sum{route="x"}'), sum);
    }),
  );
});

test('label values and help texts are escaped', () => {
  const counter = new Counter();
  counter.add({ a: 'x"y\\z\n' });
  counter.add({ a: 'x"y\\z\n' });
  const text = expose([
    { name: 'c', help: 'one\ntwo', type: 'counter', samples: counter.samples() },
  ]);
  assert.equal(text, '# HELP c one\\ntwo\n# TYPE c counter\nc{a="x\\"y\\\\z\\n"} 2\n');
});

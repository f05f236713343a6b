import assert from 'node:assert/strict';
import { once } from 'node:events';
import { get as httpGet, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import type { StandingsDelta } from '../../../src/data/generated/types.ts';
import { changeIn } from '../../src/contests/change-apart.ts';
import { contestsApp, entrants, EVENT, fill, type ContestsApp } from './contests-app.ts';

const THREE = entrants([
  [90, 80],
  [80, 90],
  [70, 70],
]);

/** Somebody who follows, with the messages that came so far. */
class Follower {
  text = '';
  isOver = false;
  readonly response: IncomingMessage;

  constructor(response: IncomingMessage) {
    this.response = response;
    response.setEncoding('utf8').on('data', (piece: string) => (this.text += piece));
    response.on('close', () => (this.isOver = true));
  }

  static async of({ app }: ContestsApp, query = '', headers = {}): Promise<Follower> {
    if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const request = httpGet({ port, path: `/${EVENT}/feed${query}`, headers, agent: false });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    return new Follower(response);
  }

  get deltas(): StandingsDelta[] {
    return [...this.text.matchAll(/^data: (.*)$/gm)].map(
      ([, data]) => JSON.parse(data as string) as StandingsDelta,
    );
  }

  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise(resolve => setImmediate(resolve));
  }
}

test('a stream begins with what is missing and goes on with what is entered', async t => {
  const app = await contestsApp(t, THREE);
  await app.put({ items: [{ id: '003', scores: [99, 99] }] });
  const late = await Follower.of(app, '?since=1', { 'accept-encoding': 'gzip, br' });
  const known = await Follower.of(app, '?since=1', { 'last-event-id': '2' });
  const lost = await Follower.of(app, '?since=77');
  const { headers } = late.response;
  assert.match(headers['content-type'] ?? '', /^text\/event-stream/);
  assert.equal(headers['content-encoding'], undefined);
  assert.equal(headers['access-control-allow-origin'], '*');
  assert.match(headers['cache-control'] ?? '', /no-store/);
  await late.until(
    () => late.deltas.length === 1 && known.deltas.length === 1 && lost.deltas.length === 1,
  );
  assert.match(late.text, /^retry: \d+$/m);
  assert.match(late.text, /^id: 2$/m);
  assert.deepEqual([late.deltas[0]?.from, late.deltas[0]?.items.length], [1, 3]);
  assert.deepEqual([known.deltas[0]?.from, known.deltas[0]?.items], [2, []]);
  assert.deepEqual([lost.deltas[0]?.from, lost.deltas[0]?.items], [2, []]);

  await app.put({ items: [{ id: '001', scores: [100, 100] }] });
  await late.until(() => late.deltas.length === 2 && known.deltas.length === 2);
  assert.deepEqual([late.deltas[1]?.from, late.deltas[1]?.rev], [2, 3]);
  assert.deepEqual(known.deltas[1], late.deltas[1]);

  await app.app.close();
  await late.until(() => late.isOver && known.isOver && lost.isOver);
  assert.ok(late.response.complete, 'the stream ended, it was not cut');
});

test('what another program wrote is told as well, and the end of a contest ends the stream', async t => {
  const app = await contestsApp(t, THREE, {}, { feed: { interval: 20 } });
  const follower = await Follower.of(app, '?since=1');
  await app.store.contests.stamps('demo', ['v1/contests/c-1.json']);
  await fill(app.store, entrants([[1, 2]]), { state: 'final' });
  await follower.until(() => follower.isOver);
  const last = await app.get(`${EVENT}/feed`);
  assert.equal(last.statusCode, 204);
  const page = (await app.get(`${EVENT}/p1.json`)).json<{ links: { rel: string }[] }>();
  assert.ok(!page.links.some(({ rel }) => rel === 'feed' || rel === 'delta'));
});

test('heartbeats come while nothing happens', async t => {
  const app = await contestsApp(t, THREE, {}, { feed: { heartbeat: 10 } });
  const follower = await Follower.of(app);
  await follower.until(() => /^:$/m.test(follower.text));
});

test('too many are sent away with a time to come back, and who leaves makes room', async t => {
  const app = await contestsApp(t, THREE, {}, { feed: { perEvent: 1 } });
  const first = await Follower.of(app);
  await first.until(() => first.deltas.length === 1);
  const full = await app.get(`${EVENT}/feed`);
  assert.equal(full.statusCode, 503);
  assert.ok(Number(full.headers['retry-after']) > 0);
  first.response.destroy();
  for (;;) {
    const next = await Follower.of(app);
    const { statusCode } = next.response;
    if (statusCode === 200) return;
    next.response.destroy();
  }
});

test('an event nobody knows has no stream', async t => {
  const { get } = await contestsApp(t, THREE);
  assert.equal((await get('v1/contests/c-1/none/feed')).statusCode, 404);
  assert.equal((await get('v1/contests/c-9/welding/feed')).statusCode, 404);
});

test('whoever comes with a newer revision than the others were told of brings them along', async t => {
  // The hub does not look by itself here: another program enters.
  const app = await contestsApp(t, THREE, {}, { feed: { interval: 3_600_000 } });
  const early = await Follower.of(app, '?since=1');
  await early.until(() => early.deltas.length === 1);
  const staff = { staffId: 's', name: '示例裁判', role: 'scorer' } as const;
  const request = { items: [{ id: '003', scores: [99, 99] }] };
  const order = { contest: 'c-1', event: 'welding', request, seen: [], staff, now: Date.now() };
  await changeIn(app.store, 'demo', { do: 'enter', order });
  const late = await Follower.of(app, '?since=2');
  await early.until(() => early.deltas.length === 2 && late.deltas.length === 1);
  assert.deepEqual([early.deltas[1]?.from, early.deltas[1]?.rev], [1, 2]);
  assert.deepEqual([late.deltas[0]?.from, late.deltas[0]?.items], [2, []], 'nothing to read anew');
});

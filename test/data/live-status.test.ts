import { suite, test } from 'node:test';
import assert from 'node:assert/strict';
import { LiveStatus } from '../../src/data/live-status.ts';
import { fakeFetch, json, status, type Reply } from '../helpers/fake-fetch.ts';
import { idle, START } from '../helpers/fake-clock.ts';
import { setUp } from './setup.ts';

const URL = 'https://api.example.org/v1/stations/status.json';
const MINUTE = 60_000;

/** A page that can be hidden. */
class Sight extends EventTarget {
  hidden = false;
  readonly listeners = new Set<unknown>();

  override addEventListener(type: string, listener: EventListener): void {
    this.listeners.add(listener);
    super.addEventListener(type, listener);
  }

  override removeEventListener(type: string, listener: EventListener): void {
    this.listeners.delete(listener);
    super.removeEventListener(type, listener);
  }

  turn(hidden: boolean): void {
    this.hidden = hidden;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

const reported = (ms: number): string => new Date(START + ms).toISOString();
const reply = (items: unknown[], ttl = 60): Reply => json({ ttl, items });

function follow(...replies: Reply[]) {
  const fetch = fakeFetch(...replies);
  const { client, clock, store } = setUp(fetch, { retries: 0 });
  const sight = new Sight();
  let changes = 0;
  const { now, sleep } = clock;
  const live = new LiveStatus(URL, client, {
    now,
    sleep,
    sight,
    changed: () => (changes += 1),
  });
  /** Moves on, and waits until what was asked for meanwhile has come. */
  const pass = async (ms: number): Promise<void> => {
    const settle = async (): Promise<void> => {
      for (let turn = 0; turn < 3; turn += 1) await idle();
    };
    await settle();
    for (let left = ms; left > 0; left -= 10_000) {
      await clock.advance(Math.min(left, 10_000));
      await settle();
    }
  };
  return { live, pass, fetch, sight, store, changes: () => changes };
}

suite('live status', () => {
  test('gives what a station reported, and when', async () => {
    const items = [
      { id: 'a', state: 'open', seatsFree: 6, reported: reported(-3 * MINUTE) },
      { id: 'b', state: 'full' },
    ];
    const { live, pass } = follow(reply(items));
    live.start();
    await pass(0);
    assert.deepEqual(live.of('a'), {
      state: 'open',
      seatsFree: 6,
      at: START - 3 * MINUTE,
      isReported: true,
      isOld: false,
    });
    assert.deepEqual(live.of('b'), { state: 'full', at: START, isReported: false, isOld: false });
    assert.equal(live.of('c'), undefined);
    live.stop();
  });

  test('asks again when a report no longer holds, and not before', async () => {
    const { live, pass, fetch, changes } = follow(
      reply([{ id: 'a', state: 'open' }]),
      reply([{ id: 'a', state: 'full' }]),
    );
    live.start();
    await pass(50_000);
    assert.equal(fetch.asked.length, 1);
    await pass(20_000);
    assert.equal(fetch.asked.length, 2);
    assert.equal(live.of('a')?.state, 'full');
    assert.equal(changes(), 2);
    live.stop();
  });

  test('is old after three times as long as it holds', async () => {
    const { live, pass } = follow(reply([{ id: 'a', state: 'open' }]), status(500), status(500));
    live.start();
    await pass(0);
    await pass(3 * MINUTE);
    assert.equal(live.of('a')?.isOld, false);
    await pass(1);
    assert.equal(live.of('a')?.isOld, true);
    live.stop();
  });

  test('asks less and less often where the server is down, and tells that it tried', async () => {
    const down = [...Array(6)].map(() => status(503));
    const { live, pass, fetch, changes } = follow(reply([]), ...down);
    live.start();
    await pass(12 * MINUTE);
    // After 1, 3, 7 minutes, a tenth more or less.
    assert.equal(fetch.asked.length, 4);
    assert.equal(changes(), 4);
    live.stop();
  });

  test('is never asked for more often than every quarter of a minute', async () => {
    const quick = [...Array(9)].map(() => reply([], 1));
    const { live, pass, fetch } = follow(...quick);
    live.start();
    await pass(MINUTE);
    assert.ok(fetch.asked.length <= 5, String(fetch.asked.length));
    live.stop();
  });

  test('rests while nobody sees the page, and goes on with what is due', async () => {
    const { live, pass, fetch, sight } = follow(reply([{ id: 'a', state: 'open' }]), reply([]));
    sight.turn(true);
    live.start();
    await pass(5 * MINUTE);
    assert.equal(fetch.asked.length, 0);
    sight.turn(false);
    await pass(0);
    assert.equal(fetch.asked.length, 1);
    sight.turn(true);
    await pass(5_000);
    sight.turn(false);
    await pass(0);
    assert.equal(fetch.asked.length, 1, 'what holds is not asked for again');
    sight.turn(true);
    await pass(10 * MINUTE);
    assert.equal(fetch.asked.length, 1);
    sight.turn(false);
    await pass(0);
    assert.equal(fetch.asked.length, 2);
    assert.equal(live.of('a'), undefined);
    live.stop();
  });

  test('ends when it is stopped, and can go on', async () => {
    const { live, pass, fetch, sight } = follow(reply([]), reply([]));
    live.start();
    await pass(0);
    assert.equal(sight.listeners.size, 1);
    live.stop();
    assert.equal(sight.listeners.size, 0);
    sight.turn(false);
    await pass(10 * MINUTE);
    assert.equal(fetch.asked.length, 1);
    live.start();
    live.start();
    await pass(0);
    assert.equal(fetch.asked.length, 2);
    live.stop();
  });

  test('asks at once where a person asks for all anew, whatever holds or failed', async () => {
    const { live, pass, fetch } = follow(
      reply([{ id: 'a', state: 'open' }], 600),
      reply([{ id: 'a', state: 'full' }], 600),
      status(503),
      reply([{ id: 'a', state: 'closed' }], 600),
    );
    live.again();
    await pass(1_000);
    assert.equal(fetch.asked.length, 0);
    live.start();
    await pass(1_000);
    live.again();
    await pass(1_000);
    assert.equal(live.of('a')?.state, 'full');
    live.again();
    await pass(1_000);
    live.again();
    await pass(1_000);
    assert.equal(live.of('a')?.state, 'closed');
    assert.equal(fetch.asked.length, 4);
    await pass(500_000);
    assert.equal(fetch.asked.length, 4);
    live.stop();
  });

  test('takes no report of the future for granted, and leaves out what is no report', async () => {
    const items = [
      { id: 'a', state: 'open', reported: reported(99 * MINUTE) },
      { id: 'b', state: 7 },
      'nothing',
      { id: 'c', state: 'open', seatsFree: -1 },
    ];
    const { live, pass } = follow(reply(items));
    live.start();
    await pass(0);
    assert.equal(live.of('a')?.at, START);
    assert.equal(live.of('b'), undefined);
    assert.equal(live.of('c'), undefined);
    live.stop();
  });

  test('keeps no copy on the device', async () => {
    const { live, pass, store } = follow(reply([{ id: 'a', state: 'open' }]));
    live.start();
    await pass(0);
    assert.equal(await store.load(URL), undefined);
    live.stop();
  });
});

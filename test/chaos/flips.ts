/** A device that is on line and off again two hundred times, by the network and by what pages are told. */
import { setTimeout as sleep } from 'node:timers/promises';
import { openRoom } from './page.ts';
import type { Ground } from './api-case.ts';
import { LONGEST_TASK_MS, watchTasks } from './tasks.ts';
import { consoleFaults } from './verdict.ts';
import { markup, WIDGETS, type Widget } from './widgets.ts';

export interface Outcome {
  name: string;
  /** What was counted, for the table. */
  figures: string;
  wrong: string[];
}

export interface FlipOptions {
  flips: number;
  random: () => number;
  /** Pages that hold something wrong of their own. */
  head?: string;
}

/** A leaderboard of an event that still runs: it follows by stream and by asking. */
const LIVE: readonly Widget[] = WIDGETS.map(widget =>
  widget.name === 'leaderboard'
    ? { ...widget, attributes: `${widget.attributes} event="courier"` }
    : widget,
);

/** Bytes that the heap may grow by in all flips. */
const MOST_HEAP = 2 * 1024 * 1024;
/** A stream opened, and one question: what a leaderboard asks for each time it is on line again. */
const MOST_LIVE = 3;
/** Listeners that may be there more after all flips than before. */
const MOST_LISTENERS = 20;

const OFF = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

export async function flipNetwork(
  { chromium, site, proxy }: Ground,
  { flips, random, head = '' }: FlipOptions,
): Promise<Outcome> {
  const guests = LIVE.map(({ name }) => proxy.guest(`${name}-flips${head ? '-plant' : ''}`));
  const room = await openRoom(chromium, site, { head });
  const { tab } = room;
  const flip = async (at: number): Promise<void> => {
    for (const offline of [true, false]) {
      if (at % 2) await tab.send('Network.emulateNetworkConditions', { offline, ...OFF });
      else await tab.within(TOLD(!offline));
      await sleep(10 + random() * 60);
    }
  };
  try {
    await room.mount(LIVE.map((widget, at) => markup(widget, guests[at]!.base)));
    await room.settled(20_000);
    await sleep(2000);
    for (let at = 0; at < 10; at += 1) await flip(at);
    const before = await counts(tab, room.heap);
    for (const { guest } of guests) guest.asked.length = 0;
    const tasks = await watchTasks(tab);
    for (let at = 0; at < flips; at += 1) await flip(at);
    const longest = (await tasks())[0] ?? 0;
    await sleep(1500);
    const asked = guests.map(({ guest }) => guest.asked.length);
    const after = await counts(tab, room.heap);
    const seen = await room.look();
    const wrong = consoleFaults(tab.said, LIVE.length);
    for (const [at, { name }] of LIVE.entries()) {
      if (seen[at]!.state !== 'ready') wrong.push(`${name} ended “${seen[at]!.state}”`);
      const most = name === 'leaderboard' ? MOST_LIVE * flips : flips / 4;
      if (asked[at]! > most) wrong.push(`${name} asked ${asked[at]} times in ${flips} flips`);
    }
    const grown = after.heap - before.heap;
    const listeners = after.listeners - before.listeners;
    if (grown > MOST_HEAP) wrong.push(`${(grown / 1048576).toFixed(1)} MB of heap are kept`);
    if (listeners > MOST_LISTENERS) wrong.push(`${listeners} listeners are kept`);
    if (longest > LONGEST_TASK_MS) wrong.push(`a task of ${longest.toFixed(0)} ms`);
    const sum = asked.reduce((all, one) => all + one, 0);
    const figures = `${flips} flips, ${sum} requests, heap ${(grown / 1024).toFixed(0)} kB, ${listeners} listeners, longest task ${longest.toFixed(0)} ms`;
    return { name: 'online and offline', figures, wrong };
  } finally {
    await room.close();
  }
}

/** The page is told, as by a device whose network is not what it says. */
const TOLD = (onLine: boolean): string => `(() => {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => ${onLine} });
  dispatchEvent(new Event('${onLine ? 'online' : 'offline'}'));
  if (${onLine}) delete navigator.onLine;
})()`;

async function counts(
  { send }: { send: (method: string) => Promise<{ jsEventListeners: number }> },
  heap: () => Promise<number>,
): Promise<{ heap: number; listeners: number }> {
  await sleep(500);
  const bytes = await heap();
  const { jsEventListeners } = await send('Memory.getDOMCounters');
  return { heap: bytes, listeners: jsEventListeners };
}

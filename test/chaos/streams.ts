/** What goes wrong with the stream that a leaderboard follows: it goes on by asking, and never storms. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Ground } from './api-case.ts';
import type { Outcome } from './flips.ts';
import { openRoom } from './page.ts';
import type { Misdeed, Occasion } from './proxy.ts';
import { consoleFaults, LIMIT_HEAP } from './verdict.ts';
import { markup, WIDGETS } from './widgets.ts';

const HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store',
  'access-control-allow-origin': '*',
};

const stream =
  (text: string, then: 'ends' | 'stays' | 'is cut' = 'stays'): Misdeed =>
  ({ response, request }) => {
    response.writeHead(200, HEADERS);
    response.write(text);
    if (then === 'ends') response.end();
    if (then === 'is cut') setTimeout(() => request.socket.resetAndDestroy(), 30);
  };

const flood: Misdeed = async ({ response }: Occasion) => {
  response.writeHead(200, HEADERS);
  const line = `id: 1\ndata: {"v":1,"from":0,"rev":1,"items":[]}\n\n`.repeat(200);
  for (let n = 0; n < 200 && !response.destroyed; n += 1) {
    response.write(line);
    await sleep(10);
  }
};

const status =
  (code: number, headers: Record<string, string> = {}): Misdeed =>
  ({ response }) =>
    void response.writeHead(code, { 'access-control-allow-origin': '*', ...headers }).end();

export const STREAMS: readonly [string, Misdeed][] = [
  ['hangs', () => undefined],
  ['ends at once', stream(': hello\n\n', 'ends')],
  ['ends at once, and asks for 1 ms', stream('retry: 1\n\n', 'ends')],
  ['is cut', stream('id: 1\ndata: {"v"', 'is cut')],
  ['says nothing', stream('')],
  ['garbage', stream('data: }{\n\ndata: null\n\nevent: x\ndata: 1\n\n\u0000\ufffddata\n\n')],
  ['JSON of another kind', stream('data: {"v":1,"rev":{},"items":7}\n\ndata: []\n\n')],
  [
    'a revision that goes back',
    stream(
      'data: {"v":1,"from":5,"rev":4,"items":[]}\n\ndata: {"v":1,"from":4,"rev":3,"items":[]}\n\n',
    ),
  ],
  ['one line of 20 MB', stream(`data: ${'x'.repeat(20 << 20)}\n\n`)],
  ['40,000 events of a revision nobody knows', flood],
  ['204', status(204)],
  ['500', status(500)],
  ['a web page', status(200, { 'content-type': 'text/html' })],
];

/** How long each is watched, milliseconds. */
const WATCHED = 5000;
/** Connections and questions in that time. */
const MOST = 30;

/** One of them, on a leaderboard of an event that runs. */
export async function tryStream(
  { chromium, site, proxy }: Ground,
  name: string,
  misdeed: Misdeed,
  number: number,
): Promise<Outcome> {
  const board = WIDGETS.find(one => one.name === 'leaderboard')!;
  const live = { ...board, attributes: `${board.attributes} event="courier"` };
  const { base, guest } = proxy.guest(`stream-${number}`, 'data', occasion =>
    occasion.path.includes('/feed') ? misdeed(occasion) : occasion.give({}),
  );
  const room = await openRoom(chromium, site);
  try {
    const before = await room.heap();
    await room.mount([markup(live, base)]);
    await room.settled(12_000);
    await sleep(WATCHED);
    const [seen] = await room.look();
    const heap = (await room.heap()) - before;
    const wrong = consoleFaults(room.tab.said, 1);
    const asked = guest.asked.filter(path => !/\.png$/.test(path)).length;
    const streams = guest.asked.filter(path => path.includes('/feed')).length;
    if (seen!.state !== 'ready') wrong.push(`“${seen!.state}” in place of the standings`);
    if (streams === 0) wrong.push('the stream was not asked for');
    if (asked > MOST) wrong.push(`${asked} requests in ${WATCHED / 1000} s`);
    if (heap > LIMIT_HEAP) wrong.push(`${(heap / 1048576).toFixed(1)} MB of heap are kept`);
    return { name: `stream ${name}`, figures: `${asked} requests, ${streams} streams`, wrong };
  } finally {
    await room.close();
  }
}

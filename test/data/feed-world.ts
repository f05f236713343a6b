/** A server with standings, a browser's event stream and a page, all played; time stands still. */
import type { StandingsDelta } from '../../src/data/generated/types.ts';
import type { Problem } from '../../src/data/problem.ts';
import type { EventStream } from '../../src/data/standings-feed-stream.ts';
import {
  followStandings,
  type Followed,
  type Following,
  type FollowState,
  type ReloadReason,
} from '../../src/data/standings-feed.ts';
import { fakeClock, idle } from '../helpers/fake-clock.ts';
import { fakeSite, json, status, type Reply } from '../helpers/fake-fetch.ts';
import { deltaOf, pageOf } from './contest-samples.ts';

export const FOLDER = 'https://api.example.org/v1/contests/c-1/welding/';
export const FEED = `${FOLDER}feed`;
export const PAGE = `${FOLDER}p1.json`;
export const since = (rev: number | string) => `${FOLDER}delta?since=${rev}`;

export class FakeStream implements EventStream {
  readyState = 0;
  onopen: EventStream['onopen'] = null;
  onmessage: EventStream['onmessage'] = null;
  onerror: EventStream['onerror'] = null;
  closed = false;
  readonly url: string;
  readonly init: unknown;
  constructor(url: string, init?: unknown) {
    this.url = url;
    this.init = init;
  }

  close(): void {
    this.closed = true;
    this.readyState = 2;
  }

  open(): void {
    this.readyState = 1;
    this.onopen?.(new Event('open'));
  }

  send(value: unknown): void {
    const data = typeof value === 'string' ? value : JSON.stringify(value);
    this.onmessage?.(new MessageEvent('message', { data }));
  }

  /** 0: the browser connects again. 2: it does not. */
  fail(readyState: 0 | 2): void {
    this.readyState = readyState;
    this.onerror?.(new Event('error'));
  }
}

class Sight extends EventTarget {
  hidden = false;
  show(visible: boolean): void {
    this.hidden = !visible;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

class Network extends EventTarget {
  navigator = { onLine: true };
  go(onLine: boolean): void {
    this.navigator.onLine = onLine;
    this.dispatchEvent(new Event(onLine ? 'online' : 'offline'));
  }
}

export interface WorldOptions extends Partial<Followed> {
  /** Answers by address; the page of the revision at hand when not given. */
  table?: Record<string, Reply | Reply[] | object>;
  /** Whether the browser has event streams. */
  streams?: boolean;
  hash?: string;
  origin?: string;
}

export function feedWorld(options: WorldOptions = {}) {
  const { table = {}, streams = true, hash, origin, ...followed } = options;
  const replies = Object.entries(table).map(([url, reply]) => [
    url,
    typeof reply === 'function' || Array.isArray(reply) ? reply : json(reply),
  ]);
  const fetch = fakeSite({
    [PAGE]: json(pageOf([], { rev: followed.rev ?? 1 })),
    ...(Object.fromEntries(replies) as Record<string, Reply>),
  });
  const clock = fakeClock();
  const sight = new Sight();
  const network = new Network();
  const opened: FakeStream[] = [];
  const deltas: StandingsDelta[] = [];
  const reloads: ReloadReason[] = [];
  const states: (FollowState | [FollowState, Problem])[] = [];
  const frames: (() => void)[] = [];
  class Stream extends FakeStream {
    constructor(url: string, init?: unknown) {
      super(url, init);
      opened.push(this);
    }
  }
  const following: Following = followStandings(
    { feed: FEED, delta: `${FOLDER}delta`, page: PAGE, rev: 1, ...followed },
    {
      delta: delta => {
        deltas.push(delta);
        return hash;
      },
      reload: reason => reloads.push(reason),
      state: (state, problem) => states.push(problem ? [state, problem] : state),
    },
    {
      fetch,
      now: clock.now,
      sleep: clock.sleep,
      random: () => 0.5,
      origin: origin ?? 'https://page.example.org',
      EventSource: streams ? Stream : undefined,
      frame: run => {
        frames.push(run);
        return () => void frames.splice(frames.indexOf(run), 1);
      },
      sight,
      network,
    },
  );
  return {
    following,
    deltas,
    reloads,
    states,
    sight,
    network,
    clock,
    opened,
    fetch,
    stream: () => opened[opened.length - 1]!,
    asked: () => fetch.asked.map(({ url }) => url),
    /** Time passes, and what follows from it happens. */
    pass: async (ms: number) => {
      await clock.advance(ms);
      await idle();
    },
    /** The page draws a frame. */
    draw: () => {
      for (const run of frames.splice(0)) run();
    },
  };
}

export { deltaOf, idle, json, pageOf, status };

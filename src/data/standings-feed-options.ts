import { sleep as realSleep } from './abort.ts';
import { nextFrame, type Frame } from './standings-feed-batch.ts';
import type { AskOptions } from './standings-feed-poll.ts';
import type { EventStreamClass } from './standings-feed-stream.ts';

/** What following standings needs of the platform; a page has it all. */
export interface FollowOptions extends Partial<AskOptions> {
  /** The platform's; undefined where it has none. */
  EventSource?: EventStreamClass | undefined;
  /** In [0, 1). */
  random?: () => number;
  frame?: Frame;
  /** The document, as far as it tells whether it is seen. */
  sight?: EventTarget & { readonly hidden: boolean };
  /** The window, which tells when the device goes on line and off. */
  network?: EventTarget & { readonly navigator: { readonly onLine: boolean } };
}

/** The same, all there; a browser without event streams is one that asks. */
export type FollowSetting = Required<Omit<FollowOptions, 'EventSource' | 'origin'>> &
  Pick<FollowOptions, 'EventSource'> & { origin: string | undefined };

/** Listens until the signal aborts. */
export function listen(
  target: EventTarget,
  type: string,
  run: () => void,
  signal: AbortSignal,
): void {
  target.addEventListener(type, run);
  // The `signal` option of addEventListener is younger than Chromium 79.
  signal.addEventListener('abort', () => target.removeEventListener(type, run), { once: true });
}

/** A wait that was called off is over, too. */
export function quiet(wait: Promise<void>): Promise<void> {
  return wait.catch(() => undefined);
}

/** The options, and for those not given what the platform has. */
export function withDefaults(options: FollowOptions): FollowSetting {
  const page = globalThis as Partial<typeof globalThis>;
  const nowhere = Object.assign(new EventTarget(), { hidden: false, navigator: { onLine: true } });
  return {
    // Looked up at each call: tests and monitoring replace it, and it must not lose its `this`.
    fetch: (...args) => globalThis.fetch(...args),
    now: Date.now,
    sleep: realSleep,
    origin: page.location?.origin,
    EventSource: page.EventSource,
    random: Math.random,
    frame: nextFrame,
    sight: page.document ?? nowhere,
    network: page.window ?? nowhere,
    ...options,
  };
}

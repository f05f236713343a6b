import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** Signals that ask to stop: Ctrl-C, a service manager, a closed window, Ctrl-Break on Windows. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;

/**
 * A Ctrl-C in a terminal reaches every process of the group, and those above pass theirs on: what
 * comes within this many milliseconds is still the first request to stop.
 */
const SAME_REQUEST = 1000;

/** How often connections that have become idle are looked for, milliseconds. */
const SWEEP = 50;

/** Resolves with the first request to stop; a later one ends the process at once, with 1. */
export function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise(done => {
    let first: number | undefined;
    const hear = (signal: NodeJS.Signals): void => {
      first ??= performance.now();
      if (performance.now() - first > SAME_REQUEST) process.exit(1);
      done(signal);
    };
    for (const signal of SIGNALS) process.on(signal, hear);
  });
}

/** How long each part of a stop may take, seconds. */
export interface StopTimes {
  /** Requests are still taken, so that a balancer notices that this instance is not ready. */
  drainSeconds: number;
  /** Then requests under way may end; what hangs is cut off. */
  shutdownSeconds: number;
}

/** Stops taking requests, lets those under way end, and closes the app. */
export async function stopTaking(app: FastifyInstance, times: StopTimes): Promise<void> {
  await sleep(times.drainSeconds * 1000);
  const { server } = app;
  // Node closes the connections that are idle at this moment; one whose answer ends later would
  // stay until its keep-alive time is over.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP);
  const cut = setTimeout(() => server.closeAllConnections(), times.shutdownSeconds * 1000);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
    clearTimeout(cut);
  }
}

import { waitUntil } from '@open-wc/testing';

/** Waits for what takes its time on a busy machine: the words of a language, a timer, a layout. */
export const until = (condition: () => unknown, message?: string): Promise<void> =>
  waitUntil(condition, message, { timeout: 6000 });

/**
 * Waits for what an observer of sizes or of the view tells: WebKit without a screen draws no frame, and
 * tells observers nothing, unless it is asked for one.
 */
export const untilObserved = (condition: () => unknown): Promise<void> =>
  until(() => {
    requestAnimationFrame(() => undefined);
    return condition();
  });

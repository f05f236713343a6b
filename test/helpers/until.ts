import { waitUntil } from '@open-wc/testing';

/** Waits for what takes its time on a busy machine: the words of a language, a timer, a layout. */
export const until = (condition: () => unknown, message?: string): Promise<void> =>
  waitUntil(condition, message, { timeout: 6000 });

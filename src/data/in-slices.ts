import { reasonOf } from './abort.ts';
import { pause } from './pause.ts';

/** Milliseconds of work between which the page may draw and answer. */
const SLICE_MS = 8;

/**
 * Does work that can pause, a few milliseconds at a time. Rejects with what the work throws, or with
 * the signal's reason when that aborts.
 */
export async function inSlices<T>(work: Iterator<unknown, T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < end);
    await pause();
    if (signal?.aborted) throw reasonOf(signal);
  }
}

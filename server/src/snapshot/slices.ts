/** Longest stretch of work before requests get their turn, milliseconds. */
const SLICE_MS = 4;
/** Rows between two looks at the clock. */
const STEP = 256;

/** A pause to call between steps of long work: it waits only when a slice of time is used up. */
export function pauseForOthers(): () => Promise<void> {
  let start = performance.now();
  return async () => {
    if (performance.now() - start < SLICE_MS) return;
    await new Promise(resolve => setImmediate(resolve));
    start = performance.now();
  };
}

/** Does `work` for every row from 0 on, letting requests through every few milliseconds. */
export async function inSlices(count: number, work: (row: number) => void): Promise<void> {
  const pause = pauseForOthers();
  for (let from = 0; from < count; from += STEP) {
    if (from > 0) await pause();
    for (let row = from; row < Math.min(from + STEP, count); row += 1) work(row);
  }
}

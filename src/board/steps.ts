/** Work in steps, for who has a page to keep moving: generators that yield some ten milliseconds apart. */

/** Takes all the steps at once. */
export function finish<T>(work: Iterator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** So many are sorted in a step: some thousands of comparisons. */
const CHUNK = 1024;
/** Rows a step merges, at most a comparison each. */
const MERGED = 4096;

/** Puts rows in order, in place; equals keep theirs. Like `sort`, in steps: chunks, then merged pairs. */
export function* sortInSteps(
  rows: Uint32Array,
  compare: (a: number, b: number) => number,
): Generator<void, void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    rows.subarray(from, from + CHUNK).sort(compare);
    yield;
  }
  const spare = new Uint32Array(rows.length > CHUNK ? rows.length : 0);
  for (let size = CHUNK; size < rows.length; size *= 2) {
    for (let from = 0; from < rows.length; from += 2 * size) {
      const middle = Math.min(from + size, rows.length);
      const end = Math.min(middle + size, rows.length);
      let [left, right] = [from, middle];
      for (let to = from; to < end; to++) {
        const isLeft = left < middle && (right >= end || compare(rows[left]!, rows[right]!) <= 0);
        spare[to] = rows[isLeft ? left++ : right++]!;
        if (to % MERGED === 0) yield;
      }
    }
    rows.set(spare);
  }
}

/** The features of consecutive rows as one buffer `{…},{…},{…}`. */
export class FeaturePage {
  readonly first: number;
  readonly end: number;
  readonly #bytes: Buffer;
  /** Start of each feature in the buffer, and one past the last comma. */
  readonly #starts: Uint32Array;

  constructor(first: number, features: readonly string[]) {
    this.first = first;
    this.end = first + features.length;
    this.#bytes = Buffer.from(features.join(','));
    this.#starts = new Uint32Array(features.length + 1);
    let at = 0;
    features.forEach((feature, index) => {
      this.#starts[index] = at;
      at += Buffer.byteLength(feature) + 1;
    });
    this.#starts[features.length] = at;
  }

  slice(from: number, to: number): Buffer {
    const start = this.#starts[from - this.first] as number;
    const end = this.#starts[to - this.first] as number;
    return this.#bytes.subarray(start, end - 1);
  }
}

const COMMA = Buffer.from(',');

/** Rows `[from, to)` of the pages, which follow each other, as UTF-8 pieces joined with commas. */
export function featurePieces(pages: readonly FeaturePage[], from: number, to: number): Buffer[] {
  const pieces: Buffer[] = [];
  if (to <= from) return pieces;
  for (let at = pageOf(pages, from); at < pages.length; at += 1) {
    const page = pages[at] as FeaturePage;
    if (page.first >= to) break;
    if (pieces.length > 0) pieces.push(COMMA);
    pieces.push(page.slice(Math.max(from, page.first), Math.min(to, page.end)));
  }
  return pieces;
}

/** Index of the page that holds `row`. */
function pageOf(pages: readonly FeaturePage[], row: number): number {
  let low = 0;
  let high = pages.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pages[middle] as FeaturePage).end <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}

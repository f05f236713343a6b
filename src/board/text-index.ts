import type { TextColumn } from './text-column.ts';

/** Rows that share a bucket, on average: few enough to compare, many enough to be small. */
const PER_BUCKET = 4;

const encoder = new TextEncoder();

/**
 * Which row has a text that no other has: an id. Rows are sorted into buckets by a hash of their
 * bytes, which takes five bytes a row; those that come later are kept by their texts.
 */
export class TextIndex {
  private readonly column: TextColumn;
  private readonly starts: Uint32Array;
  private readonly rows: Uint32Array;
  private readonly later = new Map<string, number>();

  /** Packs the column. */
  constructor(column: TextColumn) {
    this.column = column;
    const { bytes, lengths } = column.pack();
    const buckets = new Uint32Array(lengths.length);
    const size = 2 ** Math.ceil(Math.log2(Math.max(1, lengths.length / PER_BUCKET)));
    const starts = new Uint32Array(size + 1);
    let start = 0;
    for (let row = 0; row < buckets.length; row++) {
      const end = start + lengths[row]!;
      buckets[row] = hashOf(bytes, start, end) & (size - 1);
      starts[buckets[row]! + 1]!++;
      start = end;
    }
    for (let bucket = 0; bucket < size; bucket++) starts[bucket + 1]! += starts[bucket]!;
    const rows = new Uint32Array(buckets.length);
    const next = starts.slice(0, size);
    for (let row = 0; row < buckets.length; row++) rows[next[buckets[row]!]!++] = row;
    this.starts = starts;
    this.rows = rows;
    for (const [row, text] of column.later) this.later.set(text, row);
  }

  /** The row with this text, the first of several; -1 for none. */
  find(text: string): number {
    const later = this.later.get(text);
    if (later !== undefined) return later;
    const bytes = encoder.encode(text);
    const bucket = hashOf(bytes, 0, bytes.length) & (this.starts.length - 2);
    const packed = this.column.pack();
    for (let at = this.starts[bucket]!; at < this.starts[bucket + 1]!; at++) {
      const row = this.rows[at]!;
      if (packed.lengths[row] === bytes.length && isAt(packed.bytes, packed.start(row), bytes)) {
        return row;
      }
    }
    return -1;
  }

  /** A row that has been added to the column. */
  add(text: string, row: number): void {
    this.later.set(text, row);
  }
}

/** FNV-1a, mixed so that its low bits depend on all. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

function isAt(bytes: Uint8Array, start: number, wanted: Uint8Array): boolean {
  for (let at = 0; at < wanted.length; at++) if (bytes[start + at] !== wanted[at]) return false;
  return true;
}

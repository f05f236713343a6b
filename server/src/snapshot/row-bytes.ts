import type { BlockBuilder } from './block.ts';

/** Where the serialised rows of a list lie in the snapshot's block. */
export interface RowBytes {
  start: Uint32Array;
  length: Uint32Array;
}

/** Places rows in a block. */
export function placeRows(
  block: BlockBuilder,
  count: number,
  bytesOf: (row: number) => Uint8Array,
): RowBytes {
  const start = new Uint32Array(count);
  const length = new Uint32Array(count);
  for (let row = 0; row < count; row += 1) {
    const bytes = bytesOf(row);
    start[row] = block.place(bytes);
    length[row] = bytes.byteLength;
  }
  return { start, length };
}

/** Some rows joined with commas between an opening and a closing text, in one buffer. */
export function joinRows(
  block: Uint8Array,
  { start, length }: RowBytes,
  rows: ArrayLike<number>,
  [opening, closing]: readonly [opening: string, closing: string],
): Buffer {
  let size = Buffer.byteLength(opening) + closing.length + Math.max(0, rows.length - 1);
  for (let at = 0; at < rows.length; at += 1) size += length[rows[at] as number] as number;
  const out = Buffer.allocUnsafe(size);
  let end = out.write(opening);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number;
    const from = start[row] as number;
    const to = from + (length[row] as number);
    if (at > 0) out[end++] = COMMA;
    out.set(block.subarray(from, to), end);
    end += to - from;
  }
  out.write(closing, end);
  return out;
}

const COMMA = 0x2c;

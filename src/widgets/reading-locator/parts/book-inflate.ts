import { Inflate } from 'fflate';

/** So many packed bytes at a time unpack to 8 MiB at most: what a lying archive can cost before it is stopped. */
const STEP = 8 * 1024;

/**
 * The bytes that deflated data (RFC 1951) holds.
 *
 * @param size how many there are, by the word of the archive; not one more is kept
 * @throws Error for data that is damaged, or not of that size
 */
export function inflate(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let at = 0;
  // Fed in steps, since a whole archive unpacked at once would run on to its end, past any size.
  const stream = new Inflate(piece => {
    if (at + piece.length > size) throw damaged();
    out.set(piece, at);
    at += piece.length;
  });
  for (let from = 0; from < packed.length; from += STEP) {
    const to = from + STEP;
    stream.push(packed.subarray(from, to), to >= packed.length);
  }
  if (at !== size || !packed.length) throw damaged();
  return out;
}

const damaged = (): Error => new Error('the data is damaged');

import type { PackedText } from './packed-text.ts';

/** Small letters of ASCII for its capitals; every other byte as it is. */
const SMALL = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 65 && byte <= 90 ? byte + 32 : byte,
);

/**
 * Marks the rows whose text has `needle` in it, by looking through all bytes once: R. N. Horspool,
 * Practical fast searching in strings, 1980. UTF-8 begins no character inside another, so bytes
 * that match are characters that match.
 *
 * @param needle UTF-8 of one byte at least, without capital letters
 * @param hits one a row, becomes 1 where it is found
 */
export function markMatches(
  { bytes, lengths }: PackedText,
  needle: Uint8Array,
  hits: Uint8Array,
): void {
  const last = needle.length - 1;
  const final = needle[last]!;
  const shifts = shiftsOf(needle);
  let row = 0;
  let end = lengths[0] ?? 0;
  for (let at = 0; at + last < bytes.length;) {
    const byte = SMALL[bytes[at + last]!]!;
    if (byte === final && isAt(bytes, at, needle, last)) {
      while (end <= at) end += lengths[++row]!;
      if (at + last < end) {
        hits[row] = 1;
        at = end;
        continue;
      }
    }
    at += shifts[byte]!;
  }
}

/** How far one may go on when a byte stands where the last one of the needle would be. */
function shiftsOf(needle: Uint8Array): Uint32Array {
  const shifts = new Uint32Array(256).fill(needle.length);
  for (let at = 0; at < needle.length - 1; at++) shifts[needle[at]!] = needle.length - 1 - at;
  return shifts;
}

function isAt(bytes: Uint8Array, start: number, needle: Uint8Array, count: number): boolean {
  for (let at = 0; at < count; at++) {
    if (SMALL[bytes[start + at]!] !== needle[at]) return false;
  }
  return true;
}

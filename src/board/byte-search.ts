import type { PackedText } from './packed-text.ts';

/** Letters of ASCII and their capitals lie so far apart. */
const TO_SMALL = 32;

/**
 * Marks the rows whose text has `needle` in it, by looking through all bytes once: R. N. Horspool,
 * Practical fast searching in strings, 1980. UTF-8 begins no character inside another, so bytes
 * that match are characters that match.
 *
 * @param needle UTF-8 of one byte at least, without capital letters
 * @param hits one a row, becomes 1 where it is found
 */
export function markMatches(
  { bytes, lengths, isAscii }: PackedText,
  needle: Uint8Array,
  hits: Uint8Array,
): void {
  if (isAscii && needle.some(byte => byte >= 0x80)) return;
  const last = needle.length - 1;
  const shifts = shiftsOf(needle);
  // After a place that turns out to be none: the last byte of the needle may stand in it once more.
  const again = needle.length - 1 - needle.lastIndexOf(needle[last]!, last - 1);
  const onward = last > 0 && again <= last ? again : needle.length;
  let row = 0;
  let end = lengths[0] ?? 0;
  for (let at = last; at < bytes.length;) {
    const shift = shifts[bytes[at]!]!;
    if (shift > 0) {
      at += shift;
      continue;
    }
    if (isAt(bytes, at - last, needle, last)) {
      while (end <= at - last) end += lengths[++row]!;
      if (at < end) {
        hits[row] = 1;
        at = end + last;
        continue;
      }
    }
    at += onward;
  }
}

/**
 * How far one may go on when a byte stands where the last one of the needle would be; 0 where it is
 * that one. Capital letters stand for small ones.
 */
function shiftsOf(needle: Uint8Array): Uint32Array {
  const last = needle.length - 1;
  const shifts = new Uint32Array(256).fill(needle.length);
  for (let at = 0; at <= last; at++) {
    for (const byte of bothCases(needle[at]!)) shifts[byte] = last - at;
  }
  return shifts;
}

function isAt(bytes: Uint8Array, start: number, needle: Uint8Array, count: number): boolean {
  for (let at = 0; at < count; at++) {
    if (smallOf(bytes[start + at]!) !== needle[at]) return false;
  }
  return true;
}

function bothCases(byte: number): number[] {
  return byte >= 97 && byte <= 122 ? [byte, byte - TO_SMALL] : [byte];
}

function smallOf(byte: number): number {
  return byte >= 65 && byte <= 90 ? byte + TO_SMALL : byte;
}

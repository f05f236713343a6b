import { foldText } from '../rules/text-search.ts';
import { PackedText } from './packed-text.ts';

const ZERO = 48;
const NINE = 57;
const A = 65;
const Z = 90;
const SMALL_A = 97;
const SMALL_Z = 122;
const TO_SMALL = 32;

const encoder = new TextEncoder();

/**
 * Packed texts as `foldText` makes them, for comparing: the same ones where folding would change
 * nothing but capital letters (the search minds those), else a copy. What official names and
 * numbers are made of is folded byte by byte, all else by `foldText` itself.
 */
export function foldPacked(packed: PackedText): PackedText {
  if (packed.isPlain) return packed;
  const { bytes, lengths } = packed;
  let row = 0;
  let start = 0;
  while (row < lengths.length && isPlain(bytes, start, start + lengths[row]!)) {
    start += lengths[row]!;
    row++;
  }
  return foldFrom(packed, row, start);
}

/** Folds the rows from `first` on, which begins at `begin`; the others are plain. */
function foldFrom(packed: PackedText, first: number, begin: number): PackedText {
  const { bytes, lengths } = packed;
  const foldedLengths = new Uint32Array(lengths);
  let folded = bytes.slice();
  let end = begin;
  let start = begin;
  for (let row = first; row < lengths.length; row++) {
    const next = start + lengths[row]!;
    let stop = foldBytes(bytes, start, next, folded, end);
    if (stop < 0) {
      const text = encoder.encode(foldText(packed.at(row)));
      // The copy must have room for what is still to come, too.
      const room = end + text.length + bytes.length - next;
      if (room > folded.length) folded = enlarged(folded, room);
      folded.set(text, end);
      stop = end + text.length;
    }
    foldedLengths[row] = stop - end;
    end = stop;
    start = next;
  }
  return new PackedText(folded.slice(0, end), foldedLengths, packed);
}

/** Whether bytes are letters and digits of ASCII and Chinese characters only. */
function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end;) {
    const byte = bytes[at]!;
    if (isAlphanumeric(byte)) at++;
    else if (isChinese(byte, bytes[at + 1]!)) at += 3;
    else return false;
  }
  return true;
}

/** Folds bytes into `to`; @returns where they end there, -1 where that takes more than this knows */
function foldBytes(
  from: Uint8Array,
  start: number,
  end: number,
  to: Uint8Array,
  begin: number,
): number {
  let into = begin;
  for (let at = start; at < end;) {
    const byte = from[at]!;
    if (isAlphanumeric(byte)) {
      to[into++] = byte >= A && byte <= Z ? byte + TO_SMALL : byte;
      at++;
    } else if (byte < 0x80) {
      // All other characters of ASCII are silent.
      at++;
    } else if (isChinese(byte, from[at + 1]!)) {
      to[into++] = byte;
      to[into++] = from[at + 1]!;
      to[into++] = from[at + 2]!;
      at += 3;
    } else if (byte === 0xc2 && from[at + 1] === 0xb7) {
      // The dot between the parts of a name: U+00B7.
      at += 2;
    } else {
      return -1;
    }
  }
  return into;
}

function isAlphanumeric(byte: number): boolean {
  return (
    (byte >= ZERO && byte <= NINE) ||
    (byte >= SMALL_A && byte <= SMALL_Z) ||
    (byte >= A && byte <= Z)
  );
}

/** First two bytes of U+4E00 to U+9FFF, which no folding changes. */
function isChinese(first: number, second: number): boolean {
  return (first > 0xe4 && first < 0xea) || (first === 0xe4 && second >= 0xb8);
}

function enlarged(bytes: Uint8Array, least: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.ceil(least * 1.25));
  larger.set(bytes);
  return larger;
}

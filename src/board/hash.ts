import type { RowState } from './types.ts';

/**
 * A digest of the state of a board, the same wherever it is made: on the server over its pages, in
 * a widget over what deltas have left there.
 *
 * Each row is a line of UTF-8, `id TAB rank TAB total TAB state LF`; numbers as JSON writes them,
 * nothing for what is absent, `ok` for an absent state. The line is hashed by FNV-1a (32 bits) and
 * mixed by the finaliser of MurmurHash3 (`fmix32`), for rows that trade ranks must not cancel out;
 * the digest is the sum of all rows modulo 2^32, as eight hexadecimal digits. A sum does not mind
 * the order of rows, and a changed row is taken out and put in again.
 */
export interface Hashed {
  readonly id: string;
  readonly rank?: number;
  readonly total?: number;
  readonly state?: RowState;
}

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
const TAB = 9;
const FEED = 10;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;

/** Integers below this are written digit by digit, without a string. */
const PLAIN = 0x7fffffff;

const encoder = new TextEncoder();

/** The digest of rows, in any order. */
export function hashOf(rows: Iterable<Hashed>): string {
  let sum = 0;
  for (const row of rows) sum = (sum + lineHash(row)) | 0;
  return hashText(sum);
}

/** A sum of lines as it is written in a document. */
export function hashText(sum: number): string {
  return (sum >>> 0).toString(16).padStart(8, '0');
}

/** What one row adds to the sum: an integer of 32 bits. */
export function lineHash({ id, rank, total, state = 'ok' }: Hashed): number {
  const bytes = encoder.encode(id);
  return endLine(feedBytes(BASIS, bytes, 0, bytes.length), rank, 0, total, 0, state);
}

/** The hash of a line's beginning, its id: `end - start` bytes of UTF-8. */
export function beginLine(bytes: Uint8Array, start: number, end: number): number {
  return feedBytes(BASIS, bytes, start, end);
}

/**
 * Ends a line. Rank and total are given in units of 10^-digits, whole numbers where digits > 0;
 * absent as `undefined`.
 */
export function endLine(
  begun: number,
  rank: number | undefined,
  rankDigits: number,
  total: number | undefined,
  totalDigits: number,
  state: string,
): number {
  let hash = feed(begun, TAB);
  if (rank !== undefined) hash = feedNumber(hash, rank, rankDigits);
  hash = feed(hash, TAB);
  if (total !== undefined) hash = feedNumber(hash, total, totalDigits);
  hash = feedText(feed(hash, TAB), state);
  return mixed(feed(hash, FEED));
}

function feed(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, PRIME);
}

function feedBytes(begun: number, bytes: Uint8Array, start: number, end: number): number {
  let hash = begun;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, PRIME);
  return hash;
}

function feedText(begun: number, text: string): number {
  let hash = begun;
  for (let at = 0; at < text.length; at++) hash = feed(hash, text.charCodeAt(at));
  return hash;
}

/** Digits of `units × 10^-digits` as JSON writes that number. */
function feedNumber(begun: number, units: number, digits: number): number {
  if (!Number.isInteger(units) || units > PLAIN || units < -PLAIN) {
    return feedText(begun, JSON.stringify(units / 10 ** digits));
  }
  let rest = Math.abs(units);
  let decimals = digits;
  while (decimals > 0 && rest % 10 === 0) {
    rest /= 10;
    decimals--;
  }
  const hash = units < 0 ? feed(begun, MINUS) : begun;
  if (decimals === 0) return feedInteger(hash, rest, 1);
  const scale = 10 ** decimals;
  return feedInteger(
    feed(feedInteger(hash, Math.floor(rest / scale), 1), POINT),
    rest % scale,
    decimals,
  );
}

/** Decimal digits of an integer from 0, `least` of them or more. */
function feedInteger(begun: number, value: number, least: number): number {
  let scale = 10 ** (least - 1);
  while (scale * 10 <= value) scale *= 10;
  let hash = begun;
  for (let rest = value; scale >= 1; scale /= 10) {
    const digit = Math.floor(rest / scale);
    hash = feed(hash, ZERO + digit);
    rest -= digit * scale;
  }
  return hash;
}

/** `fmix32` of MurmurHash3. */
function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

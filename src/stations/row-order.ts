import { distanceMetres, type LonLat } from '../rules/coordinates.ts';
import type { StationTable } from './station-table.ts';

/** What rows are put in order of. */
export interface RowOrder {
  readonly table: Pick<StationTable, 'placeOf'>;
  /** 1 for every row that is listed. */
  readonly listed: Uint8Array;
  /** From near to far of this place, WGS-84 degrees. */
  readonly here?: LonLat | undefined;
  /** Else the best match first, by row. */
  readonly scores?: ArrayLike<number> | undefined;
  /** Else, and among equal matches, those that are open first: 1 for every row that is. */
  readonly open?: Uint8Array | undefined;
}

/** Rows looked at between two looks at the clock. */
const STEP = 2000;
const BITS = 11;
const BUCKETS = 1 << BITS;
/** The farthest places are 20,038 km apart: in centimetres less than 2³¹. */
const CENTIMETRES = 100;
/** Between two scores there is room for those that are not open. */
const ROOM = 2;

/**
 * All rows that are listed, in their order: from near to far, else by match, else those that are open
 * first, else as they are given; equals stay as they are given. It yields every few thousand rows, so
 * that whoever runs it can let a person go on meanwhile.
 */
export function* orderRows({
  table,
  listed,
  here,
  scores,
  open,
}: RowOrder): Generator<void, Uint32Array> {
  let count = 0;
  for (let row = 0; row < listed.length; row += 1) count += listed[row]!;
  const rows = new Uint32Array(count);
  const keys = new Uint32Array(here || scores || open ? count : 0);
  let best = 0;
  for (let row = 0; scores && row < listed.length; row += 1) best = Math.max(best, scores[row]!);
  let at = 0;
  for (let row = 0; row < listed.length; row += 1) {
    if (row % STEP === STEP - 1) yield;
    if (!listed[row]) continue;
    rows[at] = row;
    if (here) keys[at] = distanceMetres(here, table.placeOf(row)) * CENTIMETRES;
    else if (scores) keys[at] = (best - scores[row]!) * ROOM;
    if (open && !here && !open[row]) keys[at]! += 1;
    at += 1;
  }
  return keys.length ? yield* sorted(rows, keys) : rows;
}

/** By counting, eleven bits at a time, the lowest first: equals keep their order. */
function* sorted(rows: Uint32Array, keys: Uint32Array): Generator<void, Uint32Array> {
  let [from, to]: [Uint32Array, Uint32Array] = [rows, new Uint32Array(rows.length)];
  let [fromKeys, toKeys]: [Uint32Array, Uint32Array] = [keys, new Uint32Array(keys.length)];
  for (let shift = 0; shift < 32; shift += BITS) {
    const ends = new Uint32Array(BUCKETS + 1);
    for (const key of fromKeys) ends[((key >>> shift) & (BUCKETS - 1)) + 1]! += 1;
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) ends[bucket + 1]! += ends[bucket]!;
    for (let at = 0; at < from.length; at += 1) {
      const place = ends[(fromKeys[at]! >>> shift) & (BUCKETS - 1)]!++;
      to[place] = from[at]!;
      toKeys[place] = fromKeys[at]!;
    }
    [from, to] = [to, from];
    [fromKeys, toKeys] = [toKeys, fromKeys];
    yield;
  }
  return from;
}

import { compareAt, packStrings, stringAt, type StringColumn } from './string-column.ts';

/** What puts rows in order: a key, then an id. */
export interface RowKeys {
  keys: StringColumn;
  ids: StringColumn;
}

/**
 * Where a page ended: the last row's order value (metres with `near`, else minus the score of `q`,
 * else 0), its key and id. It names a place in the order, not a count, so a list that changes
 * between two pages neither repeats nor skips what stayed.
 */
export interface Position {
  value: number;
  /** Geohash of a station, sort key of a summary. */
  key: string;
  id: string;
}

export function packKeys(keys: readonly string[], ids: readonly string[]): RowKeys {
  return { keys: packStrings(keys), ids: packStrings(ids) };
}

export function positionOf({ keys, ids }: RowKeys, row: number, value: number): Position {
  return { value, key: stringAt(keys, row), id: stringAt(ids, row) };
}

/** The first row that comes after a position's key and id, whether or not that row is there still. */
export function firstAfter({ keys, ids }: RowKeys, after: Position): number {
  const [key, id] = [Buffer.from(after.key), Buffer.from(after.id)];
  let low = 0;
  let high = ids.starts.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compareAt(keys, middle, key) || compareAt(ids, middle, id);
    if (order <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { Summary } from '../documents/summaries.ts';
import type { StationTable } from '../documents/station-table.ts';
import type { BlockBuilder } from './block.ts';
import { buildPlaceTree, type PlaceTree } from './place-tree.ts';
import { placeRows, type RowBytes } from './row-bytes.ts';
import { packKeys, type RowKeys } from './row-keys.ts';

/**
 * What a list is answered from: a few typed arrays, whatever the number of rows, so that one thread
 * can hand it to another at once and no collection of garbage has to walk through it.
 */
export interface ListColumns {
  count: number;
  /** Rows are in order of these. */
  keys: RowKeys;
  /** The serialised rows, in the block of the snapshot. */
  rows: RowBytes;
}

/** Stations in order of (geohash, id). */
export interface StationColumns extends ListColumns {
  /** WGS-84 degrees. */
  lon: Float64Array;
  lat: Float64Array;
  tree: PlaceTree;
}

export function stationColumns(table: StationTable, block: BlockBuilder): StationColumns {
  const { count, hashes, ids, lon, lat } = table;
  return {
    count,
    keys: packKeys(hashes, ids),
    rows: placeRows(block, count, row => table.features(row, row + 1)[0] as Buffer),
    lon,
    lat,
    tree: buildPlaceTree(lon, lat),
  };
}

export function listColumns(summaries: readonly Summary[], block: BlockBuilder): ListColumns {
  const { length } = summaries;
  return {
    count: length,
    keys: packKeys(
      summaries.map(({ sort }) => sort),
      summaries.map(({ id }) => id),
    ),
    rows: placeRows(block, length, row => Buffer.from((summaries[row] as Summary).json)),
  };
}

import { distanceMetres, type LonLat } from '../rules/coordinates.ts';
import type { makeNearest, Near, Nearest } from '../rules/nearest.ts';
import type { StationTable } from './station-table.ts';

/**
 * The rows nearest to a place, exact on the sphere. Most visitors never ask for them, so the index's
 * code is loaded by `prepare`; until it is here, or where it does not come, every row is measured.
 */
export class NearestRows {
  private table: StationTable;
  private make: typeof makeNearest | undefined;
  private index: { size: number; nearest: Nearest } | undefined;

  constructor(table: StationTable) {
    this.table = table;
  }

  /** Rejects when the code does not arrive; `find` works all the same. */
  async prepare(): Promise<void> {
    this.make ??= (await import('../rules/nearest.ts')).makeNearest;
  }

  /** The `count` nearest rows that the mask takes in, equals in order of row. */
  find(place: LonLat, count: number, mask?: Uint8Array): Near[] {
    const accept = (row: number) => !mask || mask[row] === 1;
    const { lon, lat, size } = this.table;
    if (this.make) {
      // Rows are only ever added: as many rows are the same rows.
      if (this.index?.size !== size) {
        const nearest = this.make(lon.subarray(0, size), lat.subarray(0, size));
        this.index = { size, nearest };
      }
      return this.index.nearest.nearest(place, count, { accept });
    }
    const rows = [...Array(size).keys()].filter(accept);
    return rows
      .map(index => ({ index, metres: distanceMetres(place, [lon[index]!, lat[index]!]) }))
      .sort((a, b) => a.metres - b.metres || a.index - b.index)
      .slice(0, count);
  }
}

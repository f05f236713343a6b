import { distanceMetres, type LonLat } from '../rules/coordinates.ts';
import type { Near } from '../rules/nearest.ts';
import { DEGREE, type StationTable } from './station-table.ts';

/** The sphere that `distanceMetres` measures on, a hair larger, so that nothing is passed over. */
const ROUND = 2 * 6_371_008.8 * 1.000_001;
const RADIANS = Math.PI / 180 / DEGREE;
const TURN = 2 * Math.PI;
/** More than so many are sorted as numbers. */
const FEW = 200;
/** Rows that a number has room for behind the millimetres of half the globe. */
const MOST_PACKED = 2 ** 18;

/**
 * The rows nearest to a place, exact on the sphere. Every row is looked at, but measured only where
 * it may be nearer than what was found: of 180,000 a few hundred. So there is no index to build, to
 * keep and to load.
 */
export class NearestRows {
  private table: StationTable;

  constructor(table: StationTable) {
    this.table = table;
  }

  /** The `count` nearest rows that the mask takes in, equals in order of row. */
  find(place: LonLat, count: number, mask?: Uint8Array): Near[] {
    const { table } = this;
    const { lonE7, latE7, size } = table;
    const [lon, lat] = [place[0] * DEGREE, place[1] * DEGREE];
    const across = Math.cos(lat * RADIANS);
    const found: Near[] = [];
    if (!(count > 0)) return found;
    if (count > FEW && size <= MOST_PACKED) return this.many(place, count, mask);
    // More are gathered before they are sorted, so that sorting is seldom.
    const room = 2 * count + 64;
    let reach = Infinity;
    const cut = () => {
      found.sort((a, b) => a.metres - b.metres || a.index - b.index).splice(count);
      if (found.length === count) reach = reachOf(found[count - 1]!.metres);
    };
    for (let index = 0; index < size; index += 1) {
      if (mask && !mask[index]) continue;
      const up = Math.abs(latE7[index]! - lat) * RADIANS;
      // The haversine, from below: what it cannot be under need not be measured.
      const rise = sineSquare(up / 2);
      if (rise > reach) continue;
      const side = Math.abs(lonE7[index]! - lon) * RADIANS;
      const least =
        rise +
        across * cosine(latE7[index]! * RADIANS) * sineSquare(Math.min(side, TURN - side) / 2);
      if (least > reach) continue;
      found.push({ index, metres: distanceMetres(place, table.placeOf(index)) });
      if (found.length > room) cut();
    }
    cut();
    return found;
  }

  /**
   * The same for thousands: metres and row are packed into one number each, which the engine sorts
   * many times as fast as objects.
   */
  private many(place: LonLat, count: number, mask?: Uint8Array): Near[] {
    const { table } = this;
    const keys = new Float64Array(table.size);
    let rows = 0;
    for (let row = 0; row < table.size; row += 1) {
      if (mask && !mask[row]) continue;
      const millimetres = Math.floor(distanceMetres(place, table.placeOf(row)) * 1000);
      keys[rows++] = millimetres * MOST_PACKED + row;
    }
    const sorted = keys.subarray(0, rows).sort().subarray(0, count);
    const found: Near[] = [];
    for (const key of sorted) {
      const index = key % MOST_PACKED;
      const near = { index, metres: distanceMetres(place, table.placeOf(index)) };
      // Within a millimetre the rows stood in their own order.
      let at = found.push(near) - 1;
      for (; at > 0 && found[at - 1]!.metres > near.metres; at -= 1) found[at] = found[at - 1]!;
      found[at] = near;
    }
    return found;
  }
}

/** The haversine of a distance. */
function reachOf(metres: number): number {
  return Math.sin(Math.min(metres / ROUND + 1e-9, Math.PI / 2)) ** 2 * 1.000_01;
}

/** No more than the square of the sine, of an angle from 0 to π/2. */
function sineSquare(x: number): number {
  const sine = x * (1 - (x * x) / 6);
  return sine * sine;
}

/** No more than the cosine, of a latitude, and never below 0. */
function cosine(x: number): number {
  const square = x * x;
  return Math.max(0, 1 - (square / 2) * (1 - (square / 12) * (1 - square / 30)));
}

import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { distanceMetres } from './coordinates.ts';
import type { LonLat } from './coordinates.ts';

/** A place found: its row in the columns, and how far it is. */
export interface Near {
  index: number;
  metres: number;
}

export interface NearestOptions {
  /** Farthest distance that counts, included. */
  maxMetres?: number;
  /** Rows to consider, by index. */
  accept?: (index: number) => boolean;
}

export interface Nearest {
  /** The `count` nearest rows in order of great-circle distance; equals in order of index. */
  nearest(p: LonLat, count: number, options?: NearestOptions): Near[];
}

/** The radius geokdbush reckons with, kilometres. */
const INDEX_RADIUS_KM = 6371;
const RADIUS_KM = 6371.0088;
/** More than rounding can move any two places on the sphere against each other, metres. */
const MARGIN = 1;

/**
 * Indexes places for nearest-first search, exactly on the sphere: across the date line and at the
 * poles too. `lon` and `lat` are WGS-84 degrees, one row a place, and are read at once and later.
 * Rows without a position (not finite, or a latitude beyond ±90) are never found.
 */
export function makeNearest(lon: ArrayLike<number>, lat: ArrayLike<number>): Nearest {
  const rows = placedRows(lon, lat);
  const index = new KDBush(rows.length);
  for (const row of rows) index.add(wrapped(lon[row]!), lat[row]!);
  index.finish();

  const metresTo = (p: LonLat, row: number) => distanceMetres(p, [wrapped(lon[row]!), lat[row]!]);

  /** The first `wanted` by the index's own reckoning, put in exact order. */
  function candidates(p: LonLat, wanted: number, { maxMetres, accept }: NearestOptions): Near[] {
    const filter = accept && ((id: number) => accept(rows[id]!));
    const ids = around(index, p[0], p[1], wanted, indexKilometres(maxMetres), filter);
    const found = ids.map(id => ({ index: rows[id]!, metres: metresTo(p, rows[id]!) }));
    return found.sort((a, b) => a.metres - b.metres || a.index - b.index);
  }

  return {
    nearest([x, y], count, options = {}) {
      const { maxMetres = Infinity } = options;
      if (!(count > 0) || !(maxMetres >= 0) || !Number.isFinite(x + y)) return [];
      const p: LonLat = [wrapped(x), y];
      // Stations listed by street share one position: ask on until the last place counted is
      // clearly nearer than the last one seen, so that equals are told apart by index alone.
      for (let wanted = count + 8; ; wanted *= 2) {
        const found = candidates(p, wanted, options);
        const last = found[count - 1];
        const complete = found.length < wanted;
        if (complete || (last && found[found.length - 1]!.metres > last.metres + MARGIN)) {
          return found.slice(0, count).filter(near => near.metres <= maxMetres);
        }
      }
    },
  };
}

function placedRows(lon: ArrayLike<number>, lat: ArrayLike<number>): Uint32Array {
  const rows = new Uint32Array(Math.min(lon.length, lat.length));
  let placed = 0;
  for (let row = 0; row < rows.length; row += 1) {
    if (Number.isFinite(lon[row]!) && Math.abs(lat[row]!) <= 90) rows[placed++] = row;
  }
  return rows.subarray(0, placed);
}

/** A longitude within ±180, where the index looks. */
function wrapped(lon: number): number {
  return Math.abs(lon) <= 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180;
}

/** The same arc for the index's radius, a margin wider; half the globe is no limit. */
function indexKilometres(maxMetres = Infinity): number {
  const kilometres = (maxMetres + MARGIN) / 1000;
  return kilometres >= Math.PI * RADIUS_KM ? Infinity : (kilometres * INDEX_RADIUS_KM) / RADIUS_KM;
}

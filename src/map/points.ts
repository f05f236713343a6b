import { latToY, lonToX } from './mercator.ts';
import type { WorldBox } from './view.ts';

/**
 * Columns of n points, row i of each belonging together. The engine reads them and never writes.
 */
export interface Points {
  /** World x, 0..1. */
  readonly x: Float64Array;
  /** World y, 0..1, downward. */
  readonly y: Float64Array;
  /** Stations a point stands for, at least 1 (a whole shard, say); absent: 1 each. */
  readonly weight?: Uint32Array;
  /** Place in the glyph list given to the map; absent: the first. */
  readonly symbol?: Uint8Array;
}

/**
 * Rows as their owner keeps them, WGS-84, which the map projects itself. A row that is no position
 * is not shown.
 */
export interface Places {
  /** Rows; the columns may be longer. */
  readonly length: number;
  /** Degrees times `per`. */
  readonly lon: ArrayLike<number>;
  readonly lat: ArrayLike<number>;
  /** Column units a degree, 1e7 for whole numbers of 1e-7 degrees. Default 1. */
  readonly per?: number;
  /** Place in the glyph list given to the map, a row; absent: the first. */
  readonly symbol?: Uint8Array;
  /** Points behind the rows, in degrees, which stand for `weight` stations each. */
  readonly more?: readonly { lon: number; lat: number; weight: number }[];
}

/** Rows between two looks at the clock. */
const ROWS = 1024;

/** Points, the ones behind the rows included. */
export function sizeOf(given: Points | Places): number {
  return 'x' in given ? given.x.length : given.length + (given.more?.length ?? 0);
}

/** Project places step by step; see `inSlices`. */
export function* projectPlaces(places: Places): Generator<void, Points> {
  const { length, lon, lat, per = 1, symbol, more = [] } = places;
  const x = new Float64Array(length + more.length);
  const y = new Float64Array(length + more.length);
  const put = (at: number, east: number, north: number) => {
    const isPlace = Math.abs(east) <= 180 && Math.abs(north) <= 90;
    x[at] = isPlace ? lonToX(east) : NaN;
    y[at] = isPlace ? latToY(north) : NaN;
  };
  for (let row = 0; row < length; row++) {
    put(row, lon[row]! / per, lat[row]! / per);
    if (row % ROWS === 0) yield;
  }
  if (!more.length) return { x, y, ...(symbol && { symbol }) };
  const weight = new Uint32Array(x.length).fill(1);
  more.forEach((point, at) => {
    put(length + at, point.lon, point.lat);
    weight[length + at] = point.weight;
  });
  return { x, y, weight, ...(symbol && { symbol }) };
}

/** Project WGS-84 degrees. Throws RangeError naming the first row that is not a position. */
export function projectPoints(
  lon: ArrayLike<number>,
  lat: ArrayLike<number>,
  more: { weight?: Uint32Array; symbol?: Uint8Array } = {},
): Points {
  if (lon.length !== lat.length) {
    throw new RangeError(`${lon.length} longitudes but ${lat.length} latitudes`);
  }
  const x = new Float64Array(lon.length);
  const y = new Float64Array(lon.length);
  for (let i = 0; i < x.length; i++) {
    const east = lon[i]!;
    const north = lat[i]!;
    if (!(Math.abs(east) <= 180 && Math.abs(north) <= 90)) {
      throw new RangeError(`row ${i} is not a position: longitude ${east}, latitude ${north}`);
    }
    x[i] = lonToX(east);
    y[i] = latToY(north);
  }
  return { x, y, ...more };
}

/**
 * Check that columns belong together and lie in the world, and find the box round them.
 * Undefined for no points. Throws RangeError naming the column or row at fault.
 */
export function boxOfPoints(points: Points): WorldBox | undefined {
  const { x, y, weight, symbol } = points;
  const n = x.length;
  sameRows(y, n, 'y');
  sameRows(weight ?? null, n, 'weight');
  sameRows(symbol ?? null, n, 'symbol');
  const box = { x0: 1, y0: 1, x1: 0, y1: 0 };
  for (let i = 0; i < n; i++) {
    const px = x[i]!;
    const py = y[i]!;
    // Written so that NaN fails too.
    if (!(px >= 0 && px <= 1 && py >= 0 && py <= 1)) {
      throw new RangeError(`row ${i} is outside the world: x ${px}, y ${py}`);
    }
    if (weight?.[i] === 0) throw new RangeError(`row ${i} stands for no station: weight 0`);
    if (px < box.x0) box.x0 = px;
    if (px > box.x1) box.x1 = px;
    if (py < box.y0) box.y0 = py;
    if (py > box.y1) box.y1 = py;
  }
  return n ? box : undefined;
}

/** The column itself, or RangeError where its rows are not `n`. */
export function sameRows<T extends ArrayLike<number> | null>(
  column: T,
  n: number,
  name: string,
): T {
  if (column && column.length !== n) {
    throw new RangeError(`column ${name} has ${column.length} rows, x has ${n}`);
  }
  return column;
}

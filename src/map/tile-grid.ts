import { latToY, xToLon, yToLat } from './mercator.ts';
import { toWorld, type Bounds, type View } from './view.ts';

/**
 * How a source cuts the world into tiles. Level z has 2^z columns in both:
 *
 * - `3857`: Web Mercator, 2^z rows (GoogleMapsCompatible, OGC 07-057r7 annex E.4).
 * - `4490`: degrees of CGCS2000 as they are, 2^(z-1) rows, levels from 1 on: 0.703125° a pixel at
 *   level 1, as the national map service has it. WorldCRS84Quad of OGC 17-083r2 is the same grid
 *   with its levels counted from one less.
 */
export type TileGrid = '3857' | '4490';

/** A tile and where it lies on screen, CSS pixels. */
export interface TilePlace {
  x: number;
  y: number;
  z: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A level strip of a tile: what part of its height (0 above, 1 below) goes where on screen. */
export interface TileStrip {
  from: number;
  to: number;
  top: number;
  bottom: number;
}

/** Degrees of latitude that the grid of degrees has from top to bottom. */
const HEIGHT = 180;

/** First level of a grid that is cut into tiles as wide as they are high. */
export const firstLevel = (grid: TileGrid): number => (grid === '4490' ? 1 : 0);

export const columnsOf = (level: number): number => 2 ** level;

export const rowsOf = (grid: TileGrid, level: number): number =>
  grid === '4490' ? 2 ** (level - 1) : 2 ** level;

/** World y → how far down the grid, 0 at its top and 1 at its bottom. */
function depthOf(grid: TileGrid, y: number): number {
  return grid === '4490' ? (90 - yToLat(y)) / HEIGHT : y;
}

/** How far down the grid → world y, held inside the world. */
function worldYOf(grid: TileGrid, depth: number): number {
  return grid === '4490' ? latToY(90 - depth * HEIGHT) : depth;
}

/** The box of degrees a tile shows, of the datum its source draws in. */
export function tileBounds(grid: TileGrid, level: number, x: number, y: number): Bounds {
  const [columns, rows] = [columnsOf(level), rowsOf(grid, level)];
  const latitude = (row: number) =>
    grid === '4490' ? 90 - (row / rows) * HEIGHT : yToLat(row / rows);
  return {
    west: xToLon(x / columns),
    east: xToLon((x + 1) / columns),
    north: latitude(y),
    south: latitude(y + 1),
  };
}

/** The tiles of a level that cover a view, each once, from its middle outward. */
export function coverView(grid: TileGrid, level: number, view: View): TilePlace[] {
  const [columns, rows] = [columnsOf(level), rowsOf(grid, level)];
  const [x0, y0] = toWorld(view, 0, 0);
  const [x1, y1] = toWorld(view, view.width, view.height);
  const xs = covered(x0, x1, columns);
  const ys = covered(depthOf(grid, Math.max(0, y0)), depthOf(grid, Math.min(1, y1)), rows);
  const found: TilePlace[] = [];
  for (let y = ys.first; y < ys.end; y++) {
    const top = worldYOf(grid, y / rows) * view.k + view.ty;
    const bottom = worldYOf(grid, (y + 1) / rows) * view.k + view.ty;
    for (let x = xs.first; x < xs.end; x++) {
      const left = (x / columns) * view.k + view.tx;
      const right = ((x + 1) / columns) * view.k + view.tx;
      // A row wholly beyond Mercator's edge has no height.
      if (bottom > top) found.push({ x, y, z: level, left, top, right, bottom });
    }
  }
  const off = ({ left, right, top, bottom }: TilePlace) =>
    Math.hypot(left + right - view.width, top + bottom - view.height);
  return found.sort((a, b) => off(a) - off(b));
}

/** Of `count` equal parts of 0..1, those that meet a stretch. */
function covered(from: number, to: number, count: number): { first: number; end: number } {
  return {
    first: Math.max(0, Math.floor(from * count)),
    end: Math.min(count, Math.ceil(to * count)),
  };
}

/**
 * How a tile is drawn so that none of its places is off by more than half a pixel: as it is on the
 * grid of Mercator; of the grid of degrees in strips, for Mercator stretches towards the poles.
 *
 * Screen edges lie on pixels of the device (`dpr` of them a CSS pixel), so that neighbours meet
 * without a seam; between its two edges a strip is off by H²·π·sin φ/4k pixels at most, H its
 * height and k the pixels of the world. With H² ≤ k/8 that is a tenth of a pixel, and what the edge
 * of a tile is off by, half a pixel at most, falls off faster than this grows.
 */
export function stripsOf(grid: TileGrid, place: TilePlace, view: View, dpr: number): TileStrip[] {
  const pixel = (at: number) => Math.round(at * dpr) / dpr;
  const [top, bottom] = [pixel(place.top), pixel(place.bottom)];
  if (grid === '3857') return [{ from: 0, to: 1, top, bottom }];
  const rows = rowsOf(grid, place.z);
  const partAt = (at: number) =>
    Math.max(0, Math.min(1, depthOf(grid, (at - view.ty) / view.k) * rows - place.y));
  const count = Math.max(1, Math.ceil((bottom - top) / Math.sqrt(view.k / 8)));
  const strips: TileStrip[] = [];
  let [from, start] = [partAt(place.top), top];
  for (let n = 1; n <= count; n++) {
    const end = n < count ? pixel(top + ((bottom - top) * n) / count) : bottom;
    if (end <= start) continue;
    const to = partAt(n < count ? end : place.bottom);
    strips.push({ from, to, top: start, bottom: end });
    [from, start] = [to, end];
  }
  return strips;
}

import type { LonLat } from '../rules/coordinates.ts';
import { toScreen, zoomOf, type View } from './view.ts';

/** A place name. On a map without a base these are what people find their way by. */
export interface Label {
  /** WGS-84 degrees. */
  lon: number;
  lat: number;
  text: string;
  /** 0 province, 1 city, 2 district or county. */
  rank: 0 | 1 | 2;
}

/** The same, in world units on the base it is drawn over. */
export interface PlaceName {
  x: number;
  y: number;
  text: string;
  rank: Label['rank'];
}

/** A rectangle on screen, CSS pixels. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface PlacedName {
  name: PlaceName;
  /** Middle of the text, CSS pixels. */
  x: number;
  y: number;
}

export interface NameText {
  /** Width of a name in its rank's type, CSS pixels. */
  width(name: PlaceName): number;
  /** Line height of a rank, CSS pixels. */
  height(rank: Label['rank']): number;
}

/**
 * By rank: first and last zoom at which names are shown, for a name leaves once its area overflows
 * the screen; and how far one may stand from its place, world units (here about 280, 115 and 30 km
 * on the ground), for a name further off would be a wrong one.
 */
const RANKS = [
  { from: 3, to: 8, reach: 0.0085 },
  { from: 5.5, to: 11.5, reach: 0.0035 },
  { from: 8.5, to: 22, reach: 0.0009 },
] as const;
/** Where a name may stand, in half lines below its place. */
const SHIFTS = [0, 3, -3, 4, -4, 5.2, -5.2];
/** Clear room round a name, CSS pixels. */
const GAP = 4;
/** Names this far outside the canvas hold their place, so that a pan brings them in unchanged. */
const OUTSIDE = 200;

/** Project labels with a base's own projection (see `GeoReference.world`). */
export function projectLabels(
  labels: readonly Label[],
  world: (position: LonLat) => readonly [x: number, y: number],
): PlaceName[] {
  return labels.map(({ lon, lat, text, rank }) => {
    const [x, y] = world([lon, lat]);
    return { x, y, text, rank };
  });
}

/**
 * Choose and place names so that none overlaps another or an obstacle (a cluster, a pin). Lower
 * rank wins, then the earlier name. A name sits on its place, else just below or above what is
 * there, near enough to be true; one with no room is left out, and comes back as the map is enlarged.
 */
export function placeNames(
  names: readonly PlaceName[],
  view: View,
  text: NameText,
  obstacles: readonly Rect[] = [],
): PlacedName[] {
  const zoom = zoomOf(view);
  const taken = makeShelf(obstacles);
  const placed: PlacedName[] = [];
  for (let rank = 0 as Label['rank']; rank <= 2; rank++) {
    const { from, to, reach } = RANKS[rank];
    if (zoom < from || zoom > to) continue;
    const half = text.height(rank) / 2;
    for (const name of names) {
      if (name.rank !== rank) continue;
      const [x, y0] = toScreen(view, name.x, name.y);
      if (x < -OUTSIDE || x > view.width + OUTSIDE) continue;
      if (y0 < -OUTSIDE || y0 > view.height + OUTSIDE) continue;
      const wide = text.width(name) / 2;
      for (const shift of SHIFTS) {
        if (Math.abs(shift) * half > reach * view.k) break;
        const y = y0 + shift * half;
        const rect = { left: x - wide, right: x + wide, top: y - half, bottom: y + half };
        if (!taken.add(rect)) continue;
        placed.push({ name, x, y });
        break;
      }
    }
  }
  return placed;
}

/** Rectangles kept by rows of 32 px, so that a new one meets only those beside it. */
export function makeShelf(obstacles: readonly Rect[]) {
  const rows = new Map<number, Rect[]>();
  const rowOf = (y: number) => Math.floor(y / 32);
  const keep = (rect: Rect) => {
    for (let r = rowOf(rect.top - GAP); r <= rowOf(rect.bottom + GAP); r++) {
      const row = rows.get(r);
      if (row) row.push(rect);
      else rows.set(r, [rect]);
    }
  };
  obstacles.forEach(keep);
  return {
    /** Take the room for a rectangle; false where some of it is taken. */
    add(rect: Rect): boolean {
      for (let r = rowOf(rect.top); r <= rowOf(rect.bottom); r++) {
        for (const other of rows.get(r) ?? []) {
          if (
            rect.left < other.right + GAP &&
            rect.right > other.left - GAP &&
            rect.top < other.bottom + GAP &&
            rect.bottom > other.top - GAP
          ) {
            return false;
          }
        }
      }
      keep(rect);
      return true;
    },
  };
}

import type { LonLat } from '../rules/coordinates.ts';
import { convertDatum } from '../rules/datum-shift.ts';
import type { Datum } from '../rules/vocabulary.ts';
import type { Points } from './points.ts';
import { PLAIN, type GeoReference } from './reference.ts';
import type { Bounds } from './view.ts';

/** How long work can be cut: a clock and a way to go on later. */
export interface Scheduler {
  /** Milliseconds, from any start. */
  now(): number;
  /** Run a task after the browser had its turn. Returns a function that calls it off. */
  later(task: () => void): () => void;
}

export const timers: Scheduler = {
  now: () => performance.now(),
  later(task) {
    const id = setTimeout(task);
    return () => clearTimeout(id);
  },
};

/** Longest stretch of work without a pause, milliseconds. */
const SLICE = 8;
/** Rows between two looks at the clock. */
const ROWS = 256;

/**
 * The points where a base map of another datum draws them (GCJ-02 lies 20–699 m, BD-09 up to
 * 1.5 km off WGS-84). Converts in slices of 8 ms and calls `done` with new columns; with few
 * points, or nothing to convert, before this function returns. Returns a function that calls the
 * work off.
 */
export function displayPoints(
  points: Points,
  datum: Datum,
  done: (shown: Points) => void,
  scheduler: Scheduler = timers,
): () => void {
  if (datum === 'wgs84') {
    done(points);
    return () => {};
  }
  const reference = geoReference(datum);
  const n = points.x.length;
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  let at = 0;
  let cancel = () => {};
  const slice = () => {
    const end = scheduler.now() + SLICE;
    while (at < n) {
      for (const stop = Math.min(n, at + ROWS); at < stop; at++) {
        [x[at], y[at]] = reference.world(PLAIN.lonLat(points.x[at]!, points.y[at]!));
      }
      if (at < n && scheduler.now() >= end) {
        cancel = scheduler.later(slice);
        return;
      }
    }
    done({ ...points, x, y });
  };
  slice();
  return () => cancel();
}

/** How a base map of some datum draws the world. */
export function geoReference(datum: Datum): GeoReference {
  if (datum === 'wgs84') return PLAIN;
  const shift = (p: LonLat): LonLat => held(convertDatum(p, 'wgs84', datum));
  const unshift = (p: LonLat): LonLat => held(convertDatum(p, datum, 'wgs84'));
  return {
    world: position => PLAIN.world(shift(position)),
    lonLat: (x, y) => unshift(PLAIN.lonLat(x, y)),
    worldBox: bounds => PLAIN.worldBox(roundCorners(bounds, shift)),
    bounds: box => roundCorners(PLAIN.bounds(box), unshift),
  };
}

/** BD-09 shifts the date line and the poles off the globe; there they are held at its edge. */
function held([lon, lat]: LonLat): LonLat {
  return [Math.max(-180, Math.min(180, lon)), Math.max(-90, Math.min(90, lat))];
}

/** The box round a box's four corners after a change of datum. */
function roundCorners(box: Bounds, change: (position: LonLat) => LonLat): Bounds {
  const corners = [
    change([box.west, box.south]),
    change([box.west, box.north]),
    change([box.east, box.south]),
    change([box.east, box.north]),
  ];
  const lon = corners.map(c => c[0]);
  const lat = corners.map(c => c[1]);
  return {
    west: Math.min(...lon),
    south: Math.min(...lat),
    east: Math.max(...lon),
    north: Math.max(...lat),
  };
}

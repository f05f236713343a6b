import type { LonLat } from '../rules/coordinates.ts';
import { convertDatum } from '../rules/datum-shift.ts';
import type { Datum } from '../rules/vocabulary.ts';
import type { Points } from './points.ts';
import { PLAIN, type GeoReference } from './reference.ts';
import { inSlices, type Scheduler } from './slices.ts';
import type { Bounds } from './view.ts';

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
  scheduler?: Scheduler,
): () => void {
  if (datum === 'wgs84') {
    done(points);
    return () => {};
  }
  return inSlices(moved(points, geoReference(datum)), done, scheduler);
}

function* moved(points: Points, { world }: GeoReference): Generator<void, Points> {
  const n = points.x.length;
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  for (let at = 0; at < n; at++) {
    [x[at], y[at]] = world(PLAIN.lonLat(points.x[at]!, points.y[at]!));
    if (at % ROWS === ROWS - 1 && at + 1 < n) yield;
  }
  return { ...points, x, y };
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

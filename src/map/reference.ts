import type { LonLat } from '../rules/coordinates.ts';
import { latToY, lonToX, xToLon, yToLat } from './mercator.ts';
import { toBounds, toWorldBox, type Bounds, type WorldBox } from './view.ts';

/** Between WGS-84 degrees and the world as a base map draws it. */
export interface GeoReference {
  world(position: LonLat): [x: number, y: number];
  lonLat(x: number, y: number): LonLat;
  /** Box of degrees → world box. Throws RangeError for a box that is none. */
  worldBox(bounds: Bounds): WorldBox;
  /** World box → the box of degrees round its corners. */
  bounds(box: WorldBox): Bounds;
}

/** A base drawn in WGS-84, or none. */
export const PLAIN: GeoReference = {
  world: ([lon, lat]) => [lonToX(lon), latToY(lat)],
  lonLat: (x, y) => [xToLon(x), yToLat(y)],
  worldBox: toWorldBox,
  bounds: toBounds,
};

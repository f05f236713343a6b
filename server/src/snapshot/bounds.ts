/** Edges in WGS-84 degrees; `west > east` crosses the date line (RFC 7946 §5.2). */
export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Whether a point is within, edges included. */
export function holds({ west, south, east, north }: Bounds, lon: number, lat: number): boolean {
  if (lat < south || lat > north) return false;
  return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
}

/** Whether anything of a box that does not cross the date line can be within. */
export function touches({ west, south, east, north }: Bounds, box: Bounds): boolean {
  if (box.north < south || box.south > north) return false;
  return west <= east ? box.east >= west && box.west <= east : box.east >= west || box.west <= east;
}

/** Whether all of a box that does not cross the date line is within. */
export function covers({ west, south, east, north }: Bounds, box: Bounds): boolean {
  if (box.south < south || box.north > north) return false;
  return west <= east ? box.west >= west && box.east <= east : box.west >= west || box.east <= east;
}

/**
 * Base maps drawn for the stories: squares, no place on Earth and no border. A real map shown in
 * public needs an approval number (地图管理条例, art. 15).
 */

const WEST = 98;
const EAST = 132;
const SOUTH = 20;
const NORTH = 50;
const STEP = 8;

/** Squares as an outline, GeoJSON. */
export function drawnOutline() {
  const squares: number[][][][] = [];
  for (let lon = WEST; lon < EAST; lon += STEP) {
    for (let lat = SOUTH; lat < NORTH; lat += STEP) {
      const [e, n] = [lon + STEP - 2, lat + STEP - 2];
      // RFC 7946 §3.1.6: the outer ring runs counterclockwise.
      squares.push([
        [
          [lon, lat],
          [e, lat],
          [e, n],
          [lon, n],
          [lon, lat],
        ],
      ]);
    }
  }
  return { type: 'MultiPolygon', coordinates: squares };
}

/** One drawn tile serves for all; the places in its address say nothing. */
export const TILE_TEMPLATE = `${new URL('../../test/fixtures/grid-tile.svg?no-inline', import.meta.url)}`;

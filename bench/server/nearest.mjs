// Whether the nearest stations that the server names are the nearest: against looking at them all.
import { randomFrom } from '../../scripts/lib/random.mjs';

const COUNT = 20;
/** Requests under way at once. */
const LANES = 8;
/** How far two reckonings of the same distance may be apart, as a share of it. */
const ROUNDING = 1e-9;
/** Squared chord of about a micrometre: nearer than that is the same place. */
const NOTHING = 1e-26;

/**
 * Asks for the nearest 20 of `queries` places: two in three near stations, the rest anywhere in the
 * country or in the world.
 *
 * @param {{id: string, lon: number, lat: number}[]} places all stations of the server
 * @returns {Promise<{asked: number, wrong: string[]}>} `wrong`: places whose answer was another
 */
export async function checkNearest(origin, places, queries) {
  const points = columns(places);
  const rows = new Map(places.map(({ id }, row) => [id, row]));
  const asked = queryPlaces(places, queries);
  const wrong = [];
  let next = 0;
  const lane = async () => {
    while (next < asked.length) {
      const [lon, lat] = asked[next++];
      const near = `${lon.toFixed(6)},${lat.toFixed(6)}`;
      const at = near.split(',').map(Number);
      const url = `${origin}/v1/stations/index.json?near=${near}&limit=${COUNT}`;
      const { features } = await (await fetch(url)).json();
      const found = features.map(({ id }) => rows.get(id));
      if (!agrees(points, at, found)) wrong.push(near);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return { asked: asked.length, wrong };
}

/** Whether the rows, in their order, are as near as the nearest there are. */
function agrees(points, at, rows) {
  const target = unit(...at);
  const best = nearest(points, target);
  if (rows.length !== best.length || new Set(rows).size !== rows.length) return false;
  return rows.every((row, place) => {
    const gap = Math.abs(chord(points, target, row) - best[place]);
    return gap <= NOTHING + best[place] * ROUNDING;
  });
}

/** Squared chords to the nearest, ascending. A chord grows with the great circle above it. */
function nearest(points, target) {
  const best = [];
  for (let row = 0; row < points.x.length; row += 1) {
    const value = chord(points, target, row);
    if (best.length === COUNT && value >= best[COUNT - 1]) continue;
    let at = best.length;
    while (at > 0 && best[at - 1] > value) at -= 1;
    best.splice(at, 0, value);
    best.length = Math.min(best.length, COUNT);
  }
  return best;
}

function chord({ x, y, z }, target, row) {
  return (x[row] - target[0]) ** 2 + (y[row] - target[1]) ** 2 + (z[row] - target[2]) ** 2;
}

/** The places as unit vectors, a column an axis. */
function columns(places) {
  const [x, y, z] = [0, 1, 2].map(() => new Float64Array(places.length));
  places.forEach(({ lon, lat }, row) => ([x[row], y[row], z[row]] = unit(lon, lat)));
  return { x, y, z };
}

function unit(lon, lat) {
  const [east, north] = [lon, lat].map(degrees => (degrees * Math.PI) / 180);
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
}

function queryPlaces(places, queries) {
  const random = randomFrom(97);
  const between = (low, high) => low + random() * (high - low);
  const corners = [
    [180, 0],
    [-180, 0],
    [179.999999, 52],
    [-179.999999, 52],
    [0, 90],
    [120, -90],
    [104, 89.9999],
  ];
  return Array.from({ length: queries }, (_, number) => {
    if (number < corners.length) return corners[number];
    if (number % 6 === 4) return [between(73, 135), between(18, 54)];
    if (number % 6 === 5) return [between(-180, 180), between(-90, 90)];
    const { lon, lat } = places[Math.floor(random() * places.length)];
    return [lon + between(-0.05, 0.05), lat + between(-0.05, 0.05)];
  });
}

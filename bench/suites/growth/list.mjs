// The list of a locator, from near to far: what the widgets do with their rows, in Node, without drawing.
import KDBush from 'kdbush';
import { around } from 'geokdbush';
import { randomFrom } from '../../../scripts/lib/random.mjs';
import { distanceMetres } from '../../../src/rules/coordinates.ts';
import { NearestRows } from '../../../src/stations/nearest-rows.ts';
import { orderRows } from '../../../src/stations/row-order.ts';
import { manyPositions } from '../../lib/samples.mjs';
import { median } from '../../lib/stats.mjs';
import { conditionsOf, DECADES, lightOf } from './sizes.mjs';

const DEGREE = 1e7;
const COUNT = 20;
/** Places that are asked from, the same for all. */
const PLACES = 9;

/** Each: makes itself ready once, and answers with the nearest rows, or with all rows in their order. */
const contenders = [
  { id: 'ours', title: 'union-widgets, no index', ours: true },
  { id: 'geokdbush', title: 'kdbush and geokdbush' },
  { id: 'by-hand', title: 'by hand: every distance, one sort of objects' },
];

const WAYS = {
  ours(columns) {
    const table = tableOf(columns);
    const listed = new Uint8Array(table.size).fill(1);
    const nearest = new NearestRows(table);
    return {
      near: place => nearest.find(place, COUNT).map(({ index }) => index),
      order: place => finish(orderRows({ table, listed, here: place })),
    };
  },
  geokdbush({ lon, lat }) {
    const index = new KDBush(lon.length);
    for (let at = 0; at < lon.length; at += 1) index.add(lon[at], lat[at]);
    index.finish();
    return { near: ([x, y]) => around(index, x, y, COUNT) };
  },
  'by-hand'({ lon, lat }) {
    const rows = Array.from(lon, (east, index) => ({ index, place: [east, lat[index]] }));
    const order = here =>
      rows
        .map(({ index, place }) => ({ index, metres: distanceMetres(here, place) }))
        .sort((a, b) => a.metres - b.metres);
    return { near: here => order(here).slice(0, COUNT), order };
  },
};

export const list = {
  id: 'list-grow',
  grows: true,
  contenders,
  conditions: conditionsOf(DECADES, 'stations'),
  light: lightOf(100_000),
  metrics: [
    { id: 'ready', label: 'columns in memory → ready to be asked', unit: 'ms' },
    { id: 'near', label: 'nearest 20 of a place', unit: 'ms' },
    { id: 'order', label: 'all of them from near to far', unit: 'ms' },
  ],

  /** What `visit` needs, and how to end it. */
  async open() {
    const title = 'The list of a locator, 1,000 to 1,000,000 stations, in Node';
    return { title, close: () => Promise.resolve() };
  },

  visit(_browser, _stand, { contender, condition: { size } }) {
    const both = new Float64Array(manyPositions(size).buffer);
    const columns = { lon: both.subarray(0, size), lat: both.subarray(size) };
    const places = placesIn(columns);
    const [ready, way] = timed(() => WAYS[contender.id](columns));
    const near = places.map(place => timed(() => way.near(place))[0]);
    const order = way.order && places.map(place => timed(() => way.order(place))[0]);
    return Promise.resolve({
      ready,
      near: median(near),
      ...(order && { order: median(order) }),
    });
  },
};

/** What of a station table the order and the search look at. */
function tableOf({ lon, lat }) {
  const lonE7 = Int32Array.from(lon, degrees => Math.round(degrees * DEGREE));
  const latE7 = Int32Array.from(lat, degrees => Math.round(degrees * DEGREE));
  const placeOf = row => [lonE7[row] / DEGREE, latE7[row] / DEGREE];
  return { size: lon.length, lonE7, latE7, placeOf };
}

function placesIn({ lon, lat }) {
  const random = randomFrom(5);
  return Array.from({ length: PLACES }, () => {
    const at = Math.floor(random() * lon.length);
    return [lon[at] + 0.01, lat[at] + 0.01];
  });
}

/** @returns milliseconds, and what came of it */
function timed(act) {
  const began = performance.now();
  const result = act();
  return [performance.now() - began, result];
}

function finish(steps) {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

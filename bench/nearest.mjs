// npm run bench -- nearest [FOLDER] [--collection stations|reading] [--points 6000] [--seed 1] [--stations 180000]
// What the nearest 20 stations cost on a static host: requests and bytes, the root included, and
// whether they are the nearest, against looking at all. FOLDER is what `publish` or `import --out`
// wrote; without it, so many sample stations. Ends with 1 when an answer was wrong.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { randomFrom } from '../scripts/lib/random.mjs';
import { distanceMetres } from '../src/rules/coordinates.ts';
import { documents } from './lib/samples.mjs';
import { SEARCHES } from './lib/shard-search.mjs';
import { quantile } from './lib/stats.mjs';
import { figure, table } from './lib/table.mjs';

const COUNT = 20;
/** People stand up to so many metres east and north of a station. */
const JITTER = 2000;
const METRES_PER_DEGREE = 111_195;
/** A little less than any degree of latitude has, on the sphere distances are reckoned on. */
const METRES_PER_DEGREE_NORTH = 111_190;
/** Mainland China and its seas, degrees: where nobody may live. */
const COUNTRY = { west: 75, east: 133, south: 19, north: 52 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    collection: { type: 'string', default: 'stations' },
    points: { type: 'string', default: '6000' },
    seed: { type: 'string', default: '1' },
    stations: { type: 'string', default: '180000' },
  },
});
const folder = positionals[0] ?? (await documents(Number(values.stations)));
const shards = openShards(folder, `v1/${values.collection}/index.json`);
const stations = allStations(shards);
const random = randomFrom(Number(values.seed));
const points = Number(values.points);
const asked = [
  { title: 'near stations', places: Array.from({ length: points }, nearStation) },
  { title: 'anywhere', places: Array.from({ length: points }, anywhere) },
];
const wrong = asked.reduce((sum, { title, places }) => sum + report(title, places), 0);
process.exitCode = wrong > 0 ? 1 : 0;

/** Prints the figures of one set of places; the number of wrong answers. */
function report(title, places) {
  const truth = nearestOf(stations, places);
  let faults = 0;
  const rows = Object.values(SEARCHES).map(({ title: name, search }) => {
    const answers = places.map(place => search(shards, place, COUNT));
    const wrong = answers.filter(({ metres }, at) => !agree(metres, truth[at])).length;
    faults += wrong;
    const requests = answers.map(answer => answer.documents.length);
    const bytes = answers.map(answer => answer.documents.reduce((sum, d) => sum + shards.gz(d), 0));
    const steps = answers.map(answer => answer.steps);
    return [
      name,
      three(requests),
      three(steps),
      three(
        bytes.map(b => b / 1000),
        'kB',
      ),
      `${wrong}`,
    ];
  });
  const root = figure(shards.gz(shards.root) / 1000, 'kB');
  console.log(
    `\n${places.length} places ${title}; ${stations.lon.length} stations; root ${root} kB\n`,
  );
  const head = ['median / p95 / max', 'requests', 'steps', 'kB gzip', 'wrong'];
  console.log(table(head, rows));
  return faults;
}

function three(list, unit) {
  const figures = [quantile(list, 0.5), quantile(list, 0.95), Math.max(...list)];
  return figures.map(value => figure(value, unit)).join(' / ');
}

/** A folder's documents, each read and weighed once. */
function openShards(folder, root) {
  const known = new Map();
  const weights = new Map();
  return {
    root,
    open(path) {
      if (!known.has(path)) known.set(path, JSON.parse(readFileSync(join(folder, path), 'utf8')));
      return known.get(path);
    },
    gz(path) {
      if (!weights.has(path)) weights.set(path, weigh(join(folder, path)));
      return weights.get(path);
    },
  };
}

/** Bytes of the file beside it that a host sends, or of one made here. */
function weigh(file) {
  if (existsSync(`${file}.gz`)) return readFileSync(`${file}.gz`).byteLength;
  return gzipSync(readFileSync(file), { level: 9 }).byteLength;
}

function allStations({ open, root }) {
  const lon = [];
  const lat = [];
  const read = path => {
    const { shards = [], features = [] } = open(path);
    for (const { geometry } of features) {
      lon.push(geometry.coordinates[0]);
      lat.push(geometry.coordinates[1]);
    }
    for (const { href } of shards) read(href);
  };
  read(root);
  return { lon, lat };
}

/**
 * Metres of the nearest, by looking at every station that is not farther north or south already than
 * the ones found.
 */
function nearestOf({ lon, lat }, places) {
  const rows = Array.from(lat, (_, row) => row).sort((a, b) => lat[a] - lat[b]);
  const sorted = Float64Array.from(rows, row => lat[row]);
  return places.map(place => {
    let found = [];
    let high = sorted.findLastIndex(value => value < place[1]) + 1;
    let low = high - 1;
    while (low >= 0 || high < rows.length) {
      const south = low < 0 ? Infinity : place[1] - sorted[low];
      const north = high < rows.length ? sorted[high] - place[1] : Infinity;
      const reach = Math.min(south, north) * METRES_PER_DEGREE_NORTH;
      if (found.length === COUNT && reach > found[COUNT - 1]) break;
      const row = rows[south < north ? low-- : high++];
      const metres = distanceMetres(place, [lon[row], lat[row]]);
      if (found.length < COUNT || metres < found[COUNT - 1]) {
        found = [...found, metres].sort((a, b) => a - b).slice(0, COUNT);
      }
    }
    return found;
  });
}

function agree(found, truth) {
  return found.length === truth.length && found.every((metres, at) => metres === truth[at]);
}

function nearStation() {
  const at = Math.floor(random() * stations.lon.length);
  const [lon, lat] = [stations.lon[at], stations.lat[at]];
  const east = ((random() - 0.5) * 2 * JITTER) / METRES_PER_DEGREE;
  const north = ((random() - 0.5) * 2 * JITTER) / METRES_PER_DEGREE;
  return [lon + east / Math.cos((lat * Math.PI) / 180), lat + north];
}

function anywhere() {
  const { west, east, south, north } = COUNTRY;
  return [west + random() * (east - west), south + random() * (north - south)];
}

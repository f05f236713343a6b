// The sample stations: the same places as points, and as the documents of the JSON API.
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { glob } from '../../scripts/lib/glob.mjs';
import { ROOT, runNode } from '../../scripts/lib/node.mjs';
import { randomFrom } from '../../scripts/lib/random.mjs';
import { sampleStations } from '../../scripts/lib/sample-stations.mjs';
import { CACHE } from './places.mjs';
import { say } from './say.mjs';

/** Positions of `count` stations, WGS-84 degrees: all longitudes, then all latitudes, 8 bytes each. */
export function positions(count) {
  const both = new Float64Array(2 * count);
  sampleStations(count).stations.forEach(({ feature }, at) => {
    [both[at], both[count + at]] = feature.geometry.coordinates;
  });
  return Buffer.from(both.buffer);
}

/** As `positions`, for any number: above 100,000 the same places again, each some hundred metres off. */
export function manyPositions(count) {
  const own = Math.min(count, 100_000);
  const few = new Float64Array(positions(own).buffer);
  if (own === count) return Buffer.from(few.buffer);
  const random = randomFrom(3);
  const both = new Float64Array(2 * count);
  for (let at = 0; at < count; at += 1) {
    for (const [from, to] of [
      [at % own, at],
      [own + (at % own), count + at],
    ]) {
      both[to] = few[from] + (random() - 0.5) * 0.01;
    }
  }
  return Buffer.from(both.buffer);
}

/** How many of the stations lie in a division (GB/T 2260 code). */
export function countIn(region, count) {
  return sampleStations(count).stations.filter(s => s.feature.properties.region === region).length;
}

/**
 * Folder of the documents of `count` stations, without their details; made when it is not there, or
 * older than the code that makes it.
 */
export async function documents(count) {
  const folder = join(CACHE, `stations-${count}`);
  const stamp = join(folder, 'made');
  const sources = glob(
    '{scripts/make-stations.mjs,scripts/lib/sample-*.mjs,server/src/documents/*}',
    ROOT,
  );
  if (isCurrent(stamp, sources)) return folder;
  rmSync(folder, { recursive: true, force: true });
  say(`making the documents of ${count} sample stations …`);
  const args = ['scripts/make-stations.mjs', '--out', folder, '--count', String(count)];
  const code = await runNode([...args, '--no-details'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (code !== 0) throw new Error('the sample stations could not be made');
  writeFileSync(stamp, '');
  return folder;
}

/** Folder of a site whose `count` stations are one document: GeoJSON, as an editor exports it. */
export function collection(count) {
  const folder = join(CACHE, `collection-${count}`);
  const { stations } = sampleStations(count);
  const put = (path, value) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(value));
  };
  put('.well-known/union-widgets.json', {
    v: 1,
    site: { id: 'sample', name: '示例站点', lang: 'zh-Hans', tz: 'Asia/Shanghai' },
    collections: { stations: 'v1/stations.json' },
    api: { base: 'v1/', mode: 'static' },
  });
  const features = stations.map(({ feature }) => feature);
  put('v1/stations.json', { v: 1, type: 'FeatureCollection', features });
  return folder;
}

/** Builds cdn/ when a source is newer than it. */
export async function builtWidgets() {
  const folder = join(ROOT, 'cdn');
  const sources = glob('{src/**/*.ts,rollup.config.js,package.json}', ROOT);
  if (isCurrent(join(folder, 'union-widgets.js'), sources)) return folder;
  say('building the widgets (cdn/) …');
  const code = await runNode(['scripts/build.mjs', '--cdn'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (code !== 0) throw new Error('the widgets could not be built');
  return folder;
}

function isCurrent(file, sources) {
  if (!existsSync(file)) return false;
  const { mtimeMs } = statSync(file);
  return sources.every(source => statSync(join(ROOT, source)).mtimeMs <= mtimeMs);
}

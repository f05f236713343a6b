// Makes a synthetic set of stations, as many as a whole country has, for tests of scale.
//   node scripts/make-stations.mjs --out DIR [--count 180000] [--seed 2026] [--no-details]
//   node scripts/make-stations.mjs --into DATA_DIR [--count 180000] [--seed 2026]
// Runs under Node 24. Every name is marked 示例; the same seed and count give the same bytes.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { wholeTree } from '../server/src/documents/whole-tree.ts';
import { writeTree } from '../server/src/documents/write-tree.ts';
import { completeSite } from '../server/src/site/site-document.ts';
import { openStore } from '../server/src/store/open.ts';
import { sampleStations } from './lib/sample-stations.mjs';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    into: { type: 'string' },
    count: { type: 'string', default: '180000' },
    seed: { type: 'string', default: '2026' },
    'no-details': { type: 'boolean', default: false },
  },
});
const count = Number(values.count);
if (!Number.isInteger(count) || count < 1 || (!values.out && !values.into)) {
  console.error('Usage: make-stations.mjs (--out DIR | --into DATA_DIR) [--count 180000]');
  process.exit(2);
}

const SETTINGS = {
  site: { id: 'sample', name: '全国示例站点', lang: 'zh-Hans', tz: 'Asia/Shanghai' },
  map: { base: 'none' },
  privacy: { controller: '示例单位', contact: '示例联系人' },
};
/** Fixed, so that documents do not differ from run to run. */
const UPDATED_AT = '2026-01-01T00:00:00.000Z';

const started = performance.now();
const list = sampleStations(count, Number(values.seed));
console.log(`${count} stations made in ${seconds()} s`);
if (values.out) await writeFiles(resolve(values.out));
if (values.into) await writeDatabase(resolve(values.into));

async function writeFiles(folder) {
  const sizes = [];
  await writeTree(folder, documents());
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const shards = sizes.filter(({ path }) => path.startsWith('v1/stations/s/'));
  const indexes = sizes.filter(({ path }) => path.startsWith('v1/stations/i/'));
  const root = sizes.find(({ path }) => path === 'v1/stations/index.json');
  console.log(`written to ${folder} in ${seconds()} s: ${sizes.length} files, ${mb(total)} MB`);
  console.log(`  root index ${root.bytes} B, gzip ${root.gz} B`);
  console.log(`  ${indexes.length} inner indexes, gzip ${spread(indexes)}`);
  console.log(`  ${shards.length} shards, gzip ${spread(shards)}`);

  async function* documents() {
    const { stations, regions } = list;
    const tree = { stations, regions, updatedAt: UPDATED_AT };
    for await (const document of wholeTree(completeSite(SETTINGS), tree)) {
      const { path, pieces } = document;
      const detail = /^v1\/stations\/s\d+\.json$/.test(path);
      if (detail && values['no-details']) continue;
      const bytes = pieces.reduce((sum, piece) => sum + piece.byteLength, 0);
      sizes.push({ path, bytes, gz: detail ? 0 : gzipSync(Buffer.concat(pieces)).byteLength });
      yield document;
    }
  }
}

async function writeDatabase(folder) {
  const store = await openStore({ dataDir: folder });
  try {
    const { stations, regions } = list;
    const source = 'make-stations';
    const report = { count, seed: Number(values.seed) };
    const { id } = SETTINGS.site;
    const result = await store.replaceStations(id, { source, stations, regions, report });
    await store.saveSettings(id, SETTINGS);
    console.log(`written to ${folder} in ${seconds()} s: ${JSON.stringify(result)}`);
  } finally {
    await store.close();
  }
}

function spread(documents) {
  const sizes = documents.map(({ gz }) => gz).sort((a, b) => a - b);
  if (sizes.length === 0) return '–';
  const median = sizes[sizes.length >> 1];
  return `${sizes[0]} to ${sizes.at(-1)} B, median ${median} B, all ${mb(sum(sizes))} MB`;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

function mb(bytes) {
  return (bytes / 1e6).toFixed(1);
}

function seconds() {
  return ((performance.now() - started) / 1000).toFixed(1);
}

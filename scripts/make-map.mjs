// Puts what the sample map shows besides the imported list into a server's database: stations out of the
// ordinary, a trail with its stops, what stations report of themselves. Runs under Node 24.
//   node scripts/make-map.mjs --into DATA_DIR [--site demo] [--if-none]
// --if-none leaves stations and trail alone where they are. Reports are made anew each time: they hold
// for three hours.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { trailPath } from '../server/src/documents/paths.ts';
import { readReport } from '../server/src/live-status/read-report.ts';
import { openStore } from '../server/src/store/open.ts';
import { sampleMapPlaces, sampleReports } from './lib/sample-map-places.mjs';
import { sampleTrail, sampleTrailStations } from './lib/sample-trail.mjs';

const { values } = parseArgs({
  options: {
    into: { type: 'string' },
    site: { type: 'string', default: 'demo' },
    'if-none': { type: 'boolean', default: false },
  },
});
const SOURCE = 'sample-map';
if (!values.into) {
  console.error('Usage: make-map.mjs --into DATA_DIR [--site demo] [--if-none]');
  process.exit(2);
}
const store = await openStore({ dataDir: resolve(values.into) });
try {
  const known = values['if-none'] ? await store.sources(values.site, 'stations') : [];
  if (!known.some(({ source }) => source === SOURCE)) await writePlaces();
  await report();
} finally {
  await store.close();
}

async function writePlaces() {
  const { stations, regions } = sampleMapPlaces();
  const all = [...stations, ...sampleTrailStations()];
  const count = { count: all.length };
  const list = { source: SOURCE, stations: all, regions, report: count };
  await store.replaceStations(values.site, list);
  const trail = sampleTrail();
  const document = {
    path: trailPath(trail.id),
    name: trail.title,
    body: JSON.stringify(trail),
  };
  const trails = { kind: 'trails', source: SOURCE, documents: [document], report: { count: 1 } };
  await store.replaceDocuments(values.site, trails);
  console.log(`${all.length} stations and a trail written to ${values.into}`);
}

/** A station that was taken off meanwhile reports nothing. */
async function report() {
  const { ttl, items } = sampleReports();
  const here = await Promise.all(items.map(({ id }) => store.stationDetail(values.site, id)));
  const now = Date.now();
  const rows = readReport({ ttl, items: items.filter((_, at) => here[at]) }, now);
  await store.reports.put(values.site, rows, { staffId: SOURCE, now: new Date(now).toISOString() });
}

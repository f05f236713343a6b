// Puts the sample reading stations into a server's database, and their books beside it. Runs under Node 24.
//   node scripts/make-reading.mjs --into DATA_DIR [--site demo] [--if-none] [--library URL]
//   node scripts/make-reading.mjs --records FILE.csv [--count 4000]
//   node scripts/make-reading.mjs --epub FILE.epub
// --if-none leaves a database alone that has them. --library is where the played library answers
// (scripts/lib/sample-library.mjs). --records writes library records with a column a weekday.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../server/src/store/open.ts';
import { booksSheet } from './lib/sample-book-answer.mjs';
import { bookSources } from './lib/sample-book-sources.mjs';
import { sampleEpub } from './lib/sample-epub.mjs';
import { readingRecords, recordsCsv } from './lib/sample-reading-records.mjs';
import { sampleReading } from './lib/sample-reading.mjs';

const { values } = parseArgs({
  options: {
    into: { type: 'string' },
    site: { type: 'string', default: 'demo' },
    'if-none': { type: 'boolean', default: false },
    library: { type: 'string', default: 'http://localhost:8081/library/' },
    records: { type: 'string' },
    count: { type: 'string', default: '4000' },
    epub: { type: 'string' },
  },
});
const SOURCE = 'sample-reading';
const count = Number(values.count);
if ((!values.into && !values.records && !values.epub) || !Number.isInteger(count) || count < 1) {
  console.error(
    'Usage: make-reading.mjs --into DATA_DIR [--site demo] [--if-none] [--library URL]',
  );
  console.error(
    '       make-reading.mjs --records FILE.csv [--count 4000]   or   --epub FILE.epub',
  );
  process.exit(2);
}
if (values.records) writeFileSync(resolve(values.records), recordsCsv(readingRecords(count)));
if (values.epub) writeFileSync(resolve(values.epub), sampleEpub());
if (values.into) {
  writeBooks(join(resolve(values.into), 'books'));
  await writeDatabase(resolve(values.into));
}

/** Days in the sheet lie around today, so it is written anew each time. */
function writeBooks(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'books.csv'), booksSheet());
  const sources = JSON.stringify(bookSources(values.library), undefined, 2);
  writeFileSync(join(folder, 'sources.json'), `${sources}\n`);
}

async function writeDatabase(dataDir) {
  const store = await openStore({ dataDir });
  try {
    const known = values['if-none'] ? await store.sources(values.site, 'stations') : [];
    if (known.some(({ source }) => source === SOURCE)) return;
    const { stations, regions } = sampleReading(Date.now(), { library: values.library });
    const report = { count: stations.length };
    await store.replaceStations(values.site, { source: SOURCE, stations, regions, report });
    console.log(`${stations.length} reading stations written to ${dataDir}`);
  } finally {
    await store.close();
  }
}

// Puts the sample contests into a server's database, the same bytes each time. Runs under Node 24.
//   node scripts/make-contests.mjs --into DATA_DIR [--site demo] [--if-none]
// --if-none leaves a database alone that has them, with whatever scores were entered since.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../server/src/store/open.ts';
import { sampleDocuments } from './lib/sample-contests.mjs';

const { values } = parseArgs({
  options: {
    into: { type: 'string' },
    site: { type: 'string', default: 'demo' },
    'if-none': { type: 'boolean', default: false },
  },
});
if (!values.into) {
  console.error('Usage: node scripts/make-contests.mjs --into DATA_DIR [--site demo] [--if-none]');
  process.exit(2);
}
const SOURCE = 'sample-contests';
const documents = sampleDocuments();
await writeDatabase(resolve(values.into));

async function writeDatabase(dataDir) {
  const store = await openStore({ dataDir });
  try {
    const sources = values['if-none'] ? await store.sources(values.site, 'contests') : [];
    if (sources.some(({ source }) => source === SOURCE)) return;
    // A contest first: standings without one belong to nothing.
    for (const kind of ['contests', 'standings']) {
      const own = documents
        .filter(document => document.kind === kind)
        .map(({ path, name, document }) => ({ path, name, body: JSON.stringify(document) }));
      const report = { count: own.length };
      await store.replaceDocuments(values.site, {
        kind,
        source: SOURCE,
        documents: own,
        report,
      });
    }
  } finally {
    await store.close();
  }
  console.log(`${documents.length} documents written to ${dataDir}`);
}

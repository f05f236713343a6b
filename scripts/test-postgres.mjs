// Runs the tests of the store and of the API on a real PostgreSQL: Debian's, in a cluster that is
// thrown away afterwards.
//   node scripts/test-postgres.mjs [--require] [FILE|FOLDER …]
// Without PostgreSQL it says so and passes, unless --require is given.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, runNode } from './lib/node.mjs';
import { findPostgres, startPostgres } from './lib/postgres.mjs';

const FOLDERS = [
  'server/test/store',
  'server/test/api-suite',
  'server/test/orgs',
  'server/test/http/uploads',
  'server/test/http/codes',
  'server/test/desk',
  'server/test/batch',
];

const { values, positionals } = parseArgs({
  options: { require: { type: 'boolean', default: false } },
  allowPositionals: true,
});

if (findPostgres()) {
  process.exitCode = await testAll(positionals.length > 0 ? positionals : FOLDERS);
} else {
  console.log('PostgreSQL: none on this machine, not tested (Debian: apt-get install postgresql)');
  process.exitCode = values.require ? 1 : 0;
}

async function testAll(paths) {
  // Leaving by `exit` lets the cluster be ended and removed.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  const postgres = await startPostgres();
  try {
    console.log(`PostgreSQL ${postgres.version}`);
    const there = paths.filter(path => existsSync(join(ROOT, path)));
    const env = { TEST_DATABASE_URL: postgres.url };
    return await runNode(['scripts/test-node.mjs', ...there], { env });
  } finally {
    await postgres.stop();
  }
}

// npm run test:durability [-- --full]: what breaks a server or a page while people apply, and that
// nothing is lost or doubled. Short runs by default, some minutes; `--full` is the whole campaign, some
// hours. Each campaign alone, with its own options: docs/durability.md.
import { prepare } from './lib/install.mjs';
import { runNode } from './lib/node.mjs';
import { findPostgres } from './lib/postgres.mjs';

prepare();
const full = process.argv.includes('--full');

/** Options of the short and of the whole campaign. */
const size = (option, short, whole) => [option, String(full ? whole : short)];
const withPostgres = findPostgres() !== undefined;
if (!withPostgres) console.log('PostgreSQL: none on this machine, not tried');

const CAMPAIGNS = [
  ['kill', ...size('--rounds', 20, 1000)],
  ['kill', '--control'],
  ['doubles', ...size('--pairs', 300, 10_000)],
  ['doubles', '--control'],
  ['canary', ...size('--applicants', 40, 1000)],
  ['drafts', ...size('--runs', 22, 1000)],
  ['drafts', '--control'],
  ...(withPostgres
    ? [
        ['kill', '--postgres', ...size('--rounds', 12, 1000)],
        ['doubles', '--postgres', ...size('--pairs', 300, 10_000)],
      ]
    : []),
];

let failed = 0;
for (const [name, ...options] of CAMPAIGNS) {
  console.log(`\n── ${name} ${options.join(' ')}`);
  if ((await runNode([`test/durability/${name}.mjs`, ...options])) !== 0) failed += 1;
}
console.log(`\n${CAMPAIGNS.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

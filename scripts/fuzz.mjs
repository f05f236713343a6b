// npm run fuzz [-- --full] [--only NAME] [--seed N] [--plants]: hostile strings, documents and requests
// through every widget and every route of the server; docs/hostile-input.md.
import { join } from 'node:path';
import { ensureInstalled, prepare } from './lib/install.mjs';
import { ROOT, runNode } from './lib/node.mjs';

prepare();
ensureInstalled(join(ROOT, 'test', 'hostile'), 'fuzz');
process.exit(await runNode(['test/hostile/campaign.ts', ...process.argv.slice(2)]));

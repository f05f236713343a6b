// npm run bench [-- map]: side by side with the peers. Its package is installed on demand.
import { join } from 'node:path';
import { ensureInstalled, prepare } from './lib/install.mjs';
import { ROOT, runNode } from './lib/node.mjs';

prepare();
ensureInstalled(join(ROOT, 'bench'), 'bench');
process.exit(await runNode([join('bench', 'run.mjs'), ...process.argv.slice(2)]));

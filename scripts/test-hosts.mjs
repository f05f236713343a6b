// npm run test:hosts [-- scripts | libraries | styles | mounts] [--only WORDS] [--tag TAG]: pages that are
// hostile to the widgets, all of them; docs/hosts.md. Their libraries are installed on demand.
import { join } from 'node:path';
import { ensureInstalled, prepare } from './lib/install.mjs';
import { ROOT, runNode } from './lib/node.mjs';
import { makeLibraries } from '../test/hosts/git-libraries.mjs';

prepare();
ensureInstalled(join(ROOT, 'test', 'hosts'), 'test:hosts');
makeLibraries();
process.exit(await runNode(['test/hosts/campaign.ts', ...process.argv.slice(2)]));

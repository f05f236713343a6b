// npm run test:old-engine: the widgets in a Chromium of 2019, which is installed on demand.
import { join } from 'node:path';
import { ensureInstalled, prepare } from './lib/install.mjs';
import { ROOT, runNode } from './lib/node.mjs';

prepare();
const folder = join(ROOT, 'test', 'hosts', 'old-engine');
if (process.platform === 'linux' && process.arch === 'x64')
  ensureInstalled(folder, 'test:old-engine');
process.exit(await runNode(['test/hosts/old-engine/tasks.ts']));

// npm run bench [-- map | server | nearest] [options]: the widgets side by side with the peers; the
// server under load; the nearest stations on a static host. Its package is installed on demand.
import { join } from 'node:path';
import { ensureInstalled, prepare } from './lib/install.mjs';
import { ROOT, runNode } from './lib/node.mjs';

/** Benches that need no browser have a program of their own. */
const PROGRAMS = { server: 'server/run.mjs', nearest: 'nearest.mjs' };

prepare();
ensureInstalled(join(ROOT, 'bench'), 'bench');
const [name, ...rest] = process.argv.slice(2);
const program = Object.hasOwn(PROGRAMS, name) ? PROGRAMS[name] : undefined;
const args = program ? rest : process.argv.slice(2);
process.exit(await runNode([join('bench', program ?? 'run.mjs'), ...args]));

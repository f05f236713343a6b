// npm run bench [-- SUITE] [options]: a light round of everything, or one suite in full: the widgets side
// by side with the peers (map, board, form, card, loader), how cost grows (growth), the server under load
// (server), the nearest stations on a static host (nearest). Its package is installed on demand.
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

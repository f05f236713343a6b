// Installs what the lock file names and node_modules lacks. Uses Node's own modules only:
// it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, cleanEnv, node24 } from './node.mjs';

/** Names of packages of the lock file that are missing or of another version. */
export function missing(root = ROOT) {
  const lock = readLock(join(root, 'package-lock.json'));
  const have = readLock(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(lock)
    .filter(([path, entry]) => path.startsWith('node_modules/') && !entry.optional && !entry.peer)
    .filter(([path, entry]) => have[path]?.version !== entry.version && !entry.link)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
}

function readLock(path) {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')).packages ?? {}) : {};
}

/** Makes sure `root` has what its lock file names; says what it does; exits on failure. */
export function ensureInstalled(root = ROOT, label = 'union-widgets') {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    console.error(`Node 20 or newer is needed; this is ${process.version}.`);
    process.exit(1);
  }
  const lacking = missing(root);
  if (lacking.length === 0) return;
  // `ci` needs an empty node_modules; a running Node inside it cannot be deleted on Windows.
  const fresh = !existsSync(join(root, 'node_modules'));
  const args = fresh ? ['ci'] : ['install', '--no-save'];
  // Not to standard output: a command's own answer goes there.
  console.error(
    `${label}: ${lacking.length} packages are missing; installing from package-lock.json …`,
  );
  if (npm([...args, '--no-audit', '--no-fund', '--loglevel=error'], root) !== 0) {
    console.error(
      `${label}: the installation failed; the lines above say why. Is a package registry reachable?`,
    );
    process.exit(1);
  }
}

/**
 * What every command of package.json begins with: installs what is missing, then goes on under
 * Node 24 when the machine's own Node is older.
 */
export function prepare() {
  ensureInstalled();
  if (Number(process.versions.node.split('.')[0]) >= 24) return;
  const node = node24();
  if (!node) {
    console.error('The package `node` is there but its program is not: were install scripts off?');
    console.error('Run `npm rebuild node`, or use Node 24 or newer.');
    process.exit(1);
  }
  const done = spawnSync(node, process.argv.slice(1), { stdio: 'inherit', env: cleanEnv() });
  process.exit(done.status ?? 1);
}

function npm(args, cwd) {
  const cli = process.env.npm_execpath;
  const [command, all, shell] = cli?.endsWith('.js')
    ? [process.execPath, [cli, ...args], false]
    : ['npm', args, process.platform === 'win32'];
  const stdio = ['inherit', 2, 2];
  return spawnSync(command, all, { cwd, stdio, shell, env: cleanEnv() }).status ?? 1;
}

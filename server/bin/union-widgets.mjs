#!/usr/bin/env node
// The command `union-widgets`. Plain JavaScript that Node 20 reads: the program behind it needs
// Node 24 (node:sqlite, TypeScript run directly), which the package `node` brings along. On an
// older Node this file finds that one and runs itself again under it.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
/** Smaller than any Node: a place holder left where install scripts were not allowed to run. */
const TOO_SMALL = 1_000_000;

// A fresh clone has nothing installed yet; a server that was set up keeps what it was given.
const clone = new URL('../../', import.meta.url);
const installer = new URL('scripts/lib/install.mjs', clone);
if (existsSync(installer) && !existsSync(new URL('node_modules', clone))) {
  (await import(installer.href)).ensureInstalled();
}

const major = Number(process.versions.node.split('.')[0]);
if (major >= NEEDED) {
  const { main } = await import('../src/cli.ts');
  process.exitCode = await main(process.argv.slice(2));
} else if (process.env.UNION_WIDGETS_RELAUNCHED) {
  giveUp(`the Node that was found is only version ${process.versions.node}`);
} else {
  const binary = findNode();
  if (binary) runUnder(binary);
  else giveUp('it is not installed');
}

/** Path of the binary the package `node` (or its package for this machine) brought. */
function findNode() {
  const { platform, arch } = process;
  const system = platform === 'win32' ? 'win' : platform;
  const here = createRequire(import.meta.url);
  const packages = ['node', `node-${system}-${arch}`, `node-bin-${system}-${arch}`];
  for (const name of packages) {
    try {
      const manifest = here.resolve(`${name}/package.json`);
      const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
      const file = resolve(dirname(manifest), typeof bin === 'string' ? bin : bin.node);
      const folder = dirname(file);
      for (const candidate of [file, `${file}.exe`, join(folder, 'node.exe')]) {
        if (isBinary(candidate)) return candidate;
      }
    } catch {
      // Not installed, or not as expected: try the next.
    }
  }
  return undefined;
}

function isBinary(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && found.isFile() && found.size > TOO_SMALL;
}

/** Runs this file again; the exit code, and the signals sent to this process, pass through. */
function runUnder(binary) {
  const child = spawn(binary, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, UNION_WIDGETS_RELAUNCHED: '1' },
  });
  child.on('error', error => giveUp(error.message));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // On Windows Ctrl-C reaches the child by itself, and killing it would deny it an orderly end.
    const reachesChild = process.platform === 'win32' && signal === 'SIGINT';
    process.on(signal, () => reachesChild || child.kill(signal));
  }
  child.on('exit', (code, signal) => {
    // 128 + 15 and the like is how shells report a death by signal.
    const bySignal = { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGTERM: 143 };
    process.exit(code ?? bySignal[signal] ?? 1);
  });
}

function giveUp(why) {
  console.error(
    [
      `union-widgets 需要 Node ${NEEDED} 或更新版本，当前为 ${process.versions.node}，自带的 Node 不可用（${why}）。`,
      `请在项目根目录运行 npm install（如曾禁用安装脚本，再运行 npm rebuild node），或安装 Node ${NEEDED}。`,
      '',
      `union-widgets needs Node ${NEEDED} or newer; this is ${process.versions.node}, and the one of its own cannot be used (${why}).`,
      `Run npm install in the project root (and npm rebuild node where install scripts were off), or install Node ${NEEDED}.`,
    ].join('\n'),
  );
  process.exit(1);
}

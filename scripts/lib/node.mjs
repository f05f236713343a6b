// Which Node runs what. The machine may have Node 20; the lock file brings Node 24 (package `node`).
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setPriority } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Path of a Node ≥ 24: the one running, or the one the lock file brought. */
export function node24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(ROOT, 'node_modules', 'node', 'bin', name);
  return existsSync(path) ? path : undefined;
}

/** Environment in which `node` is Node 24 and no test tool downloads a browser of its own. */
export function cleanEnv(extra = {}) {
  const bin = join(ROOT, 'node_modules', '.bin');
  const key = Object.keys(process.env).find(name => name.toUpperCase() === 'PATH') ?? 'PATH';
  return {
    ...process.env,
    [key]: [bin, process.env[key]].filter(Boolean).join(delimiter),
    PUPPETEER_SKIP_DOWNLOAD: '1',
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
    STORYBOOK_DISABLE_TELEMETRY: '1',
    ...extra,
  };
}

/**
 * Runs a script of this project or of a package under Node 24, output passed through.
 * Resolves with the exit code.
 */
export function runNode(args, { env = {}, cwd = ROOT, stdio = 'inherit' } = {}) {
  return run(node24() ?? process.execPath, args, { env, cwd, stdio });
}

/**
 * Runs a script as `runNode` does; resolves with the exit code and all it printed. With `nice` (1 to 19)
 * it gives way to what runs beside it. What is not done after `limit` milliseconds is ended with all that
 * it started, and is `late`.
 */
export function captureNode(args, { env = {}, cwd = ROOT, nice = 0, limit = 0 } = {}) {
  return new Promise((done, fail) => {
    const detached = limit > 0 && process.platform !== 'win32';
    const child = spawn(node24() ?? process.execPath, args, { cwd, env: cleanEnv(env), detached });
    if (nice > 0) giveWay(child.pid, nice);
    const settled = limit > 0 ? endAfter(child, limit) : () => false;
    const pieces = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', piece => pieces.push(piece));
    child.on('error', fail);
    child.on('close', (code, signal) =>
      done({
        code: signal ? 1 : (code ?? 1),
        output: Buffer.concat(pieces).toString(),
        late: settled(),
      }),
    );
  });
}

/** What asks a process to stop. */
const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Who is asked to stop ends what has a limit too: it stands in a group of its own. */
const ends = new Set();
function stopsAll(signal) {
  for (const end of ends) end();
  process.kill(process.pid, signal);
}

/** @returns to be called when the child has ended: whether it was made to */
function endAfter(child, limit) {
  let late = false;
  const end = () => {
    try {
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
    } catch {
      // It has ended, or never began.
    }
  };
  const timer = setTimeout(() => {
    late = true;
    end();
  }, limit);
  if (ends.size === 0) for (const signal of STOPS) process.once(signal, stopsAll);
  ends.add(end);
  return () => {
    clearTimeout(timer);
    ends.delete(end);
    if (ends.size === 0) for (const signal of STOPS) process.off(signal, stopsAll);
    return late;
  };
}

function giveWay(pid, nice) {
  try {
    setPriority(pid, nice);
  } catch {
    // It did not start or has ended already: what it printed says so.
  }
}

/** Runs a program without a shell; resolves with the exit code. */
export function run(command, args, { env = {}, cwd = ROOT, stdio = 'inherit' } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, stdio, env: cleanEnv(env) });
    child.on('error', fail);
    child.on('close', (code, signal) => done(signal ? 1 : (code ?? 1)));
  });
}

/** Path of a package's own command file, found by its package.json (so it works on Windows too). */
export async function binOf(pkg, name = pkg) {
  const { readFile } = await import('node:fs/promises');
  const dir = join(ROOT, 'node_modules', ...pkg.split('/'));
  const { bin } = JSON.parse(await readFile(join(dir, 'package.json'), 'utf8'));
  return join(dir, typeof bin === 'string' ? bin : bin[name]);
}

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestContext } from 'node:test';

export const BIN = fileURLToPath(new URL('../../bin/union-widgets.mjs', import.meta.url));
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface Finished {
  code: number | null;
  out: string;
  err: string;
}

/** What a test's command inherits: nothing of the machine's own settings. */
function cleanEnv(env: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH, Path, SystemRoot, TEMP, TMP, NODE_COMPILE_CACHE } = process.env;
  const own = { PATH: PATH ?? Path, SystemRoot, TEMP, TMP, NODE_COMPILE_CACHE };
  return { ...own, LOG_LEVEL: 'silent', ...env };
}

/** Runs `union-widgets` to its end. */
export function command(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  node = process.execPath,
): Promise<Finished> {
  return finished(start(args, env, node));
}

export function start(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  node = process.execPath,
): ChildProcess {
  return spawn(node, [BIN, ...args], { env: cleanEnv(env), stdio: ['ignore', 'pipe', 'pipe'] });
}

export function finished(child: ChildProcess): Promise<Finished> {
  const texts = { out: '', err: '' };
  child.stdout?.on('data', (data: Buffer) => (texts.out += data.toString('utf8')));
  child.stderr?.on('data', (data: Buffer) => (texts.err += data.toString('utf8')));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', code => done({ code, ...texts }));
  });
}

export interface Running {
  /** Address the server printed, ending in a slash. */
  url: string;
  child: ChildProcess;
  end: Promise<Finished>;
}

/** Starts `serve` on a free port and waits for its address; it is stopped after the test. */
export async function serving(
  t: TestContext,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  node = process.execPath,
): Promise<Running> {
  const child = start(['serve', '--port', '0', '--host', '127.0.0.1', ...args], env, node);
  const end = finished(child);
  t.after(async () => {
    child.kill('SIGTERM');
    await end;
  });
  const url = await new Promise<string>((done, fail) => {
    let text = '';
    child.stdout?.on('data', (data: Buffer) => {
      text += data.toString('utf8');
      const found = /(http:\/\/127\.0\.0\.1:\d+\/)\.well-known/.exec(text);
      if (found?.[1]) done(found[1]);
    });
    void end.then(({ code, err }) => fail(new Error(`ended with ${code}: ${err}`)));
  });
  return { url, child, end };
}

/** A Node older than 24 on this machine's path, if there is one. */
export function olderNode(): string | undefined {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(folder => !folder.includes('node_modules'))
    .map(folder => join(folder, name))
    .find(file => existsSync(file) && majorOf(file) >= 20 && majorOf(file) < 24);
}

function majorOf(node: string): number {
  const { stdout } = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  return Number.parseInt(stdout, 10);
}

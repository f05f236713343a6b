// npm itself, on every system: the one that runs this, or the one on the path.
import { spawnSync } from 'node:child_process';
import { ROOT, cleanEnv } from './node.mjs';

/**
 * @param {string[]} args
 * @param {{cwd?: string, stdio?: import('node:child_process').StdioOptions}} [options]
 * @returns {{status: number, output: string}} with what it printed, where that was not passed on
 */
export function npm(args, { cwd = ROOT, stdio = ['ignore', 'pipe', 'inherit'] } = {}) {
  const cli = process.env.npm_execpath;
  const [command, all, shell] = cli?.endsWith('.js')
    ? [process.execPath, [cli, ...args], false]
    : ['npm', args, process.platform === 'win32'];
  const done = spawnSync(command, all, { cwd, stdio, shell, env: cleanEnv(), encoding: 'utf8' });
  return { status: done.status ?? 1, output: `${done.stdout ?? ''}${done.stderr ?? ''}` };
}

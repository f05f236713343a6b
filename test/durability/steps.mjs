// The commands that docs/operations.md tells an administrator to type, read from there and carried out:
// a drill that follows other steps than the documented ones proves nothing.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/node.mjs';
import { attempt, startServer } from './api.mjs';

const PAGE = join(ROOT, 'docs', 'operations.md');
const HEADING = '### 恢复演练';

/**
 * The drill's blocks of commands, in their order: backup and restore with the embedded database, then
 * with PostgreSQL.
 * @returns {string[][]} lines by block
 */
export function documentedSteps() {
  const [, section = ''] = readFileSync(PAGE, 'utf8').split(HEADING);
  const blocks = section.split(/\n#{2,3} /)[0].matchAll(/```sh\n([^]*?)```/g);
  const steps = Array.from(blocks, ([, text]) => text.trim().split('\n'));
  if (steps.length !== 4)
    throw new Error(`${HEADING} has ${steps.length} blocks of commands, not 4`);
  return steps;
}

/**
 * Carries out one line.
 * @param {string} line as documented
 * @param {{folder: string, env: object, variables?: object, bin?: string}} machine `folder` stands for
 *   the root; `variables`: what $NAMES stand for; `bin`: where PostgreSQL's programs are
 * @returns {Promise<{output: string, server?: object}>} `server`: where the line starts one
 * @throws when it fails
 */
export async function carryOut(line, { folder, env, variables = {}, bin }) {
  const words = line
    .split(' ')
    .map(word => word.replace(/\$(\w+)/g, (_, name) => variables[name] ?? ''))
    .map(word => word.replace(/(^|=)(\/.*)$/, (_, before, path) => before + join(folder, path)));
  const own = {};
  while (/^[A-Z_]+=/.test(words[0])) {
    const [name, ...value] = words.shift().split('=');
    own[name] = value.join('=');
  }
  const [program, ...args] = words;
  if (program === 'cp') copyFileSync(...args);
  else if (program === 'mkdir') mkdirSync(args.at(-1), { recursive: true });
  else if (program === 'createdb') createDatabase(bin, args, env);
  else if (program === 'npx' && args[0] === 'union-widgets')
    return command(args.slice(1), { ...env, ...own });
  else throw new Error(`the drill does not know the command ${program}`);
  return { output: '' };
}

async function command(args, env) {
  if (args[0] === 'serve') {
    return { output: '', server: await startServer(env, { args: args.slice(1) }) };
  }
  const { code, output } = await attempt(args, env);
  if (code !== 0) throw new Error(`union-widgets ${args.join(' ')} ended with ${code}: ${output}`);
  return { output };
}

function createDatabase(bin, args, env) {
  const { status, stderr } = spawnSync(join(bin, 'createdb'), args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`createdb failed: ${stderr}`);
}

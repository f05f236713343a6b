// npm run test:durability [-- --full] [--only NAME] [--seed N] [--plants]: what breaks a server, its disk,
// its database or a page while people apply, and that nothing is lost or doubled. Short runs by default,
// some minutes; `--full` is the whole campaign, some hours. Ends with a table of what was tried, and exits
// 1 when anything failed. `--only` repeats the rows of that name; `--plants` runs only those that are
// broken on purpose and have to be noticed. What each campaign does, and its options: docs/durability.md.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepare } from './lib/install.mjs';
import { ROOT, cleanEnv, node24 } from './lib/node.mjs';
import { findPostgres } from './lib/postgres.mjs';

prepare();
const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    only: { type: 'string' },
    seed: { type: 'string', default: '1' },
    plants: { type: 'boolean', default: false },
  },
});

/** Exit code of a campaign that this machine has no means for. */
const NOT_TRIED = 3;

/** `[name, program and options, options of the whole campaign in their place, needs]`. */
const CAMPAIGNS = [
  ['kill', 'kill --rounds 6', 'kill --rounds 1000'],
  ['kill-control', 'kill --control --rounds 3'],
  ['kill-plant', 'kill --plant unsynced --rounds 2'],
  ['doubles', 'doubles --pairs 200', 'doubles --pairs 10000'],
  ['doubles-control', 'doubles --control'],
  ['power-cut', 'powercut --lives 1 --people 80 --cuts 30 --restarts 1', 'powercut'],
  ['power-cut-normal', 'powercut --control normal'],
  ['power-cut-unsynced', 'powercut --control unsynced'],
  ['power-cut-off', undefined, 'powercut --control off'],
  ['disk-full', 'full --refusals 30 --people 2', 'full'],
  ['disk-full-control', 'full --control'],
  ['disk-full-quota', undefined, 'full --by rlimit --people 0'],
  ['drill', 'drill --before 60 --after 20', 'drill'],
  ['drill-control', 'drill --control'],
  ['canary', 'canary --applicants 25', 'canary --applicants 1000'],
  ['drafts', 'drafts --runs 11', 'drafts --runs 1000'],
  ['drafts-control', 'drafts --control --runs 4', 'drafts --control'],
  ['postgres', 'postgres --rounds 6', 'postgres'],
  ['postgres-control', 'postgres --control --rounds 3', 'postgres --control'],
  ['drill-postgres', 'drill --postgres --before 60 --after 20', 'drill --postgres'],
  ['kill-postgres', 'kill --postgres --rounds 4', 'kill --postgres --rounds 1000'],
  ['doubles-postgres', 'doubles --postgres --pairs 200', 'doubles --postgres --pairs 10000'],
];
const WITH_SEED = ['kill', 'powercut', 'full', 'postgres', 'drafts'];
const WITH_PAGES = ['drafts', 'full'];

const chosen = CAMPAIGNS.map(([name, short, whole]) => ({
  name,
  command: values.full ? (whole ?? short) : short,
}))
  .filter(({ name }) => values.only === undefined || name === values.only)
  .filter(({ name }) => !values.plants || isPlant(name));
if (chosen.length === 0) {
  console.error(`No campaign ${values.only}: ${CAMPAIGNS.map(([name]) => name).join(', ')}`);
  process.exit(2);
}

const temporary = mkdtempSync(join(tmpdir(), 'union-durability-'));
process.once('exit', () => rmSync(temporary, { recursive: true, force: true }));
const env = await pagesFor(chosen);
const rows = [];
for (const { name, command } of chosen) rows.push({ name, ...(await tryOne(name, command)) });
tell(rows);
process.exit(rows.some(({ result }) => result === 'FAILED') ? 1 : 0);

/** Whether a campaign is broken on purpose. */
function isPlant(name) {
  return /-(?:control|plant|normal|unsynced|off)$/.test(name);
}

/** The pages' scripts, built once for all that open pages. */
async function pagesFor(campaigns) {
  const needed = campaigns.some(({ command }) => WITH_PAGES.includes(command?.split(' ')[0]));
  if (!needed) return {};
  const { cdnFor } = await import('../test/durability/cdn.mjs');
  return { DURABILITY_CDN: await cdnFor(temporary) };
}

async function tryOne(name, command) {
  if (command === undefined) return { result: 'not tried', seconds: 0, said: 'with --full' };
  const [program, ...options] = command.split(' ');
  if (options.includes('--postgres') && !findPostgres()) {
    return { result: 'not tried', seconds: 0, said: 'no PostgreSQL on this machine' };
  }
  const seeded = WITH_SEED.includes(program) ? [...options, '--seed', values.seed] : options;
  console.log(`\n── ${name}: ${program} ${seeded.join(' ')}`);
  const began = Date.now();
  const { code, last } = await run([join('test', 'durability', `${program}.mjs`), ...seeded]);
  const seconds = Math.round((Date.now() - began) / 1000);
  const result = code === 0 ? (isPlant(name) ? 'noticed' : 'passed') : 'FAILED';
  return { result: code === NOT_TRIED ? 'not tried' : result, seconds, said: last };
}

/** Runs a campaign, its output passed through; resolves with its exit code and what it said in sum. */
function run(args) {
  return new Promise(done => {
    const child = spawn(node24() ?? process.execPath, args, {
      cwd: ROOT,
      env: cleanEnv(env),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', piece => {
      process.stdout.write(piece);
      said += piece;
    });
    child.on('close', (code, signal) => done({ code: signal ? 1 : code, last: sumOf(said) }));
  });
}

/** The last line with numbers in it that stands by itself. */
function sumOf(said) {
  const lines = said
    .split('\n')
    .filter(line => /^\S.*\d/.test(line) || line.startsWith('not tried'));
  return (lines.at(-1) ?? '').replace(/^not tried: /, '');
}

function tell(all) {
  const width = Math.max(...all.map(({ name }) => name.length));
  console.log('');
  for (const { name, result, seconds, said } of all) {
    console.log(
      `${name.padEnd(width)}  ${result.padEnd(9)}  ${`${seconds} s`.padStart(7)}  ${said}`,
    );
  }
  const count = what => all.filter(({ result }) => result === what).length;
  const good = count('passed') + count('noticed');
  console.log(`\n${good} passed, ${count('FAILED')} failed, ${count('not tried')} not tried`);
}

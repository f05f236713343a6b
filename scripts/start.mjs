// npm start: installs what is missing, builds, brings in the sample data, starts the API and the
// demo pages. Two origins, as in real life.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { glob } from './lib/glob.mjs';
import { prepare } from './lib/install.mjs';
import { ROOT, captureNode, cleanEnv, node24, runNode } from './lib/node.mjs';

// A SIGTERM to npm ends npm's shell, not what runs in it; one to a Node 20 that runs this file
// under Node 24 (`prepare`) ends only itself. So the processes above are watched, by number.
const ABOVE = 'UNION_WIDGETS_START_ABOVE';
const parent = process.ppid;
const byNpm = process.env.npm_lifecycle_event === 'start';
const above = process.env[ABOVE]?.split(',').map(Number) ?? (byNpm ? [parent] : []);
process.env[ABOVE] = [...above, process.pid].join();
prepare();
delete process.env[ABOVE];

const port = Number(process.env.PORT || 8080);
if (!Number.isInteger(port) || port < 1 || port > 65534) {
  console.error(`PORT 应为 1–65534 的整数，现为“${process.env.PORT}”。`);
  console.error(`PORT must be a whole number from 1 to 65534; it is "${process.env.PORT}".`);
  process.exit(1);
}
const env = {
  PORT: String(port),
  DATA_DIR: resolve(process.env.DATA_DIR || join(ROOT, 'server', 'data')),
  LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
  SITE_FILE: resolve(process.env.SITE_FILE || join(ROOT, 'demo', 'data', 'site.json')),
};

const SERVER = 'server/bin/union-widgets.mjs';

/** Lists of demo/data/ and how they are imported. */
const SAMPLES = [
  ['stations-gb18030.csv', '--kind', 'stations', '--crs', 'wgs84'],
  ['craftsmen.csv', '--kind', 'craftsmen'],
  ['standings.csv', '--kind', 'standings', '--contest', 'c-2026-demo'],
  ['orgs.csv', '--kind', 'orgs'],
];

/** Contests of every kind, besides the list above. */
const CONTESTS = 'scripts/make-contests.mjs';
const PEOPLE = 'scripts/make-people.mjs';
/** Reading stations, and the catalogues in which their books are searched. */
const READING = 'scripts/make-reading.mjs';
/** Stations out of the ordinary, a trail, and what stations report of themselves. */
const MAP = 'scripts/make-map.mjs';

/** Forms of demo/data/forms/, all of them. */
const FORMS = join('demo', 'data', 'forms');

/** Who may try the desk, where staff deal with applications. */
const DESK_NAME = '示例管理员';

await build();
serve(await sampleData());

/** Builds cdn/ when a source is newer than it. */
async function build() {
  const built = join(ROOT, 'cdn', 'union-widgets.js');
  const sources = glob('{src/**/*.ts,rollup.config.js,package.json}', ROOT);
  const newest = Math.max(...sources.map(file => statSync(join(ROOT, file)).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  console.log('正在生成组件 Building the widgets (cdn/) …');
  const code = await runNode(['scripts/build.mjs', '--cdn'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (code !== 0) process.exit(code);
}

/**
 * Brings in the sample lists and forms once, by the commands a webmaster would use, and somebody at
 * the desk. Resolves to what is told about the password, which is shown this once.
 */
async function sampleData() {
  const file = join(env.DATA_DIR, 'union.db');
  // A folder of documents is served as it is.
  if (existsSync(join(env.DATA_DIR, '.well-known'))) return '';
  if (existsSync(file)) return ofOld();
  for (const [name, ...options] of SAMPLES) {
    console.log(`正在导入示例名单 Importing the sample list demo/data/${name} …\n`);
    const list = join('demo', 'data', name);
    await orBeginAnew(file, ['import', list, ...options, '--into', env.DATA_DIR]);
    console.log('');
  }
  console.log('正在加入示例竞赛 Adding the sample contests …\n');
  await orBeginAnew(file, ['--into', env.DATA_DIR], CONTESTS);
  await orBeginAnew(file, ['--into', env.DATA_DIR], PEOPLE);
  await orBeginAnew(file, readingInto(), READING);
  await orBeginAnew(file, ['--into', env.DATA_DIR], MAP);
  await orBeginAnew(file, addForms());
  console.log('');
  const { code, output } = await captureNode([SERVER, ...addToDesk()], { env });
  if (code !== 0) {
    console.error(output);
    beginAnew(file, code);
  }
  return output;
}

/**
 * The sample database of a version that had no contests or forms gets them; a database of somebody's
 * own is left alone, and so is one whose forms somebody chose.
 */
async function ofOld() {
  const ownData = process.env.DATA_DIR || process.env.SITE_FILE || process.env.DATABASE_URL;
  if (ownData) return '';
  await runNode([CONTESTS, '--into', env.DATA_DIR, '--if-none'], { env });
  await runNode([PEOPLE, '--into', env.DATA_DIR, '--if-none'], { env });
  await runNode([READING, ...readingInto(), '--if-none'], { env });
  await runNode([MAP, '--into', env.DATA_DIR, '--if-none'], { env });
  const has = await captureNode([SERVER, 'forms', 'list', '--data', env.DATA_DIR], { env });
  if (has.code !== 0 || !has.output.includes('还没有表单')) return '';
  if ((await runNode([SERVER, ...addForms()], { env })) !== 0) return '';
  const desk = await captureNode([SERVER, ...addToDesk()], { env });
  return desk.code === 0 ? desk.output : '';
}

/** The library that is played for the demo answers beside the demo pages. */
function readingInto() {
  return ['--into', env.DATA_DIR, '--library', `http://localhost:${port + 1}/library/`];
}

/** The samples' catalogues, on the ports of this time; none where somebody has their own. */
function sampleCatalogues() {
  const sources = join(env.DATA_DIR, 'books', 'sources.json');
  if (process.env.BOOKS_FILE || !existsSync(sources)) return undefined;
  const text = readFileSync(sources, 'utf8');
  const played = /http:\/\/localhost:\d+\/library\//g;
  writeFileSync(sources, text.replace(played, `http://localhost:${port + 1}/library/`));
  return sources;
}

function addForms() {
  console.log(`正在加入示例表单 Adding the sample forms of demo/data/forms/ …\n`);
  const forms = readdirSync(join(ROOT, FORMS)).filter(name => name.endsWith('.json'));
  return ['forms', 'add', ...forms.map(name => join(FORMS, name)), '--data', env.DATA_DIR];
}

function addToDesk() {
  return ['desk', 'add', DESK_NAME, '--role', 'admin', '--data', env.DATA_DIR];
}

/** Runs a command of the server, or ends without the database it was to fill. */
async function orBeginAnew(file, args, script = SERVER) {
  const code = await runNode([script, ...args], { env });
  if (code !== 0) beginAnew(file, code);
}

function beginAnew(file, code) {
  // A half-made database would be taken for data of the user's own the next time.
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  process.exit(code);
}

function serve(deskWords) {
  const node = node24() ?? process.execPath;
  const api = [SERVER, 'serve', '--data', env.DATA_DIR];
  const sources = sampleCatalogues();
  if (sources) env.BOOKS_FILE = sources;
  const children = [api, ['scripts/demo-server.mjs', String(port + 1), String(port)]].map(args =>
    spawn(node, args, { cwd: ROOT, stdio: 'inherit', env: cleanEnv(env) }),
  );
  const over = new AbortController();
  const end = code => {
    if (over.signal.aborted) return;
    over.abort();
    children.forEach(child => child.kill('SIGTERM'));
    process.exitCode = code;
  };
  process.on('SIGINT', () => end(0));
  process.on('SIGTERM', () => end(0));
  const asked = ['SIGINT', 'SIGTERM'];
  children.forEach(child =>
    child.on('exit', (code, signal) => end(code ?? (asked.includes(signal) ? 0 : 1))),
  );
  setInterval(() => isAlone() && end(0), 500).unref();
  void tell(over.signal, deskWords);
}

/** Whether a process this one runs for is gone. */
function isAlone() {
  const isGone = pid => {
    try {
      process.kill(pid, 0);
      return false;
    } catch (error) {
      return error.code === 'ESRCH';
    }
  };
  return above.length > 0 && (process.ppid !== parent || above.some(isGone));
}

/** Says where to look once there is something to see. */
async function tell(over, deskWords) {
  const address = `http://localhost:${port}/.well-known/union-widgets.json`;
  const pages = `http://localhost:${port + 1}/`;
  for (const url of [address, pages]) {
    while (
      !over.aborted &&
      // Whatever else holds the port may never answer.
      !(await fetch(url, { signal: over }).then(
        ({ ok }) => ok,
        () => false,
      ))
    )
      await sleep(100);
  }
  if (over.aborted) return;
  console.log(`\n  示例页面 Demo pages   ${pages}`);
  console.log(`  JSON 接口 JSON API    ${address}`);
  console.log(`  办理台 Desk           http://localhost:${port}/desk/`);
  if (deskWords) console.log(`\n${deskWords.trim().replace(/^(?=.)/gm, '  ')}`);
  console.log('\n  Ctrl-C 停止 stops both.\n');
}

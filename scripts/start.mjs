// npm start: installs what is missing, builds, imports the sample list, starts the API and the
// demo pages. Two origins, as in real life.
import { spawn } from 'node:child_process';
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { glob } from './lib/glob.mjs';
import { prepare } from './lib/install.mjs';
import { ROOT, cleanEnv, node24, runNode } from './lib/node.mjs';

prepare();

const port = Number(process.env.PORT ?? 8080);
if (!Number.isInteger(port) || port < 1 || port > 65534) {
  console.error(`PORT must be a number from 1 to 65534; it is "${process.env.PORT}".`);
  process.exit(1);
}
const env = {
  PORT: String(port),
  DATA_DIR: process.env.DATA_DIR ?? join(ROOT, 'server', 'data'),
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  SITE_FILE: process.env.SITE_FILE ?? join(ROOT, 'demo', 'data', 'site.json'),
};

await build();
await sampleData();
serve();

/** Builds cdn/ when a source is newer than it. */
async function build() {
  const built = join(ROOT, 'cdn', 'union-widgets.js');
  const sources = glob('{src/**/*.ts,rollup.config.js,package.json}', ROOT);
  const newest = Math.max(...sources.map(file => statSync(join(ROOT, file)).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  console.log('Building the widgets (cdn/) …');
  const code = await runNode(['scripts/build.mjs', '--cdn'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (code !== 0) process.exit(code);
}

/** Imports the sample list once, by the importer a webmaster would use. */
async function sampleData() {
  const file = join(env.DATA_DIR, 'union.db');
  if (existsSync(file)) return;
  console.log('Importing the sample list demo/data/stations-gb18030.csv …\n');
  const list = join('demo', 'data', 'stations-gb18030.csv');
  const args = ['import', list, '--kind', 'stations', '--crs', 'wgs84', '--into', env.DATA_DIR];
  const code = await runNode(['server/bin/union-widgets.mjs', ...args], { env });
  if (code === 0) return;
  // A half-made database would be taken for data of the user's own the next time.
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  process.exit(code);
}

function serve() {
  const node = node24() ?? process.execPath;
  const api = ['server/bin/union-widgets.mjs', 'serve', '--data', env.DATA_DIR];
  const children = [api, ['scripts/demo-server.mjs', String(port + 1), String(port)]].map(args =>
    spawn(node, args, { cwd: ROOT, stdio: 'inherit', env: cleanEnv(env) }),
  );
  let ending = false;
  const end = code => {
    if (ending) return;
    ending = true;
    children.forEach(child => child.kill('SIGTERM'));
    process.exitCode = code;
  };
  process.on('SIGINT', () => end(0));
  process.on('SIGTERM', () => end(0));
  children.forEach(child => child.on('exit', code => end(code ?? 0)));
  void tell(() => ending);
}

/** Says where to look once there is something to see. */
async function tell(ended) {
  const address = `http://localhost:${port}/.well-known/union-widgets.json`;
  const pages = `http://localhost:${port + 1}/`;
  for (const url of [address, pages]) {
    while (
      !ended() &&
      !(await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      ))
    )
      await sleep(100);
  }
  if (ended()) return;
  console.log(`\n  示例页面 Demo pages   ${pages}`);
  console.log(`  JSON 接口 JSON API    ${address}`);
  console.log('\n  Ctrl-C 停止 stops both.\n');
}

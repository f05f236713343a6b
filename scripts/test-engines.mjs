// npm run test:engines: the browser tests in Chromium, Firefox and WebKit, those that are installed.
// With --require a,b it fails unless each engine named ran at least one test.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { delimiter, join } from 'node:path';
import { glob } from './lib/glob.mjs';
import { ensureInstalled, prepare } from './lib/install.mjs';
import { findChrome } from './lib/chrome.mjs';
import { ROOT, binOf } from './lib/node.mjs';
import { runSuite } from './lib/suite.mjs';

prepare();
const require = process.argv.includes('--require')
  ? (process.argv[process.argv.indexOf('--require') + 1] ?? '').split(',')
  : [];

const found = {
  chromium: await findChrome().then(
    ({ path }) => path,
    () => undefined,
  ),
  firefox: process.env.FIREFOX_PATH ?? onPath('firefox-esr', 'firefox'),
  webkit: onPath('WebKitWebDriver'),
};
for (const [engine, path] of Object.entries(found)) {
  console.log(`${engine.padEnd(9)} ${path ?? 'not installed here, not tested'}`);
}
if (found.firefox || found.webkit) ensureInstalled(join(ROOT, 'test', 'engines'), 'engines');

const results = {};
for (const engine of Object.keys(found).filter(name => found[name])) {
  console.log(`\n── ${engine}`);
  const args = [await binOf('@web/test-runner', 'wtr'), '--config', 'test/engines/wtr.config.js'];
  const alone = files => [...args, ...files.flatMap(file => ['--files', file])];
  const driver = engine === 'webkit' ? await startWebKitDriver(found.webkit) : undefined;
  const env = { UW_ENGINE: engine, UW_ENGINE_PATH: found[engine], ...driver?.env };
  results[engine] = await runSuite(args, alone, { env });
  console.log(results[engine].output.trim());
  driver?.stop();
}

console.log('');
for (const [engine, { passed, failed }] of Object.entries(results)) {
  console.log(`${engine.padEnd(9)} ${passed} passed, ${failed} failed`);
}
const silent = require.filter(engine => !results[engine]?.passed);
silent.forEach(engine => console.error(`${engine} ran no test, and was required to.`));
const failed = Object.values(results).reduce((sum, r) => sum + r.failed, 0) + silent.length;
const passed = Object.values(results).reduce((sum, r) => sum + r.passed, 0);
console.log(`engines: ${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);

function onPath(...names) {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/lib/webkit2gtk-4.1',
  ];
  return folders.flatMap(dir => names.map(name => join(dir, name))).find(path => existsSync(path));
}

/** WebKitGTK is driven through its own driver and draws to a display even when nobody looks. */
async function startWebKitDriver(path) {
  const port = await freePort();
  const xvfb = process.env.DISPLAY ? undefined : onPath('xvfb-run');
  const [command, args] = xvfb
    ? [xvfb, ['-a', path, `--port=${port}`]]
    : [path, [`--port=${port}`]];
  const child = spawn(command, args, {
    stdio: 'ignore',
    detached: true,
    env: {
      ...process.env,
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    },
  });
  for (let tries = 0; tries < 100 && !(await listens(port)); tries += 1) await sleep(100);
  const browser = glob('/usr/{lib,libexec}/{*/,}webkit2gtk-4.*/MiniBrowser', '/')[0];
  return {
    env: { UW_WEBKIT_PORT: String(port), UW_MINIBROWSER: browser ?? 'MiniBrowser' },
    stop: () => process.kill(-child.pid),
  };
}

function freePort() {
  return new Promise(done => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

function listens(port) {
  return new Promise(done => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => done(true)).on('error', () => done(false));
    socket.on('close', () => socket.destroy());
    socket.on('connect', () => socket.end());
  });
}

// npm run test:engines: the browser tests in Chromium, Firefox and WebKit, those that are installed.
// With --only a,b in these alone, side by side where there are processors for it. With --require a,b it
// fails unless each engine named ran at least one test.
import { spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { glob } from './lib/glob.mjs';
import { ensureInstalled, prepare } from './lib/install.mjs';
import { chosenEngines, installedEngines, onPath, readArguments } from './lib/engines.mjs';
import { ROOT, binOf } from './lib/node.mjs';
import { runSuite } from './lib/suite.mjs';

/** Longest for all tests in one engine, milliseconds: side by side on a slow machine. */
const LONGEST = 22 * 60_000;
/** A browser without a screen that crashes takes with it the files it had open. */
const FEW = 8;

prepare();
const { only, required, atOnce } = understood();
const found = await installedEngines();
const engines = chosenEngines(found, only);
if (engines.some(name => name !== 'chromium'))
  ensureInstalled(join(ROOT, 'test', 'engines'), 'engines');

if (engines.length === 0 && required.length === 0) {
  console.log(`engines: none of ${only.join(', ')} is installed here, nothing was tested`);
  process.exit(0);
}

const results = {};
const queue = [...engines];
const worker = async () => {
  for (let engine = queue.shift(); engine; engine = queue.shift()) await run(engine);
};
await Promise.all(Array.from({ length: atOnce }, worker));

console.log('');
for (const engine of engines) {
  const { passed, failed, seconds } = results[engine];
  console.log(`${engine.padEnd(9)} ${passed} passed, ${failed} failed (${seconds} s)`);
}
const silent = required.filter(engine => !results[engine]?.passed);
silent.forEach(engine => console.error(`${engine} ran no test, and was required to.`));
const failed = Object.values(results).reduce((sum, r) => sum + r.failed, 0) + silent.length;
const passed = Object.values(results).reduce((sum, r) => sum + r.passed, 0);
console.log(`engines: ${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);

function understood() {
  try {
    return readArguments(process.argv.slice(2), availableParallelism());
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}

/** One engine over all files, into `results`; what it says is printed when it is done. */
async function run(engine) {
  const args = [await binOf('@web/test-runner', 'wtr'), '--config', 'test/engines/wtr.config.js'];
  const alone = files => [...args, ...files.flatMap(file => ['--files', file])];
  const began = performance.now();
  const driver = engine === 'webkit' ? await startWebKitDriver(found.webkit) : undefined;
  const env = {
    UW_ENGINE: engine,
    UW_ENGINE_PATH: found[engine],
    // Two that look for a free port at the same moment find the same one.
    UW_PORT: String(await freePort()),
    ...driver?.env,
  };
  const few = engine === 'chromium' ? undefined : FEW;
  const result = await runSuite(args, alone, { env, limit: LONGEST, few });
  driver?.stop();
  const seconds = Math.round((performance.now() - began) / 1000);
  results[engine] = { ...result, seconds };
  console.log(`\n── ${engine}\n${result.output.trim()}`);
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

// Lowers and minifies what rollup makes: esbuild knows old engines, and what it has made Terser writes
// shorter yet, by a fortieth of what is loaded. Terser is most of what a build costs, so it runs in two
// threads, and what came of a text is kept: the same text comes out the same, and is not worked at again.
import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { transform } from 'esbuild';
import { ROOT } from './node.mjs';

const THREADS = 2;
const KEPT = join(ROOT, 'node_modules', '.cache', 'union-widgets-shrunk');
/** What no build asked for in so long is forgotten: milliseconds. */
const LONGEST = 14 * 86_400_000;

const LOWERED = {
  // Whoever reads module scripts with import() knows import.meta too (Chromium 64).
  supported: { 'import-meta': true, 'dynamic-import': true },
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  format: 'esm',
};
const SHORTENED = {
  module: true,
  ecma: 2019,
  compress: { passes: 2, inline: 1 },
  format: { comments: false },
};

/**
 * @param {string} code of a module
 * @param {string} target as esbuild names engines
 * @returns {Promise<string>} the same in fewer characters, for that target
 */
export async function shrink(code, target) {
  const file = join(KEPT, `${nameOf(code, target)}.js`);
  const known = read(file);
  if (known !== undefined) return known;
  const lowered = await transform(code, { ...LOWERED, target });
  const short = await inThread(lowered.code);
  keep(file, short);
  return short;
}

const versionOf = name => createRequire(import.meta.url)(`${name}/package.json`).version;
const HOW = JSON.stringify([LOWERED, SHORTENED, versionOf('esbuild'), versionOf('terser')]);

const nameOf = (code, target) =>
  createHash('sha256').update(`${HOW}\n${target}\n${code}`).digest('hex').slice(0, 40);

function read(file) {
  try {
    const text = readFileSync(file, 'utf8');
    const now = new Date();
    utimesSync(file, now, now);
    return text;
  } catch {
    return undefined;
  }
}

/** Whole or not at all: other builds read here at the same time. */
function keep(file, text) {
  if (!existsSync(KEPT)) mkdirSync(KEPT, { recursive: true });
  const part = `${file}.${randomUUID()}`;
  writeFileSync(part, text);
  renameSync(part, file);
}

/** Forgets what no build has asked for in a while. */
export function forgetOld(now = Date.now()) {
  if (!existsSync(KEPT)) return;
  for (const name of readdirSync(KEPT)) {
    const file = join(KEPT, name);
    const isOld = now - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now) > LONGEST;
    if (isOld) rmSync(file, { force: true });
  }
}

/** Runs in a thread. */
const THREAD = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { minify } = require(workerData.terser);
  parentPort.on('message', async ({ id, code }) => {
    try {
      parentPort.postMessage({ id, code: (await minify(code, workerData.options)).code });
    } catch (error) {
      parentPort.postMessage({ id, fault: String(error?.stack ?? error) });
    }
  });
`;

/** @type {{worker: Worker, waiting: Map<number, {done: Function, fail: Function}>}[]} */
const threads = [];
let asked = 0;

/** The thread that has the least to do. */
function inThread(code) {
  const idle = threads.find(({ waiting }) => waiting.size === 0);
  if (!idle && threads.length < THREADS) threads.push(startThread());
  const least = [...threads].sort((a, b) => a.waiting.size - b.waiting.size)[0];
  const id = (asked += 1);
  return new Promise((done, fail) => {
    least.waiting.set(id, { done, fail });
    // While it works nobody ends; when it rests it holds nobody back.
    least.worker.ref();
    least.worker.postMessage({ id, code });
  });
}

function startThread() {
  const terser = createRequire(import.meta.url).resolve('terser');
  const worker = new Worker(THREAD, { eval: true, workerData: { terser, options: SHORTENED } });
  const waiting = new Map();
  worker.on('message', ({ id, code, fault }) => {
    const { done, fail } = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    if (fault) fail(new Error(fault));
    else done(code);
  });
  const thread = { worker, waiting };
  worker.on('error', error => {
    threads.splice(threads.indexOf(thread), 1);
    waiting.forEach(({ fail }) => fail(error));
  });
  worker.unref();
  return thread;
}

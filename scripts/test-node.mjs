// Runs the Node tests that are given or lie below the given folders; reports failures in full, the
// rest as a count. With `--together` files share two processes in place of one each, which loads the
// code they have in common twice in all: for tests that leave nothing behind in their process.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { glob } from './lib/glob.mjs';
import { ROOT, runNode } from './lib/node.mjs';

const PROCESSES = 2;

// `npm run test:fuzz` sets clocks too: those of the processes the tests run in.
if (process.env.UW_NOW) {
  const clock = new URL('lib/set-clock-here.mjs', import.meta.url).href;
  process.env.NODE_OPTIONS = [process.env.NODE_OPTIONS, `--import=${clock}`].join(' ').trim();
}

const args = process.argv.slice(2);
const named = args.filter(arg => !arg.startsWith('--'));
const files = named
  .flatMap(path => (/\.(?:ts|mjs)$/.test(path) ? path : glob(`${path}/**/*.test.{ts,mjs}`, ROOT)))
  .filter(file => !file.includes('.browser.test.'));
const none = { passed: 0, failed: 0, skipped: 0, failedFiles: [] };
const count = { ...none, failedFiles: [] };

if (args.includes('--together') && files.length > PROCESSES) await runApart();
else runHere({ isolation: args.includes('--one-process') ? 'none' : 'process' });

function runHere({ isolation }) {
  const stream = run({
    files: files.map(file => join(ROOT, file)),
    isolation,
    timeout: named.some(path => /^test\/(?:long|pages)/.test(path)) ? 900_000 : 240_000,
    ...(isolation === 'process' && { concurrency: 2 }),
  });
  stream.on('test:pass', event => {
    if (event.details.type === 'suite') return;
    if (event.skip) count.skipped += 1;
    else count.passed += 1;
  });
  stream.on('test:fail', event => {
    if (event.details.type === 'suite') return;
    count.failed += 1;
    const error = event.details.error?.cause ?? event.details.error;
    const file = (event.file ?? '').replace(`${ROOT}/`, '');
    if (!count.failedFiles.includes(file)) count.failedFiles.push(file);
    console.log(`\n✖ ${file}:${event.line ?? ''} ${event.name}\n${error?.stack ?? error}`);
  });
  stream.on('test:stderr', event => process.stderr.write(event.message));
  stream.on('end', finish);
  stream.resume();
}

/** Deals the files out to processes of their own, and adds up what they count. */
async function runApart() {
  const folder = mkdtempSync(join(tmpdir(), 'union-widgets-'));
  const hands = Array.from({ length: PROCESSES }, (_, hand) =>
    files.filter((_file, at) => at % PROCESSES === hand),
  );
  await Promise.all(
    hands.map(async (own, hand) => {
      const counts = join(folder, `${hand}.json`);
      const env = { UW_COUNTS: counts };
      const code = await runNode(['scripts/test-node.mjs', '--one-process', ...own], { env });
      add(readCounts(counts) ?? none, code);
    }),
  );
  rmSync(folder, { recursive: true, force: true });
  finish();
}

function readCounts(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).node;
  } catch {
    // It ended before it could count.
    return undefined;
  }
}

function add(part, code) {
  count.passed += part.passed;
  count.failed += part.failed || (code === 0 ? 0 : 1);
  count.skipped += part.skipped;
  count.failedFiles.push(...part.failedFiles);
}

function finish() {
  console.log(`${files.length} files: ${count.passed} passed, ${count.failed} failed`);
  if (process.env.UW_COUNTS) writeFileSync(process.env.UW_COUNTS, JSON.stringify({ node: count }));
  process.exitCode = count.failed || count.passed === 0 ? 1 : 0;
}

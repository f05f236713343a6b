// Runs the Node tests that are given or lie below the given folders; reports failures in full, the
// rest as a count.
import { writeFileSync } from 'node:fs';
import { run } from 'node:test';
import { glob } from './lib/glob.mjs';
import { ROOT } from './lib/node.mjs';

const files = process.argv
  .slice(2)
  .flatMap(path => (/\.(?:ts|mjs)$/.test(path) ? path : glob(`${path}/**/*.test.{ts,mjs}`, ROOT)))
  .filter(file => !file.includes('.browser.test.'))
  .map(file => `${ROOT}/${file}`);
const count = { passed: 0, failed: 0, skipped: 0, failedFiles: [] };

const stream = run({ files, concurrency: 2, timeout: 240_000 });
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
stream.on('end', () => {
  console.log(`${files.length} files: ${count.passed} passed, ${count.failed} failed`);
  if (process.env.UW_COUNTS) writeFileSync(process.env.UW_COUNTS, JSON.stringify({ node: count }));
  process.exitCode = count.failed || count.passed === 0 ? 1 : 0;
});
stream.resume();

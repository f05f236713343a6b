import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
// @ts-expect-error plain JavaScript
import { runSuite } from '../../scripts/lib/suite.mjs';

interface Part {
  passed: number;
  failed: number;
  skipped: number;
  failedFiles: string[];
}

/** A suite that counts as told: the first answer when it runs whole, the second when it runs again. */
async function pretendSuite(
  t: TestContext,
  whole: Part | undefined,
  again: Part | undefined,
  options: { few?: number } = {},
) {
  const folder = await mkdtemp(join(tmpdir(), 'union-suite-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const script = join(folder, 'suite.mjs');
  await writeFile(
    script,
    `import { writeFileSync } from 'node:fs';
    const part = ${JSON.stringify({ whole, again })}[process.argv.length > 2 ? 'again' : 'whole'];
    if (part) writeFileSync(process.env.UW_COUNTS, JSON.stringify({ one: part }));
    process.exitCode = part && part.failed === 0 ? 0 : 1;`,
  );
  const asked: string[][] = [];
  const alone = (files: string[]) => {
    asked.push(files);
    return [script, ...files];
  };
  const result = (await runSuite([script], alone, options)) as Part;
  const { passed, failed, skipped, failedFiles } = result;
  return { result: { passed, failed, skipped, failedFiles }, asked };
}

const part = (passed: number, failed: number, ...failedFiles: string[]): Part => ({
  passed,
  failed,
  skipped: 0,
  failedFiles,
});

test('a suite without failures runs once', async t => {
  const { result, asked } = await pretendSuite(t, part(5, 0), undefined);
  assert.deepEqual(result, part(5, 0));
  assert.deepEqual(asked, []);
});

test('a file that passes when it runs alone counts as passed', async t => {
  const { result, asked } = await pretendSuite(t, part(5, 1, 'a.test.ts'), part(2, 0));
  assert.equal(result.passed, 6);
  assert.equal(result.failed, 0);
  assert.deepEqual(asked, [['a.test.ts']]);
});

test('a file that fails again has failed', async t => {
  const whole = part(5, 2, 'a.test.ts');
  const { result } = await pretendSuite(t, whole, part(1, 1, 'a.test.ts'));
  assert.deepEqual(result, whole);
});

test('many failing files are not run again', async t => {
  const whole = part(5, 4, 'a.test.ts', 'b.test.ts', 'c.test.ts', 'd.test.ts');
  const { result, asked } = await pretendSuite(t, whole, part(9, 0));
  assert.deepEqual(result, whole);
  assert.deepEqual(asked, []);
  const again = await pretendSuite(t, whole, part(9, 0), { few: 4 });
  assert.deepEqual([again.result.failed, again.asked], [0, [whole.failedFiles]]);
});

test('a suite that counted nothing has failed', async t => {
  const { result } = await pretendSuite(t, undefined, undefined);
  assert.equal(result.failed, 1);
});

test('a suite that hangs is ended with all it started, and has one more chance', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'union-suite-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const script = join(folder, 'suite.mjs');
  const begun = join(folder, 'begun');
  await writeFile(
    script,
    `import { spawn } from 'node:child_process';
    import { existsSync, writeFileSync } from 'node:fs';
    if (existsSync('${begun}')) {
      writeFileSync(process.env.UW_COUNTS, '{"one":{"passed":3,"failed":0,"skipped":0,"failedFiles":[]}}');
    } else {
      const beat = "setInterval(() => require('node:fs').appendFileSync('${begun}', '.'), 50)";
      spawn(process.execPath, ['-e', beat], { stdio: 'inherit' });
    }`,
  );
  const result = (await runSuite([script], () => [script], { limit: 3000 })) as Part & {
    output: string;
  };
  assert.equal(result.passed, 3);
  assert.equal(result.failed, 0);
  assert.match(result.output, /unsteady: the suite hung once, then passed/);
  const heard = await readFile(begun, 'utf8');
  await sleep(500);
  assert.equal(await readFile(begun, 'utf8'), heard, 'what it started has ended');
});

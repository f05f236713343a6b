import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
// @ts-expect-error plain JavaScript
import { countingReporter } from '../../scripts/lib/counting-reporter.mjs';

/** What it counts of one browser; what it prints is not shown. */
function counted(t: TestContext, sessions: object[]): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'union-counts-'));
  const { UW_COUNTS: before } = process.env;
  process.env['UW_COUNTS'] = join(folder, 'counts.json');
  t.mock.method(console, 'log', () => undefined);
  try {
    const browser = { name: 'one' };
    const all = sessions.map(session => ({ browser, logs: [], ...session }));
    countingReporter().onTestRunFinished({ sessions: all });
    return JSON.parse(readFileSync(process.env['UW_COUNTS'], 'utf8')).one;
  } finally {
    if (before === undefined) delete process.env['UW_COUNTS'];
    else process.env['UW_COUNTS'] = before;
    rmSync(folder, { recursive: true });
  }
}

const good = { name: 'is well', passed: true };
const bad = { name: 'is ill', passed: false };
const left = { name: 'is left out', passed: true, skipped: true };
const results = (...tests: object[]) => ({ suites: [{ name: 'a suite', tests }] });

test('tests are counted, and files named that have one that failed', t => {
  const sessions = [
    { testFile: 'a.test.ts', passed: true, testResults: results(good, left) },
    { testFile: 'b.test.ts', passed: false, testResults: results(good, bad) },
  ];
  const want = { passed: 2, failed: 1, skipped: 1, failedFiles: ['b.test.ts'] };
  assert.deepEqual(counted(t, sessions), want);
});

test('a file that never finished has failed', t => {
  const want = { passed: 0, failed: 1, skipped: 0, failedFiles: ['a.test.ts'] };
  assert.deepEqual(counted(t, [{ testFile: 'a.test.ts', passed: false }]), want);
});

test('a page that was lost and begun anew has failed once, and its file is named', t => {
  const errors = [{ message: 'Tests were interrupted because the page was reloaded.' }];
  const session = { testFile: 'a.test.ts', passed: true, errors, testResults: results(good) };
  const want = { passed: 1, failed: 1, skipped: 0, failedFiles: ['a.test.ts'] };
  assert.deepEqual(counted(t, [session]), want);
});

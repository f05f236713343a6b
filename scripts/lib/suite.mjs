// Runs a test suite and reads what it counted.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { captureNode } from './node.mjs';

/** More files than this failing is no matter of a busy machine. */
const FEW = 3;
/** A suite that takes longer hangs: milliseconds. */
const LONGEST = 15 * 60_000;

/**
 * Runs a suite. When a few files of it fail they run once more, by themselves: a machine that is busy
 * with something else is no reason to call work broken. A file that passes then is named as unsteady,
 * so that somebody mends its test. A suite that hangs is ended, and has one more chance as well.
 *
 * @param {string[]} args the suite's command line for Node; it writes `{name: {passed, failed,
 *   skipped, failedFiles}}` to the file that UW_COUNTS names
 * @param {(files: string[]) => string[]} alone the command line for some of its files
 * @param {{env?: object, nice?: number, limit?: number, few?: number}} options as those of
 *   `captureNode`; `few`: so many files may run once more
 * @returns {Promise<{passed: number, failed: number, skipped: number, failedFiles: string[], output:
 *   string}>} with all that was printed
 */
export async function runSuite(args, alone, options = {}) {
  const first = await once(args, options);
  if (first.late) {
    const again = await once(args, options);
    const said = `${first.output}\nended: it hung. Once more, all of it:\n${again.output}`;
    const unsteady = again.failed > 0 ? '' : '\nunsteady: the suite hung once, then passed\n';
    return { ...again, output: `${said}${unsteady}` };
  }
  const { failedFiles } = first;
  if (failedFiles.length === 0 || failedFiles.length > (options.few ?? FEW)) return first;
  const files = failedFiles.join(' ');
  const second = await once(alone(failedFiles), options);
  const output = `${first.output}\nonce more, alone: ${files}\n${second.output}`;
  if (second.failed > 0) return { ...first, output };
  return {
    ...first,
    passed: first.passed + first.failed,
    failed: 0,
    output: `${output}\nunsteady: ${files} failed once, then passed\n`,
  };
}

async function once(args, { env = {}, nice = 0, limit = LONGEST }) {
  const folder = mkdtempSync(join(tmpdir(), 'union-widgets-'));
  const counts = join(folder, 'counts.json');
  const { code, output, late } = await captureNode(args, {
    env: { ...env, UW_COUNTS: counts },
    nice,
    limit,
  });
  const parts = existsSync(counts) ? Object.values(JSON.parse(readFileSync(counts, 'utf8'))) : [];
  rmSync(folder, { recursive: true, force: true });
  const sum = { passed: 0, failed: 0, skipped: 0, failedFiles: [], output, late };
  for (const { passed, failed, skipped, failedFiles } of parts) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
    sum.failedFiles.push(...failedFiles);
  }
  // A suite that ran nothing, or failed without a failing test, is a failure too.
  if ((code !== 0 && sum.failed === 0) || sum.passed + sum.failed === 0) sum.failed += 1;
  return sum;
}

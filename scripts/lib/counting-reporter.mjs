// A quiet reporter for @web/test-runner: failures in full, then one line of counts per browser.
import { writeFileSync } from 'node:fs';

/** Writes `{browser: {passed, failed, skipped, failedFiles}}` to the file named by UW_COUNTS, if any. */
export function countingReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = {};
      for (const session of sessions) {
        const count = (counts[session.browser.name] ??= none());
        const file = session.testFile.replace(`${process.cwd()}/`, '');
        const before = count.failed;
        for (const error of session.errors ?? []) {
          count.failed += 1;
          console.log(`\n✖ ${file}\n  ${error.message}\n${indent(error.stack ?? '')}`);
        }
        walk(session.testResults, [], (test, path) => {
          if (test.skipped) count.skipped += 1;
          else if (test.passed) count.passed += 1;
          else {
            count.failed += 1;
            console.log(`\n✖ ${file} › ${path.join(' › ')}\n  ${test.error?.message ?? ''}`);
            console.log(indent(test.error?.stack ?? ''));
            if (test.error?.expected) {
              console.log(`  expected: ${test.error.expected}\n  actual:   ${test.error.actual}`);
            }
          }
        });
        if (!session.passed && !session.errors?.length && !session.testResults) {
          count.failed += 1;
          console.log(`\n✖ ${file}\n  did not finish`);
        }
        // A page that was lost on the way and begun anew passes, and has its error all the same.
        if (!session.passed || count.failed > before) {
          count.failedFiles.push(file);
          const lines = (session.logs ?? []).map(args => args.join(' '));
          if (lines.length) console.log(indent(lines.slice(0, 20).join('\n')));
        }
      }
      for (const [browser, { passed, failed, skipped }] of Object.entries(counts)) {
        console.log(`${browser}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
      }
      if (process.env.UW_COUNTS) writeFileSync(process.env.UW_COUNTS, JSON.stringify(counts));
    },
  };
}

const none = () => ({ passed: 0, failed: 0, skipped: 0, failedFiles: [] });

function walk(suite, path, visit) {
  for (const test of suite?.tests ?? []) visit(test, [...path, test.name]);
  for (const inner of suite?.suites ?? []) walk(inner, [...path, inner.name], visit);
}

function indent(text) {
  return text.replace(/^/gm, '    ');
}

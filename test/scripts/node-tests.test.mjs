import assert from 'node:assert/strict';
import { it } from 'node:test';
import browser from '../../web-test-runner.config.js';
import { glob } from '../../scripts/lib/glob.mjs';
import { ROOT } from '../../scripts/lib/node.mjs';
import { NODE_TESTS } from '../../scripts/lib/node-tests.mjs';

it('runs every test file in one suite', () => {
  const inNode = Object.values(NODE_TESTS)
    .flatMap(path => glob(`${path}/**/*.test.{ts,mjs}`, ROOT))
    .filter(file => !file.includes('.browser.test.'));
  const inBrowser = browser.groups.flatMap(({ files }) => files);
  const run = [...inNode, ...inBrowser].sort();
  assert.deepEqual([...new Set(run)], run, 'no file runs twice');
  const all = glob('{test,server/test}/**/*.test.{ts,mjs}', ROOT).filter(
    // A campaign with a package of its own runs its tests itself.
    file => !/\/node_modules\/|^test\/packages\//.test(file),
  );
  assert.deepEqual(run, all);
});

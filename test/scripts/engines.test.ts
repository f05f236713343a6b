// Which engines `npm run test:engines` runs, and what it refuses.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
// @ts-expect-error a plain script without types
import { chosenEngines, readArguments } from '../../scripts/lib/engines.mjs';

interface Wishes {
  only: string[];
  required: string[];
  atOnce: number;
}
const read = (...args: string[]) =>
  (readArguments as (args: string[], processors: number) => Wishes)(args, 2);
const chosen = chosenEngines as (
  found: Record<string, string | undefined>,
  only: string[],
) => string[];

const HERE = {
  webkit: '/usr/bin/WebKitWebDriver',
  chromium: '/usr/bin/chromium',
  firefox: undefined,
};

describe('npm run test:engines', () => {
  it('runs every engine there is, unless some are named', () => {
    assert.deepEqual(read(), { only: ['chromium', 'firefox', 'webkit'], required: [], atOnce: 2 });
    assert.deepEqual(chosen(HERE, read().only), ['chromium', 'webkit']);
    assert.deepEqual(chosen(HERE, read('--only', 'firefox,webkit').only), ['webkit']);
    assert.deepEqual(chosen(HERE, read('--only', 'firefox').only), []);
  });

  it('takes what is required together with what is named', () => {
    const { only, required } = read('--only', 'firefox,webkit', '--require', ',firefox,webkit');
    assert.deepEqual(
      [only, required],
      [
        ['firefox', 'webkit'],
        ['firefox', 'webkit'],
      ],
    );
    assert.deepEqual(read('--require', '').required, []);
  });

  it('refuses a name nobody has, and to require what it is told to leave out', () => {
    assert.throws(() => read('--only', 'firefix'), /No engine firefix/);
    assert.throws(() => read('--only', ','), /names no engine/);
    assert.throws(() => read('--only', 'webkit', '--require', 'chromium'), /chromium: required/);
    assert.throws(() => read('--at-once', 'many'), /takes a number/);
  });

  it('runs one after the other on one processor', () => {
    assert.equal(
      (readArguments as (args: string[], processors: number) => Wishes)([], 1).atOnce,
      1,
    );
  });
});

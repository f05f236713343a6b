import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
// @ts-expect-error a plain script without types
import * as module from '../../bench/lib/arguments.mjs';

const { readArguments } = module as {
  readArguments(
    args: string[],
    known: string[],
  ): { suites: string[]; runs: number; quick: boolean; help: boolean };
};

const known = ['board', 'map'];

describe('bench: arguments', () => {
  it('runs every suite five times unless told otherwise', () => {
    const all = { suites: known, runs: 5, quick: false, help: false };
    assert.deepEqual(readArguments([], known), all);
  });

  it('takes the suites named, each once', () => {
    assert.deepEqual(readArguments(['map', 'map'], known).suites, ['map']);
  });

  it('runs once when quick, unless a number is given', () => {
    assert.equal(readArguments(['--quick'], known).runs, 1);
    assert.equal(readArguments(['--quick', '--runs', '3'], known).runs, 3);
  });

  it('says what it cannot understand', () => {
    assert.throws(() => readArguments(['maps'], known), /No suite maps; there is: board, map/);
    assert.throws(() => readArguments(['--runs', '0'], known), /whole number/);
    assert.throws(() => readArguments(['--runs', 'two'], known), /"two"/);
    assert.throws(() => readArguments(['--fast'], known), /--fast/);
  });
});

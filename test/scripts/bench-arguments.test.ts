import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
// @ts-expect-error a plain script without types
import * as module from '../../bench/lib/arguments.mjs';

interface Options {
  suites: string[];
  runs: number;
  cpu: number[];
  only: string[];
  light: boolean;
  quick: boolean;
  json: boolean;
}

const { readArguments } = module as {
  readArguments(args: string[], known: string[]): Options;
};

const known = ['board', 'map'];

describe('bench: arguments', () => {
  it('goes lightly over every suite when none is named', () => {
    const { suites, runs, light, quick } = readArguments([], known);
    assert.deepEqual(
      { suites, runs, light, quick },
      { suites: known, runs: 1, light: true, quick: true },
    );
  });

  it('takes the suites named, each once, in full, five runs a contender', () => {
    const { suites, runs, light, quick } = readArguments(['map', 'map'], known);
    assert.deepEqual(
      { suites, runs, light, quick },
      { suites: ['map'], runs: 5, light: false, quick: false },
    );
  });

  it('runs once when quick, unless a number is given', () => {
    assert.equal(readArguments(['map', '--quick'], known).runs, 1);
    assert.equal(readArguments(['--quick', '--runs', '3'], known).runs, 3);
  });

  it('takes speeds and names as lists; none means all', () => {
    const { cpu, only } = readArguments(['map', '--cpu', '1,4', '--only', 'points,leaflet'], known);
    assert.deepEqual({ cpu, only }, { cpu: [1, 4], only: ['points', 'leaflet'] });
    assert.deepEqual(readArguments(['map'], known).only, []);
    assert.deepEqual(readArguments(['map'], known).cpu, []);
  });

  it('says what it cannot understand', () => {
    assert.throws(() => readArguments(['maps'], known), /No suite maps; there is: board, map/);
    assert.throws(() => readArguments(['--runs', '0'], known), /whole number/);
    assert.throws(() => readArguments(['--runs', 'two'], known), /"two"/);
    assert.throws(() => readArguments(['--cpu', '4,slow'], known), /--cpu takes numbers/);
    assert.throws(() => readArguments(['--cpu', '0.5'], known), /--cpu takes numbers/);
    assert.throws(() => readArguments(['--fast'], known), /--fast/);
  });
});

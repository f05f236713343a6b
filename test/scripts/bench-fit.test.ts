import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
// @ts-expect-error a plain script without types
import * as fit from '../../bench/lib/fit.mjs';

interface Fit {
  exponent: number;
  scale: number;
  r2: number;
  last: number;
  perItem: number;
}

const { powerFit, fitsOf } = fit as {
  powerFit(points: [number, number][]): Fit;
  fitsOf(scenario: object): Record<string, Record<string, Fit & { points: [number, number][] }>>;
};

const SIZES = [1e3, 1e4, 1e5, 1e6];
const near = (a: number, b: number) => Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(b));

describe('bench: growth', () => {
  it('finds the exponent and the scale of any power law', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 3, noNaN: true }),
        fc.double({ min: 1e-6, max: 1e3, noNaN: true }),
        (exponent, scale) => {
          const found = powerFit(SIZES.map(size => [size, scale * size ** exponent]));
          assert.ok(near(found.exponent, exponent), `${found.exponent} for ${exponent}`);
          assert.ok(near(found.scale / scale, 1));
          assert.ok(near(found.r2, 1));
          assert.ok(near(found.last, exponent));
        },
      ),
    );
  });

  it('agrees with a worked example (log10 y: 0, 1, 1 at log10 x: 0, 1, 2)', () => {
    const { exponent, r2, last } = powerFit([
      [1, 1],
      [10, 10],
      [100, 10],
    ]);
    assert.ok(near(exponent, 0.5));
    assert.ok(near(r2, 0.75));
    assert.ok(near(last, 0));
  });

  it('tells a square from a line, and what an item costs at the largest', () => {
    const square = powerFit(SIZES.map(size => [size, size * size]));
    assert.ok(near(square.exponent, 2));
    assert.equal(
      powerFit([
        [10, 5],
        [100, 50],
      ]).perItem,
      0.5,
    );
  });

  it('does not mind the order of the points, and refuses those that make no line', () => {
    const points = SIZES.map((size): [number, number] => [size, 3 * size]);
    assert.deepEqual(powerFit([...points].reverse()), powerFit(points));
    assert.throws(() => powerFit([[10, 1]]), RangeError);
    assert.throws(
      () =>
        powerFit([
          [10, 1],
          [10, 2],
        ]),
      RangeError,
    );
    assert.throws(
      () =>
        powerFit([
          [10, 0],
          [100, 2],
        ]),
      RangeError,
    );
  });

  it('fits who was measured at two sizes or more', () => {
    const fits = fitsOf({
      contenders: [{ id: 'ours' }, { id: 'peer' }],
      conditions: [
        { id: 'a', size: 10 },
        { id: 'b', size: 100 },
      ],
      metrics: [{ id: 'ms' }],
      results: {
        a: { ours: { ms: { median: 1 } }, peer: { ms: { median: 1 } } },
        b: { ours: { ms: { median: 10 } } },
      },
    });
    assert.ok(near(fits['ours']!['ms']!.exponent, 1));
    assert.deepEqual(fits['peer'], {});
  });
});

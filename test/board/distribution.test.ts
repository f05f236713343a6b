import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { binOf, distributionOf } from '../../src/board/distribution.ts';
import { fc } from '../helpers/fc.ts';

describe('distributionOf', () => {
  it('makes bins that begin at multiples of a good width; the last one is closed', () => {
    const { bins, ...rest } = distributionOf([61, 70, 79.5, 80, 80, 100], 4)!;
    assert.deepEqual(bins, [
      { from: 60, to: 70, count: 1 },
      { from: 70, to: 80, count: 2 },
      { from: 80, to: 90, count: 2 },
      { from: 90, to: 100, count: 1 },
    ]);
    assert.deepEqual(rest, { count: 6, least: 61, greatest: 100, mean: 78.416667, median: 79.75 });
  });

  it('has exact edges, no finer than the totals are', () => {
    assert.deepEqual(
      distributionOf([0.1, 0.2, 0.3, 0.7], 20)!.bins.map(({ from, count }) => [from, count]),
      [
        [0.1, 1],
        [0.2, 1],
        [0.3, 1],
        [0.4, 0],
        [0.5, 0],
        [0.6, 1],
      ],
    );
    assert.deepEqual(distributionOf([3, 5], 20)!.bins, [
      { from: 3, to: 4, count: 1 },
      { from: 4, to: 5, count: 1 },
    ]);
  });

  it('has one bin for one value, negative ones too, and nothing for none', () => {
    assert.deepEqual(distributionOf([-2.5, -2.5])!.bins, [{ from: -2.5, to: -2.4, count: 2 }]);
    assert.deepEqual(distributionOf([0])!.bins, [{ from: 0, to: 1, count: 1 }]);
    assert.equal(distributionOf([undefined, NaN, Infinity, 1e300]), undefined);
    const most = Number.MAX_SAFE_INTEGER;
    assert.equal(distributionOf([-most, 0.000001, most])!.bins.length, 20);
    assert.equal(distributionOf([most])!.count, 1);
  });

  it('begins with the bin the least total is in, where quotients are off by a little', () => {
    // 3283993474.654 / 0.002 and 0.3 / 0.1 are a little less than whole as doubles.
    assert.equal(distributionOf([3283993474.654, 3283993474.692])!.bins[0]!.from, 3283993474.654);
    assert.equal(distributionOf([0.3, 0.5, 0.9], 7)!.bins[0]!.from, 0.3);
  });

  it('ends for totals that doubles hardly tell apart', () => {
    for (const totals of [
      [509248909676023.75, 509248909676023.8],
      [562949953421311.94, 562949953421311.9],
      [124957880221704.19, 124957880221704.2],
      [-362949953421311.94, -362949953421311.9],
      [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1],
    ]) {
      const { bins } = distributionOf(totals)!;
      assert.equal(
        bins.reduce((sum, { count }) => sum + count, 0),
        2,
      );
      assert.ok(bins.every(({ from, to }) => from < to));
    }
  });

  it('says in which bin a total lies', () => {
    const distribution = distributionOf([61, 70, 79.5, 80, 80, 100], 4)!;
    assert.deepEqual(
      [60, 69.99, 70, 100, 100.1, 59].map(total => binOf(distribution, total)),
      [0, 0, 1, 3, -1, -1],
    );
  });

  it('counts every total once, in the bin it lies in', () => {
    const total = fc.tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.nat(3));
    fc.assert(
      fc.property(
        fc.array(total, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 40 }),
        (parts, wanted) => {
          const totals = parts.map(([units, places]) => Number(`${units}e-${places}`));
          const distribution = distributionOf(totals, wanted)!;
          const { bins } = distribution;
          assert.ok(bins.length <= wanted + 1, `${bins.length} bins`);
          for (const [i, { to }] of bins.slice(0, -1).entries())
            assert.equal(bins[i + 1]!.from, to);
          for (const [i, { count }] of bins.entries()) {
            assert.equal(count, totals.filter(one => binOf(distribution, one) === i).length);
          }
          assert.equal(
            bins.reduce((sum, { count }) => sum + count, 0),
            totals.length,
          );
          const sorted = [...totals].sort((a, b) => a - b);
          const half = (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
          assert.ok(Math.abs(distribution.median - half) < 1e-6);
        },
      ),
    );
  });
});

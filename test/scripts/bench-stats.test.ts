import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
// @ts-expect-error a plain script without types
import * as stats from '../../bench/lib/stats.mjs';

const { median, medianDeviation, quantile, ratio, ratios, summary } = stats as {
  median(values: number[]): number;
  medianDeviation(values: number[]): number;
  quantile(values: number[], p: number): number;
  ratio(value: number | undefined, ours: number | undefined): number | undefined;
  ratios(values?: number[], ours?: number[]): number[];
  summary(values: number[]): Record<string, unknown>;
};

const figures = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });

describe('bench: statistics', () => {
  it('takes the middle value, or the mean of the two middle ones', () => {
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([4, 1, 3, 2]), 2.5);
    assert.equal(median([7]), 7);
  });

  it('interpolates quantiles as spreadsheets do (PERCENTILE.INC)', () => {
    const values = [15, 20, 35, 40, 50];
    assert.equal(quantile(values, 0.4), 29);
    assert.equal(quantile(values, 0), 15);
    assert.equal(quantile(values, 1), 50);
    assert.ok(Math.abs(quantile(values, 0.95) - 48) < 1e-9);
  });

  it('has at least the share p of the values at or below the quantile of p', () => {
    fc.assert(
      fc.property(figures, fc.double({ min: 0, max: 1, noNaN: true }), (values, p) => {
        const at = quantile(values, p);
        const above = values.filter(value => value > at).length;
        const below = values.filter(value => value < at).length;
        const last = values.length - 1;
        assert.ok(above <= Math.ceil(last * (1 - p) + 1e-9));
        assert.ok(below <= Math.ceil(last * p + 1e-9));
      }),
    );
  });

  it('is not moved by one run that was disturbed', () => {
    assert.equal(median([10, 11, 12, 11, 9000]), 11);
    assert.equal(medianDeviation([10, 11, 12, 11, 9000]), 1);
    assert.equal(medianDeviation([5, 5, 5]), 0);
  });

  it('moves and scales with the values', () => {
    fc.assert(
      fc.property(figures, values => {
        const moved = values.map(value => 2 * value + 8);
        assert.ok(Math.abs(median(moved) - (2 * median(values) + 8)) < 1e-6);
        assert.ok(Math.abs(medianDeviation(moved) - 2 * medianDeviation(values)) < 1e-6);
      }),
    );
  });

  it('keeps the values in the order they came, and does not sort the caller’s own list', () => {
    const values = [3, 1, 2];
    assert.deepEqual(summary(values), {
      median: 2,
      deviation: 1,
      min: 1,
      max: 3,
      quartiles: [1.5, 2.5],
      values: [3, 1, 2],
    });
    assert.deepEqual(values, [3, 1, 2]);
  });

  it('says how many times ours, and nothing where ours is nothing or unknown', () => {
    assert.equal(ratio(30, 10), 3);
    assert.equal(ratio(30, 0), undefined);
    assert.equal(ratio(30, undefined), undefined);
    assert.equal(ratio(undefined, 10), undefined);
  });

  it('takes ratios round by round, and none where a round is missing or ours is nothing', () => {
    assert.deepEqual(ratios([20, 60], [10, 20]), [2, 3]);
    assert.deepEqual(ratios([20], [10, 20]), []);
    assert.deepEqual(ratios([20, 60], [10, 0]), []);
    assert.deepEqual(ratios(undefined, undefined), []);
  });

  it('refuses to make a figure of nothing', () => {
    assert.throws(() => median([]), RangeError);
    assert.throws(() => quantile([1], 95), /share/);
  });
});

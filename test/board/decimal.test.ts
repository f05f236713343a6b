import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import {
  combine,
  difference,
  fixed,
  numberOf,
  over,
  roundTo,
  rounded,
  sumOf,
  toNumber,
  weightedSum,
} from '../../src/board/decimal.ts';

/** A decimal of `places` digits, as text, as number, and as whole number of its unit. */
const decimal = (size: number, places: number) =>
  fc.integer({ min: -size, max: size }).map(units => ({
    units: BigInt(units),
    value: Number(`${units}e-${places}`),
    places,
  }));
const any = fc.oneof(
  decimal(20_000, 2),
  decimal(999_999_999, 6),
  decimal(999_999_999_999_999, 3),
  decimal(2 ** 31, 9),
  decimal(9, 0),
);

/** Paper arithmetic: units of 10^-18, rounded half away from zero. */
const UNIT = 18;
const unitsOf = ({ units, places }: { units: bigint; places: number }) =>
  units * 10n ** BigInt(UNIT - places);
function onPaper(units: bigint, unit: number, decimals: number): number {
  const step = 10n ** BigInt(unit - decimals);
  const size = units < 0n ? -units : units;
  const whole = (2n * size + step) / (2n * step);
  return Number(`${units < 0n && whole > 0n ? '-' : ''}${whole}e-${decimals}`);
}

describe('decimals', () => {
  it('are what they are written as', () => {
    assert.equal(toNumber(sumOf([0.1, 0.2])), 0.3);
    assert.equal(difference(0.3, 0.1), 0.2);
    assert.equal(rounded(weightedSum([92.5, 96], [0.3, 0.7]), 2), 94.95);
    assert.equal(rounded(weightedSum([88, 92.5], [0.3, 0.7]), 2), 91.15);
    assert.equal(toNumber(sumOf(Array.from({ length: 1000 }, () => 0.1))), 100);
  });

  it('round half away from zero, where doubles would not', () => {
    for (const [value, decimals, expected] of [
      [1.005, 2, 1.01],
      [2.675, 2, 2.68],
      [91.145, 2, 91.15],
      [0.5, 0, 1],
      [2.5, 0, 3],
      [-1.005, 2, -1.01],
      [-0.004, 2, 0],
      [1e21, 2, 1e21],
      [5e-7, 6, 0.000001],
      [1.0049999, 2, 1],
    ] as const) {
      assert.equal(roundTo(value, decimals), expected, `${value} to ${decimals}`);
    }
    assert.ok(Object.is(roundTo(-0.004, 2), 0), 'no minus before nothing');
    assert.equal(roundTo(Infinity, 2), Infinity);
  });

  it('are written with all their decimals', () => {
    assert.deepEqual(
      [fixed(92.5, 2), fixed(1.005, 2), fixed(90, 0), fixed(-0.001, 2), fixed(0.1 + 0.2, 1)],
      ['92.50', '1.01', '90', '0.00', '0.3'],
    );
  });

  it('add up and round as on paper, however many digits they have', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), fc.nat({ max: 6 }), (numbers, decimals) => {
        const sum = numbers.reduce((all, number) => all + unitsOf(number), 0n);
        const made = rounded(sumOf(numbers.map(({ value }) => value)), decimals);
        assert.equal(made, onPaper(sum, UNIT, decimals));
      }),
      { numRuns: 500 },
    );
  });

  it('weigh as on paper', () => {
    const pair = fc.tuple(any, fc.oneof(decimal(100, 2), decimal(10_000, 4), decimal(3, 0)));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 8 }), fc.nat({ max: 6 }), (pairs, decimals) => {
        const sum = pairs.reduce((all, [a, b]) => all + unitsOf(a) * unitsOf(b), 0n);
        const values = pairs.map(([{ value }]) => value);
        const weights = pairs.map(([, { value }]) => value);
        const expected = onPaper(sum, 2 * UNIT, decimals);
        assert.equal(rounded(weightedSum(values, weights), decimals), expected);
        const parts = values.map((value, i) => ({ ratio: sumOf([value]), by: weights[i]! }));
        assert.equal(rounded(combine(parts), decimals), expected);
      }),
      { numRuns: 500 },
    );
  });

  it('divide as on paper', () => {
    const divisor = fc.oneof(fc.integer({ min: 1, max: 999 }), fc.constantFrom(0.3, 1.7, 1e-7));
    fc.assert(
      fc.property(any, divisor, fc.nat({ max: 6 }), (number, by, decimals) => {
        // Halves are told apart from what is just beside them by the rest of the division.
        const below = BigInt(Math.round(by * 1e7)) * 10n ** BigInt(UNIT - 7);
        const above = unitsOf(number) * 10n ** BigInt(decimals);
        const size = above < 0n ? -above : above;
        const whole = (2n * size + below) / (2n * below);
        const sign = above < 0n && whole > 0n ? '-' : '';
        const made = rounded(over(sumOf([number.value]), by), decimals);
        assert.equal(made, Number(`${sign}${whole}e-${decimals}`));
      }),
      { numRuns: 500 },
    );
  });

  it('lose nothing of any double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
        assert.equal(rounded(sumOf([value]), 400), value + 0);
      }),
    );
  });
});

describe('toNumber', () => {
  it('is one double for equal ratios, reckoned with doubles or with big integers', () => {
    const third = toNumber(over(sumOf([1, 0, 0]), 3));
    assert.equal(third, 1 / 3);
    // Seven decimals take big integers.
    assert.equal(toNumber(over(sumOf([0.0000001, 0.9999999, 0]), 3)), third);
    assert.equal(toNumber(over(sumOf([0.0000001]), 3)), 0.0000001 / 3);
    assert.equal(toNumber(over(sumOf([-2e15, 1e-7, -1e-7]), 3)), -2e15 / 3);
  });
});

describe('numberOf', () => {
  it('takes numbers, also as text; words and gaps are none', () => {
    assert.deepEqual(
      [92.5, '92.50', ' 7 ', '-3', '+1.5'].map(score => numberOf(score)),
      [92.5, 92.5, 7, -3, 1.5],
    );
    for (const score of ['', '缺考', '9O', '1e3', '0x10', '.5', '5.', 'Infinity', NaN, undefined]) {
      assert.equal(numberOf(score), undefined, String(score));
    }
  });
});

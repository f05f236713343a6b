import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { rounded } from '../../src/board/decimal.ts';
import { judge } from '../../src/board/judge.ts';
import { highestTotal, scaleFor } from '../../src/board/scale.ts';
import { weighingsOf } from '../../src/board/total.ts';
import type { Scale, Standing } from '../../src/board/types.ts';

const scaled = (totals: readonly number[], scale: Scale, decimals = 2, highest?: number) => {
  const toScale = scaleFor(totals, scale, highest)!;
  return totals.map(total => rounded(toScale(total), decimals));
};

describe('the normal scale', () => {
  const REPORT: Scale = { kind: 'normal', mean: 500, deviation: 100 };

  it('has the mean and the deviation it is asked for', () => {
    // Mean 5, standard deviation (of a population) 2: the textbook's example.
    const totals = [2, 4, 4, 4, 5, 5, 7, 9];
    assert.deepEqual(scaled(totals, REPORT), [350, 450, 450, 450, 500, 500, 600, 700]);
    assert.deepEqual(scaled(totals, { kind: 'normal', mean: 700, deviation: 50 })[7], 800);
    assert.deepEqual(
      scaled(totals, { kind: 'normal', mean: 50 }),
      [47, 49, 49, 49, 50, 50, 52, 54],
    );
    assert.deepEqual(
      scaled(totals, { kind: 'normal', deviation: 1 }),
      [3.5, 4.5, 4.5, 4.5, 5, 5, 6, 7],
    );
  });

  it('puts all on the mean who have the same total', () => {
    assert.deepEqual(scaled([80, 80], REPORT), [500, 500]);
    assert.deepEqual(scaled([80], REPORT), [500]);
  });

  it('rounds half away from zero, exactly, below the mean too', () => {
    // Deviation 2 again: a half of a unit each way.
    assert.deepEqual(
      scaled([2, 4, 4, 4, 5, 5, 7, 9], { kind: 'normal', mean: 5, deviation: 1 }, 0),
      [4, 5, 5, 5, 5, 5, 6, 7],
    );
    assert.deepEqual(
      scaled([2, 4, 4, 4, 5, 5, 7, 9], { kind: 'normal', mean: 0, deviation: 1 }, 0),
      [-2, -1, -1, -1, 0, 0, 1, 2],
    );
  });

  it('is right to the last decimal: the square root is compared, not taken', () => {
    const cents = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(cents, fc.nat({ max: 4 }), (units, decimals) => {
        fc.pre(new Set(units).size > 1);
        assertExact(units, { mean: 500, deviation: 100 }, decimals);
      }),
      { numRuns: 200 },
    );
    // These deviations over √2 are within 10^-13 of half a millionth: some above it, some below.
    for (const deviation of [1.136689, 2.74421, 6.625109, 15.994428]) {
      for (const mean of [0, 10]) assertExact([0, 0, 1], { mean, deviation }, 6);
    }
  });
});

/** Each value is that whole number of units which is nearest to where the scale puts a total. */
function assertExact(
  units: readonly number[],
  { mean, deviation }: { mean: number; deviation: number },
  decimals: number,
): void {
  const totals = units.map(unit => unit / 100);
  const made = scaled(totals, { kind: 'normal', mean, deviation }, decimals);
  const n = BigInt(units.length);
  const sum = units.reduce((all, unit) => all + BigInt(unit), 0n);
  const spread = n * units.reduce((all, unit) => all + BigInt(unit) ** 2n, 0n) - sum ** 2n;
  const unit = 10n ** BigInt(decimals);
  const micro = BigInt(Math.round(deviation * 1e6));
  for (const [i, value] of made.entries()) {
    // Twice the value less the mean lies within one of twice deviation · (n·x − sum) / √spread.
    const twice = 2n * (BigInt(Math.round(value * Number(unit))) - BigInt(mean) * unit);
    const offset = 2n * unit * micro * (n * BigInt(units[i]!) - sum);
    const least = compareToRoot((twice - 1n) * 1_000_000n, offset, spread);
    const most = compareToRoot((twice + 1n) * 1_000_000n, offset, spread);
    assert.ok(least <= 0 && most >= 0, `${value} of ${units[i]!}`);
  }
}

/** The sign of a − b/√root. */
function compareToRoot(a: bigint, b: bigint, root: bigint): number {
  const square = (value: bigint) => (value < 0n ? -value * value : value * value);
  const difference = square(a) * root - square(b);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

describe('the linear scale', () => {
  it('rounds half away from zero where the mean has no end', () => {
    // The mean is 5/3: 1 becomes 1.5 exactly.
    assert.deepEqual(scaled([1, 2, 2], { kind: 'linear', mean: 2.5 }, 0), [2, 3, 3]);
  });

  it('makes the highest possible total the new highest', () => {
    const scale: Scale = { kind: 'linear', max: 700 };
    assert.deepEqual(scaled([91.15, 50], scale, 2, 100), [638.05, 350]);
    assert.deepEqual(scaled([80, 40], scale), [700, 350], 'the best one where nobody tells');
  });

  it('puts the mean where it is asked for', () => {
    assert.deepEqual(scaled([60, 90, 90], { kind: 'linear', mean: 100 }), [75, 112.5, 112.5]);
  });

  it('knows the highest total from the modules, if they all tell', () => {
    const [theory, practice] = [
      { id: 't', name: '理论', weight: 0.3, max: 100 },
      { id: 'p', name: '实操', weight: 0.7, max: 120 },
    ];
    const modules = [theory!, practice!];
    const [weighing] = weighingsOf(modules);
    assert.equal(highestTotal({ modules }, weighing!), 114);
    const open = [theory!, { id: 'p', name: '实操', weight: 0.7 }];
    assert.equal(highestTotal({ modules: open }, weighing!), undefined);
  });
});

it('a scale of an unknown kind, or over nothing, changes nothing', () => {
  assert.equal(scaleFor([1, 2], { kind: 'logistic', max: 5 }), undefined);
  assert.equal(scaleFor([], { kind: 'normal', mean: 500 }), undefined);
  assert.equal(scaleFor([0, 0], { kind: 'linear', max: 5 }), undefined);
});

it('judge scales totals made from scores, guests by the same measure, and no total twice', () => {
  const rules = {
    modules: [{ id: 'm', name: '总分' }],
    decimals: 2,
    scale: { kind: 'normal', mean: 500, deviation: 100 },
  };
  const rows = [2, 4, 4, 4, 5, 5, 7, 9].map((score, i): Standing => ({
    id: `${i}`,
    name: '示例',
    scores: [score],
  }));
  const guest: Standing = { id: 'g', name: '示例', scores: [11], state: 'guest' };
  const judged = judge([...rows, guest], { kind: 'points', rules });
  assert.deepEqual(
    judged.map(({ id, total }) => `${id} ${total}`),
    ['g 800', '7 700', '6 600', '4 500', '5 500', '1 450', '2 450', '3 450', '0 350'],
  );
  assert.deepEqual(judge(judged, { kind: 'points', rules }), judged);
  const given: Standing = { id: 'z', name: '示例', total: 650 };
  const mixed = judge([...rows, given], { kind: 'points', rules });
  assert.deepEqual(
    mixed.slice(0, 3).map(({ id, total }) => `${id} ${total}`),
    ['7 700', 'z 650', '6 600'],
  );
});

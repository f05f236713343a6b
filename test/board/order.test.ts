import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { MISSING, comparatorOf, orderBy } from '../../src/board/order.ts';
import type { SortKey } from '../../src/board/order.ts';

/** Each pair looked at: how many rows must stand before a row. */
function bruteForce(keys: readonly SortKey[], rows: readonly number[]): number[] {
  const isGap = ({ values }: SortKey, value: number) =>
    values instanceof Int32Array ? value === MISSING : Number.isNaN(value);
  const goesBefore = (a: number, b: number): boolean | undefined => {
    for (const key of keys) {
      const [left, right] = [key.values[a]!, key.values[b]!];
      if (isGap(key, left) !== isGap(key, right)) return isGap(key, right);
      if (isGap(key, left) || left === right) continue;
      return key.dir === 'asc' ? left < right : left > right;
    }
    return undefined;
  };
  const sorted = new Array<number>(rows.length);
  rows.forEach((row, i) => {
    const before = rows.filter((other, j) => goesBefore(other, row) ?? (j < i && other !== row));
    sorted[before.length] = row;
  });
  return sorted;
}

const gap = (value: number) => fc.constant(value);
const whole = fc.oneof(
  fc.nat({ max: 3 }),
  fc.integer({ min: -120, max: 10_000 }),
  fc.integer({ min: MISSING + 1, max: 2 ** 31 - 1 }),
  gap(MISSING),
);
const double = fc.oneof(
  fc.nat({ max: 3 }),
  fc.integer({ min: -500, max: 10_000 }).map(units => units / 100),
  fc.double({ noNaN: true }),
  fc.constantFrom(0, -0, Infinity, -Infinity, Number.MIN_VALUE, 2 ** 31, -(2 ** 31)),
  gap(NaN),
);
const dir = fc.constantFrom<'asc' | 'desc'>('asc', 'desc');

/** Keys of one sort each, so that every way of converting is met alone and together. */
const keysFor = (n: number) => {
  const column = (value: fc.Arbitrary<number>) => fc.array(value, { minLength: n, maxLength: n });
  const wholes = column(whole).map(values => Int32Array.from(values));
  const cents = column(
    fc.oneof(
      fc.nat({ max: 30 }).map(v => v / 100),
      gap(NaN),
    ),
  );
  const doubles = fc.oneof(column(double), cents).map(values => Float64Array.from(values));
  const values = fc.oneof(wholes, doubles) as fc.Arbitrary<Int32Array | Float64Array>;
  return fc.array(fc.record({ values, dir }), { maxLength: 4 });
};
const sample = fc.nat({ max: 60 }).chain(n => fc.tuple(fc.constant(n), keysFor(n)));

describe('orderBy', () => {
  it('is the brute-force order for every mix of keys, and stable', () => {
    fc.assert(
      fc.property(sample, ([n, keys]) => {
        const all = Array.from({ length: n }, (_, row) => row);
        assert.deepEqual([...orderBy(keys, n)], bruteForce(keys, all));
      }),
      { numRuns: 500 },
    );
  });

  it('sorts some of the rows, equals in the order they are given in', () => {
    fc.assert(
      fc.property(sample, fc.infiniteStream(fc.nat()), ([n, keys], draws) => {
        const rows = Array.from({ length: n }, (_, row) => row)
          .map(row => ({ row, at: draws.next().value! }))
          .sort((a, b) => a.at - b.at)
          .slice(0, Math.ceil(n / 2))
          .map(({ row }) => row);
        const given = Uint32Array.from(rows);
        assert.deepEqual([...orderBy(keys, n, given)], bruteForce(keys, rows));
        assert.deepEqual([...given], rows, 'the rows given stay');
      }),
      { numRuns: 300 },
    );
  });

  it('agrees with its comparator', () => {
    fc.assert(
      fc.property(sample, ([n, keys]) => {
        const compare = comparatorOf(keys);
        const sorted = Array.from({ length: n }, (_, row) => row).sort(compare);
        assert.deepEqual([...orderBy(keys, n)], sorted);
      }),
      { numRuns: 300 },
    );
  });

  it('sorts many rows, whose words take one, two and three passes', () => {
    const n = 20_000;
    for (const range of [1, 2000, 60_000, 4_000_000, 2 ** 31]) {
      const values = Int32Array.from({ length: n }, (_, i) => ((i * 2654435761) >>> 1) % range);
      const order = orderBy([{ values, dir: 'desc' }], n);
      for (let i = 1; i < n; i += 1) {
        const [a, b] = [order[i - 1]!, order[i]!];
        const inOrder = values[a]! > values[b]! || (values[a] === values[b] && a < b);
        assert.ok(inOrder, `range ${range}, place ${i}`);
      }
      assert.equal(new Set(order).size, n);
    }
  });

  it('leaves columns as they are', () => {
    const values = Float64Array.of(3, NaN, -0, 1);
    orderBy([{ values, dir: 'asc' }], 4);
    assert.deepEqual([...values], [3, NaN, -0, 1]);
  });
});

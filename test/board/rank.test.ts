import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { ranksOf } from '../../src/board/rank.ts';
import type { RankMethod } from '../../src/board/types.ts';

const ranks = (totals: readonly number[], method?: RankMethod) => {
  const order = totals.map((_, i) => i);
  return [...ranksOf(order, (a, b) => totals[a] === totals[b], method)];
};

describe('ranksOf', () => {
  // A, B and C equal to B, D: the worked example by which the methods are named.
  const EXAMPLE = [40, 30, 30, 20];
  const OFFICIAL: readonly (readonly [RankMethod, number[]])[] = [
    ['1224', [1, 2, 2, 4]],
    ['1334', [1, 3, 3, 4]],
    ['1223', [1, 2, 2, 3]],
    ['forced', [1, 2, 3, 4]],
    ['fractional', [1, 2.5, 2.5, 4]],
  ];
  for (const [method, expected] of OFFICIAL) {
    it(`${method} of the worked example`, () => {
      assert.deepEqual(ranks(EXAMPLE, method), expected);
    });
  }

  it('fractional ranks as in statistics: 1.0, 1.0, 2.0, 3.0, 3.0, 4.0, 5.0, 5.0, 5.0', () => {
    const data = [5, 5, 5, 4, 3, 3, 2, 1, 1];
    assert.deepEqual(ranks(data, 'fractional'), [2, 2, 2, 4, 5.5, 5.5, 7, 8.5, 8.5]);
  });

  it('is standard competition ranking when absent or of a newer document', () => {
    assert.deepEqual(ranks(EXAMPLE), [1, 2, 2, 4]);
    assert.deepEqual(ranks(EXAMPLE, 'olympic' as RankMethod), [1, 2, 2, 4]);
    assert.deepEqual(ranks([]), []);
  });

  it('counts who is better, and who is not worse', () => {
    const totals = fc.array(fc.nat({ max: 5 }), { maxLength: 30 });
    fc.assert(
      fc.property(totals, unsorted => {
        const sorted = [...unsorted].sort((a, b) => b - a);
        const better = sorted.map(own => sorted.filter(other => other > own).length);
        const notWorse = sorted.map(own => sorted.filter(other => other >= own).length);
        const distinct = sorted.map(own => new Set(sorted.filter(other => other > own)).size);
        assert.deepEqual(
          ranks(sorted, '1224'),
          better.map(count => count + 1),
        );
        assert.deepEqual(ranks(sorted, '1334'), notWorse);
        assert.deepEqual(
          ranks(sorted, '1223'),
          distinct.map(count => count + 1),
        );
        assert.deepEqual(
          ranks(sorted, 'forced'),
          sorted.map((_, i) => i + 1),
        );
        const means = better.map((count, i) => (count + 1 + notWorse[i]!) / 2);
        assert.deepEqual(ranks(sorted, 'fractional'), means);
        const sum = ranks(sorted, 'fractional').reduce((all, rank) => all + rank, 0);
        assert.equal(sum, (sorted.length * (sorted.length + 1)) / 2);
      }),
      { numRuns: 300 },
    );
  });
});

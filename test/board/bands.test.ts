import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { cutOf } from '../../src/board/cut.ts';
import { judge } from '../../src/board/judge.ts';
import type { Band, Cut, Judging, Standing } from '../../src/board/types.ts';

const rowsOf = (totals: readonly number[]) =>
  totals.map((total, i): Standing => ({ id: `${i}`, name: `示例${i}`, total }));

/** The awards of rows with these totals, best first, a letter a row. */
function awards(
  totals: readonly number[],
  bands: readonly Band[],
  judging?: Partial<Judging>,
): string {
  const judged = judge(rowsOf(totals), { kind: 'points', rules: { bands }, ...judging });
  return judged.map(row => row.awards?.[0] ?? '-').join('');
}

const count = (name: string, places: number, ties?: boolean): Band => ({
  name,
  count: places,
  ...(ties === undefined ? {} : { ties }),
});
const TEN = [99, 98, 97, 96, 95, 94, 93, 92, 91, 90];

describe('bands', () => {
  it('go down to a place each, counted on from the band before', () => {
    assert.equal(awards(TEN, [count('金', 1), count('银', 2), count('铜', 3)]), '金银银铜铜铜----');
  });

  it('by share: 10, 20 and 30 in a hundred of those ranked, half a place up', () => {
    const bands = [0.1, 0.2, 0.3].map((share, i) => ({ name: 'ABC'[i]!, share }));
    assert.equal(awards(TEN, bands), 'ABBCCC----');
    // 0.1 × 25 = 2.5 and 0.3 × 25 = 7.5: three and eight.
    const found = awards(
      Array.from({ length: 25 }, (_, i) => 99 - i),
      bands,
    );
    assert.equal(found, 'AAABBBBBCCCCCCCC---------');
  });

  it('do not count guests and those without a result into a share', () => {
    const rows = rowsOf([...TEN, 99.5, 50]).map(row =>
      row.total === 99.5
        ? { ...row, state: 'guest' as const }
        : row.total === 50
          ? { ...row, state: 'dq' as const }
          : row,
    );
    const judged = judge(rows, { kind: 'points', rules: { bands: [{ name: '奖', share: 0.5 }] } });
    assert.deepEqual(
      judged.filter(row => row.awards).map(({ id }) => id),
      ['0', '1', '2', '3', '4'],
    );
  });

  it('take in those tied for the last place; the next goes on to its own place', () => {
    const totals = [99, 98, 98, 98, 95, 94];
    assert.equal(awards(totals, [count('金', 2), count('银', 3)]), '金金金金银-');
    assert.equal(awards(totals, [count('金', 2), count('银', 1), count('铜', 2)]), '金金金金铜-');
    assert.equal(awards(totals, [count('金', 2, false), count('银', 3)]), '金银银银银-');
  });

  it('by score, and by all that a band has', () => {
    const bands = [
      { name: '优', min: 95 },
      { name: '良', min: 92 },
    ];
    assert.equal(awards(TEN, bands), '优优优优优良良良--');
    assert.equal(
      awards(TEN, [{ name: '优', min: 98, count: 5 }, count('良', 2)]),
      '优优良良------',
    );
    assert.equal(awards(TEN, [{ name: '优', min: 90, share: 0.2, count: 4 }]), '优优--------');
    const timed = { kind: 'time' as const, rules: { bands: [{ name: '快', min: 92 }] } };
    assert.equal(awards([...TEN].reverse(), [], timed), '快快快-------');
  });

  it('replace bands of before, and leave other awards', () => {
    const rows = rowsOf([90, 80]).map((row, i) => ({
      ...row,
      awards: i === 0 ? ['二等奖', '最佳工艺'] : ['一等奖'],
    }));
    const bands = [count('一等奖', 1), count('二等奖', 0)];
    const judged = judge(rows, { kind: 'points', rules: { bands } });
    assert.deepEqual(
      judged.map(({ awards = [] }) => awards),
      [['一等奖', '最佳工艺'], []],
    );
    assert.ok(!('awards' in judged[1]!));
    const kept = judge(rows, { kind: 'points' });
    assert.deepEqual(
      kept.map(({ awards }) => awards),
      rows.map(({ awards }) => awards),
    );
  });

  it('follow ranks: equals are in one band, nobody passes a better one', () => {
    const totals = fc.array(fc.integer({ min: 80, max: 90 }), { maxLength: 30 });
    const band = fc.oneof(
      fc.nat({ max: 6 }).map(places => ({ count: places })),
      fc.constantFrom(0.1, 0.25, 0.5).map(share => ({ share })),
      fc.integer({ min: 80, max: 90 }).map(min => ({ min })),
    );
    fc.assert(
      fc.property(totals, fc.array(band, { maxLength: 4 }), (given, kinds) => {
        const bands = kinds.map((kind, i): Band => ({ name: `${i}`, ...kind }));
        const judged = judge(rowsOf(given), { kind: 'points', rules: { bands } });
        const levels = judged.map(row => Number(row.awards?.[0] ?? bands.length));
        for (const [i, row] of judged.entries()) {
          const before = judged[i - 1];
          if (before) assert.ok(levels[i]! >= levels[i - 1]!);
          if (before?.rank === row.rank) assert.equal(levels[i], levels[i - 1]);
          const { min } = bands[levels[i]!] ?? {};
          if (min !== undefined) assert.ok(row.total! >= min);
        }
        // Medals by count: rank decides, as on a board of medal places.
        let line = 0;
        for (const [level, { count: places }] of bands.entries()) {
          if (places === undefined) break;
          line += places;
          for (const [i, row] of judged.entries()) {
            assert.equal(levels[i]! <= level, row.rank! <= line, `${given.join()} band ${level}`);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the cut', () => {
  const cut = (totals: readonly number[], rule: Cut, kind: Judging['kind'] = 'points') => {
    const judging: Judging = { kind, rules: { cut: rule } };
    return cutOf(judge(rowsOf(totals), judging), judging);
  };

  it('says how many go on, and the total of the last of them', () => {
    assert.deepEqual(cut(TEN, { count: 3 }), { count: 3, at: 97 });
    assert.deepEqual(cut(TEN, { share: 0.25 }), { count: 3, at: 97 });
    assert.deepEqual(cut(TEN, { min: 94.5 }), { count: 5, at: 95 });
    assert.deepEqual(cut(TEN, { count: 40, min: 92 }), { count: 8, at: 92 });
    assert.deepEqual(cut(TEN, { count: 2 }, 'time'), { count: 2, at: 91 });
  });

  it('takes in ties at the line, or none of them', () => {
    assert.deepEqual(cut([9, 8, 8, 7], { count: 2 }), { count: 3, at: 8 });
    assert.deepEqual(cut([9, 8, 8, 7], { count: 2, ties: false }), { count: 1, at: 9 });
    assert.deepEqual(cut([8, 8, 7], { count: 1, ties: false }), { count: 0 });
  });

  it('is undefined where the rules draw none', () => {
    assert.equal(cutOf(rowsOf(TEN), { kind: 'points' }), undefined);
    assert.equal(cut(TEN, { to: 'final' }), undefined);
    assert.deepEqual(cut([], { count: 3 }), { count: 0 });
  });
});

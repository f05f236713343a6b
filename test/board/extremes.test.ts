import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Board } from '../../src/board/board.ts';
import { explain } from '../../src/board/explain.ts';
import { groupBoard } from '../../src/board/groups.ts';
import { judge } from '../../src/board/judge.ts';
import { METHODS } from './contests-drawn.ts';
import type { Judging, Rules, Standing } from '../../src/board/types.ts';

const row = (id: string, members: Partial<Standing> = {}): Standing => ({
  id,
  name: `示例${id}`,
  ...members,
});
const ranks = (rows: readonly Standing[], judging: Judging) =>
  judge(rows, judging).map(({ id, rank }) => `${id}:${rank ?? ''}`);

describe('the engine at its limits', () => {
  it('ranks nobody, one, and two who are equal, by every method and kind', () => {
    const places = { '1224': 1, '1223': 1, '1334': 2, fractional: 1.5, forced: 1 };
    for (const kind of ['points', 'time', 'icpc', 'league', 'band', 'tally'] as const) {
      for (const rank of METHODS) {
        const judging = { kind, rules: { rank } };
        assert.deepEqual(judge([], judging), []);
        assert.deepEqual(ranks([row('1', { total: 0 })], judging), ['1:1']);
        const [first] = ranks([row('2', { total: 0 }), row('1', { total: 0 })], judging);
        assert.equal(first, `1:${places[rank]}`, `${kind} ${rank}`);
      }
    }
  });

  it('keeps totals below zero, of sixteen digits and of six decimals apart', () => {
    const totals = [1e15, 999999999999999, 0.000002, 0.000001, 0, -0.000001, -1e15];
    const rows = totals.map((total, i) => row(`${i}`, { total }));
    assert.deepEqual(
      ranks([...rows].reverse(), { kind: 'points' }),
      totals.map((_, i) => `${i}:${i + 1}`),
    );
    const modules = ['a', 'b'].map(id => ({ id, name: id }));
    const scored = [row('1', { scores: [1e14, 0.01] }), row('2', { scores: [1e14, 0.02] })];
    const judged = judge(scored, { kind: 'points', rules: { modules } });
    assert.deepEqual(
      judged.map(({ total }) => total),
      [1e14 + 0.02, 1e14 + 0.01],
    );
  });

  it('takes what is no finite number for no total, as a Board does', () => {
    const odd = [null, NaN, Infinity, -Infinity, '92.5', {}, [], true];
    for (const total of odd) {
      const rows = [row('1', { total: 1 }), row('2', { total: total as number })];
      const judged = judge(rows, { kind: 'points', rules: { bands: [{ name: '奖', count: 2 }] } });
      assert.deepEqual(
        judged.map(({ rank, awards }) => [rank, awards]),
        [
          [1, ['奖']],
          [undefined, undefined],
        ],
        String(total),
      );
      const board = Board.of(rows, { kind: 'points' });
      board.apply({ items: rows, rejudge: true });
      assert.deepEqual([board.at(0)!.rank, board.at(1)!.rank], [1, undefined], String(total));
    }
    assert.deepEqual(ranks([row('1', { total: NaN })], { kind: 'points' }), ['1:']);
  });

  it('takes what is no number for no score', () => {
    const modules = [{ id: 'm', name: '模块' }];
    for (const score of [null, NaN, Infinity, {}, [], true, '1e3', '0x10', '', '缺考']) {
      const rows = [row('1', { scores: [score as number] }), row('2', { scores: [1] })];
      const judged = judge(rows, { kind: 'points', rules: { modules } });
      assert.deepEqual(
        judged.map(({ id, total, rank }) => [id, total, rank]),
        [
          ['2', 1, 1],
          ['1', undefined, undefined],
        ],
        String(score),
      );
    }
  });

  it('does not give two rows of one id what one of them has won', () => {
    const rows = [row('1', { total: 3 }), row('1', { total: 2 }), row('2', { total: 1 })];
    const bands = [{ name: '金', count: 1 }];
    assert.deepEqual(
      judge(rows, { kind: 'points', rules: { bands } }).map(({ rank, awards }) => [rank, awards]),
      [
        [1, ['金']],
        [2, undefined],
        [3, undefined],
      ],
    );
  });

  it('ranks 50,000 equals, in order of id whatever order they come in', () => {
    const n = 50_000;
    const rows = Array.from({ length: n }, (_, i) =>
      row(`${n - i}`, { total: 60, division: i % 2 ? 'a' : 'b', unit: `u-${i % 9}` }),
    );
    const first = { '1224': 1, '1223': 1, '1334': n, fractional: (n + 1) / 2, forced: 1 };
    for (const rank of METHODS) {
      const rules: Rules = { rank, bands: [{ name: '奖', count: 1 }] };
      const judged = judge(rows, { kind: 'points', rules });
      assert.deepEqual([judged[0]!.id, judged[n - 1]!.id], ['1', `${n}`]);
      assert.equal(judged[0]!.rank, first[rank]);
      assert.equal(
        judged[0]!.divisionRank,
        { ...first, '1334': n / 2, fractional: (n + 2) / 4 }[rank],
      );
      // Those tied for the last place are in; forced apart, nobody is.
      assert.equal(judged.filter(({ awards }) => awards).length, rank === 'forced' ? 1 : n);
    }
    const told = explain(rows[0]!, rows[1]!, { kind: 'points' }, rows);
    assert.equal(told.decidedBy, 'equal');
    const { rows: units } = groupBoard(rows, 'unit', { add: 'mean' }, { kind: 'points' });
    assert.deepEqual([...new Set(units.map(({ rank, total }) => `${rank} ${total}`))], ['1 60']);
  });

  it('decides among thousands of equal pairs by their own matches, one look at each', () => {
    const n = 6000;
    const rows = Array.from({ length: n }, (_, i) => row(`${i}`, { total: Math.floor(i / 2) }));
    // The second of each pair has beaten the first; all have played others besides.
    const fixtures = rows.slice(1).map(({ id }, i) => ({ home: id, away: `${i}`, score: [1, 0] }));
    const ties = ['head-to-head', 'head-to-head-difference'].map(by => ({ by }));
    const judged = judge(rows, { kind: 'league', fixtures, rules: { ties } });
    assert.deepEqual(
      judged.map(({ id }) => Number(id)),
      Array.from({ length: n }, (_, i) => n - 1 - i),
    );
  });
});

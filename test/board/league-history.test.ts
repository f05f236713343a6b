import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leagueRevisions } from '../../src/board/league-history.ts';
import type { Fixture, Judging } from '../../src/board/types.ts';

const match = (round: string, home: string, away: string, ...score: number[]): Fixture => ({
  round,
  home,
  away,
  score,
});

test('a league has a table after each round with a result, ties by the rounds so far', () => {
  const rows = ['a', 'b', 'c'].map(id => ({ id, name: `示例${id}队` }));
  const judging: Judging = {
    kind: 'league',
    rules: { ties: [{ by: 'head-to-head' }, { by: 'difference' }] },
    fixtures: [
      match('1', 'a', 'b', 1, 0),
      match('2', 'b', 'c', 5, 0),
      match('4', 'b', 'a', 2, 0),
      { ...match('3', 'c', 'a', 1, 0), state: 'postponed' },
    ],
  };
  const rounds = ['1', '2', '3', '4'].map(id => ({ id, name: `第 ${id} 轮` }));
  assert.deepEqual(
    leagueRevisions(rows, rounds, judging).map(({ label, rows: table }) => [
      label,
      table.map(({ id, rank, total }) => `${id} ${rank} ${total}`).join(', '),
    ]),
    [
      // b and c have no match between them yet: the difference decides.
      ['第 1 轮', 'a 1 3, c 2 0, b 3 0'],
      // a has beaten b.
      ['第 2 轮', 'a 1 3, b 2 3, c 3 0'],
      ['第 4 轮', 'b 1 6, a 2 3, c 3 0'],
    ],
  );
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chainOf, directionOf } from '../../src/board/chain.ts';
import { compareIds } from '../../src/board/ids.ts';
import type { ContestKind, Judging, Rules, Standing } from '../../src/board/types.ts';

const chain = (kind: ContestKind, rules: Rules = {}) =>
  chainOf({ kind, rules }).map(({ by, dir }) => `${by} ${dir}`);

describe('chainOf', () => {
  it('starts with the total, the smaller first of times or where the rules say so', () => {
    assert.deepEqual(chain('points'), ['total desc']);
    assert.deepEqual(chain('time'), ['total asc']);
    assert.deepEqual(chain('time', { dir: 'desc' }), ['total desc']);
    assert.deepEqual(chain('points', { ties: [{ by: 'm' }, { by: 'age', dir: 'asc' }] }), [
      'total desc',
      'm desc',
      'age asc',
    ]);
    assert.equal(directionOf({ kind: 'time' }), 'asc');
  });

  it('knows what ICPC contests and leagues go on with', () => {
    assert.deepEqual(chain('icpc'), ['total desc', 'penalty asc', 'time asc']);
    assert.deepEqual(chain('icpc', { ties: [{ by: 'tries', dir: 'asc' }] }), [
      'total desc',
      'penalty asc',
      'tries asc',
    ]);
    assert.deepEqual(chain('icpc', { ties: [{ by: 'tries' }, { by: 'penalty', dir: 'asc' }] }), [
      'total desc',
      'tries desc',
      'penalty asc',
    ]);
    assert.deepEqual(chain('league'), ['total desc', 'difference desc', 'for desc']);
    assert.deepEqual(chain('league', { ties: [{ by: 'wins' }] }), ['total desc', 'wins desc']);
    const volleyball = { ties: [{ by: 'wins' }, { by: 'total' }, { by: 'ratio' }] };
    assert.deepEqual(chain('league', volleyball), ['wins desc', 'total desc', 'ratio desc']);
    assert.deepEqual(chain('points', { ties: [{ by: 'm' }, { by: 'total' }] })[0], 'total desc');
  });

  it('lets the categories of a medal table go before the total', () => {
    assert.deepEqual(chain('tally', { ties: [{ by: '金' }] }), ['金 desc', 'total desc']);
    assert.deepEqual(chain('tally'), ['total desc']);
  });

  it('reads every word', () => {
    const row: Standing = {
      id: '1',
      name: '示例',
      total: 7,
      penalty: 131,
      scores: [88, '缺考'],
      marks: [[], [9, 10, 8]],
      league: { played: 11, won: 8, drawn: 1, lost: 2, for: 2.3, against: 2.2 },
      tally: { 金: 3, wins: 99 },
      problems: [
        { state: 'first', tries: 1, minutes: 31 },
        { state: 'solved', tries: 3, minutes: 60 },
        { state: 'tried', tries: 2 },
      ],
    };
    const rules = {
      modules: [
        { id: 'theory', name: '理论' },
        { id: 'skill', name: '技能' },
      ],
    };
    const read = (by: string, from: Standing = row) => {
      const judging: Judging = { kind: 'points', rules: { ...rules, ties: [{ by }] } };
      return chainOf(judging)[1]!.read(from);
    };
    const values = {
      theory: 88,
      skill: 9,
      penalty: 131,
      time: 60,
      last: 60,
      tries: 6,
      played: 11,
      wins: 8,
      won: 8,
      draws: 1,
      drawn: 1,
      losses: 2,
      lost: 2,
      difference: 0.1,
      for: 2.3,
      against: 2.2,
      金: 3,
      铜: 0,
      total: 7,
    };
    for (const [by, value] of Object.entries(values)) assert.equal(read(by), value, by);
    assert.equal(read('ratio'), 23 / 22, 'not 2.3 / 2.2, which is another double');
    const bare: Standing = { id: '2', name: '示例' };
    for (const by of [
      ...Object.keys(values),
      'ratio',
      'age',
      'head-to-head',
      'constructor',
      '__proto__',
    ])
      assert.equal(read(by, bare), undefined, by);
    assert.equal(read('constructor'), 0, 'a category nobody has counted');
    assert.equal(read('ratio', { ...bare, league: { for: 0, against: 0 } }), undefined);
    assert.equal(read('ratio', { ...bare, league: { for: 3, against: 0 } }), Infinity);
  });

  it('calls a criterion what the document does', () => {
    const rules: Rules = {
      modules: [{ id: 'p', name: '实操' }],
      ties: [{ by: 'p' }, { by: 'p', name: '实操高者在前' }, { by: 'age' }],
    };
    assert.deepEqual(
      chainOf({ kind: 'points', rules }).map(({ name }) => name),
      ['', '实操', '实操高者在前', ''],
    );
  });
});

describe('compareIds', () => {
  it('puts 9 before 10 and t-2 before t-10, and is an order', () => {
    const ids = ['t-10', '021', '9', 't-2', '10', '007', 't-2'];
    assert.deepEqual([...ids].sort(compareIds), ['9', '10', '007', '021', 't-2', 't-2', 't-10']);
  });
});

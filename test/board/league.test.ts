import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixturesBetween, headToHead, leagueTable, resultOf } from '../../src/board/league.ts';
import { judge } from '../../src/board/judge.ts';
import { fc } from '../helpers/fc.ts';
import type { Fixture, Rules, Standing } from '../../src/board/types.ts';

const sides = (...ids: string[]): Standing[] => ids.map(id => ({ id, name: `示例${id}队` }));
const match = (home: string, away: string, ...score: number[]): Fixture =>
  score.length > 0 ? { home, away, score } : { home, away };

/** Every side once at home, once away. */
const DOUBLE_ROUND = [
  match('a', 'b', 3, 1),
  match('b', 'a', 2, 2),
  match('a', 'c', 0, 1),
  match('c', 'a', 1, 4),
  match('b', 'c', 5, 0),
  match('c', 'b', 0, 0),
];

describe('leagueTable', () => {
  it('makes the table of a double round', () => {
    const { rows, unread } = leagueTable(sides('a', 'b', 'c'), DOUBLE_ROUND);
    assert.deepEqual(unread, []);
    assert.deepEqual(
      rows.map(({ total, league }) => [total, ...Object.values(league!)]),
      // Points; played, won, drawn, lost, for, against.
      [
        [7, 4, 2, 1, 1, 9, 5],
        [5, 4, 1, 2, 1, 8, 5],
        [4, 4, 1, 1, 2, 2, 9],
      ],
    );
  });

  it('takes the points from the rules, also in part and with decimals', () => {
    const points = (rules: Rules) =>
      leagueTable(sides('a', 'b', 'c'), DOUBLE_ROUND, rules).rows.map(({ total }) => total);
    assert.deepEqual(points({ points: { win: 2, draw: 1, loss: 0 } }), [5, 4, 3]);
    assert.deepEqual(points({ points: { win: 2 } }), [5, 4, 3]);
    assert.deepEqual(points({ points: { win: 1, draw: 0.1, loss: 0 } }), [2.1, 1.2, 1.1]);
  });

  it('counts no match that is postponed, broken off, still running, or has no score', () => {
    const without = ['planned', 'running', 'postponed', 'suspended', 'abandoned', 'cancelled'];
    for (const state of without) {
      assert.equal(resultOf({ ...match('a', 'b', 1, 0), state }), undefined, state);
    }
    for (const state of ['final', 'provisional', 'awarded']) {
      assert.deepEqual(resultOf({ ...match('a', 'b', 3, 0), state }), [3, 0], state);
    }
    assert.equal(resultOf({ ...match('a', 'b'), state: 'final' }), undefined);
    const { rows, unread } = leagueTable(sides('a', 'b'), [
      { ...match('a', 'b', 1, 0), state: 'abandoned' },
      match('b', 'a'),
    ]);
    assert.deepEqual(unread, []);
    const nothing = { played: 0, won: 0, drawn: 0, lost: 0, for: 0, against: 0 };
    assert.deepEqual(
      rows.map(({ total, league }) => ({ total, league })),
      [
        { total: 0, league: nothing },
        { total: 0, league: nothing },
      ],
    );
  });

  it('names fixtures it cannot count and counts the others', () => {
    const fixtures = [
      { ...match('a', 'b', 1, 0), id: 'm-1' },
      { ...match('a', 'b', 2, 0), id: 'm-1' },
      match('x', 'b', 1, 0),
      match('a', 'x', 1, 0),
      match('a', 'a', 1, 0),
      match('a', 'b', -1, 0),
      match('a', 'b', 1),
    ];
    const { rows, unread } = leagueTable(sides('a', 'b'), fixtures);
    assert.deepEqual(
      unread.map(({ index, code }) => `${index} ${code}`),
      [
        '1 id-twice',
        '2 home-unknown',
        '3 away-unknown',
        '4 same-side',
        '5 score-unread',
        '6 score-unread',
      ],
    );
    assert.equal(rows[0]!.league!.for, 1);
  });

  it('makes the table of some rounds only', () => {
    const fixtures = DOUBLE_ROUND.map((one, i) => ({ ...one, round: i < 2 ? '1' : '2' }));
    const { rows } = leagueTable(sides('a', 'b', 'c'), fixtures, {}, ({ round }) => round === '1');
    assert.deepEqual(
      rows.map(({ total }) => total),
      [4, 1, 0],
    );
  });

  it('adds scores up exactly', () => {
    const { rows } = leagueTable(sides('a', 'b'), [
      match('a', 'b', 0.1, 0),
      match('b', 'a', 0, 0.2),
    ]);
    assert.equal(rows[0]!.league!.for, 0.3);
  });

  it('gives away as many points as were to be had, and every goal to both sides', () => {
    const side = fc.constantFrom('a', 'b', 'c', 'd');
    const fixture = fc.record({
      home: side,
      away: side,
      score: fc.tuple(fc.nat(5), fc.nat(5)),
      state: fc.constantFrom('final', 'running', 'postponed'),
    });
    fc.assert(
      fc.property(fc.array(fixture), fixtures => {
        const { rows } = leagueTable(sides('a', 'b', 'c', 'd'), fixtures);
        const played = fixtures.filter(
          ({ home, away, state }) => home !== away && state === 'final',
        );
        const drawn = played.filter(({ score }) => score[0] === score[1]).length;
        const sum = (read: (row: Standing) => number) =>
          rows.reduce((whole, row) => whole + read(row), 0);
        assert.equal(
          sum(({ total }) => total!),
          (played.length - drawn) * 3 + drawn * 2,
        );
        assert.equal(
          sum(({ league }) => league!.played!),
          played.length * 2,
        );
        assert.equal(
          sum(({ league }) => league!.for!),
          sum(({ league }) => league!.against!),
        );
        assert.equal(
          sum(({ league }) => league!.won!),
          sum(({ league }) => league!.lost!),
        );
        for (const { id, league } of rows) {
          const scored = played.flatMap(({ home, away, score }) =>
            home === id ? [score[0]] : away === id ? [score[1]] : [],
          );
          assert.equal(
            league!.for,
            scored.reduce((whole, one) => whole + one, 0),
          );
        }
      }),
    );
  });
});

describe('headToHead', () => {
  // Three with nine points each: what they did against d counts nothing between them.
  const fixtures = [
    match('a', 'b', 2, 0),
    match('b', 'c', 3, 0),
    match('c', 'a', 1, 0),
    match('a', 'd', 1, 0),
    match('b', 'd', 9, 0),
    match('c', 'd', 2, 0),
    match('d', 'a', 0, 1),
    match('d', 'b', 0, 1),
    match('d', 'c', 0, 1),
  ];

  it('is the table of the fixtures between those named', () => {
    const table = headToHead(['a', 'b', 'c'], fixturesBetween(fixtures));
    assert.deepEqual(
      [...table].map(([id, { points, difference }]) => [id, points, difference]),
      [
        ['a', 3, 1],
        ['b', 3, 1],
        ['c', 3, -2],
      ],
    );
    assert.equal(headToHead(['a', 'b'], fixturesBetween(fixtures)).get('a')!.points, 3);
  });

  it('decides between equals where the rules say so', () => {
    const rules: Rules = {
      ties: [{ by: 'head-to-head' }, { by: 'head-to-head-difference' }, { by: 'for' }],
    };
    const { rows } = leagueTable(sides('a', 'b', 'c', 'd'), fixtures, rules);
    assert.deepEqual(
      judge(rows, { kind: 'league', rules, fixtures }).map(({ id, rank }) => `${id} ${rank}`),
      // a and b, equal in both among the three, begin again: a has beaten b.
      ['a 1', 'b 2', 'c 3', 'd 4'],
    );
  });
});

describe('equals of a league', () => {
  const ranked = (ids: string, fixtures: readonly Fixture[], ties: readonly string[]) =>
    judge(sides(...ids), {
      kind: 'league',
      fixtures,
      rules: { ties: ties.map(by => ({ by })) },
    }).map(({ id, rank }) => `${id}${rank}`);
  const BETWEEN = ['head-to-head', 'head-to-head-difference', 'head-to-head-for'];

  it('are told apart as in group C of UEFA Euro 2004: s, d and i drew all their matches', () => {
    const fixtures = [
      match('d', 'i', 0, 0),
      match('s', 'b', 5, 0),
      match('b', 'd', 0, 2),
      match('i', 's', 1, 1),
      match('i', 'b', 2, 1),
      match('d', 's', 2, 2),
    ];
    assert.deepEqual(ranked('bids', fixtures, [...BETWEEN, 'difference', 'for']), [
      's1',
      'd2',
      'i3',
      'b4',
    ]);
  });

  it('are compared in everything over the matches of all before those of fewer count', () => {
    // Four points each; b and d have no difference, d has scored more, b has beaten d.
    const fixtures = [
      match('a', 'b', 0, 0),
      match('a', 'c', 1, 0),
      match('a', 'd', 1, 3),
      match('b', 'c', 0, 2),
      match('b', 'd', 2, 0),
      match('c', 'd', 1, 1),
    ];
    assert.deepEqual(ranked('abcd', fixtures, BETWEEN), ['c1', 'd2', 'b3', 'a4']);
  });

  it('go by wins before points where the rules say so, as in volleyball, then by the ratio', () => {
    const side = (id: string, total: number, won: number, sets: readonly [number, number]) => ({
      ...sides(id)[0]!,
      total,
      league: { won, for: sets[0], against: sets[1] },
    });
    const rows = [
      side('a', 9, 2, [9, 5]),
      side('b', 7, 3, [9, 7]),
      side('c', 7, 3, [0.3, 0.1]),
      side('d', 7, 3, [3, 1]),
      side('e', 7, 3, [3, 0]),
    ];
    const ties = ['wins', 'total', 'ratio'].map(by => ({ by }));
    const judged = judge(rows, { kind: 'league', rules: { ties } });
    assert.deepEqual(
      judged.map(({ id, rank }) => `${id}${rank}`),
      ['e1', 'c2', 'd2', 'b4', 'a5'],
    );
  });
});

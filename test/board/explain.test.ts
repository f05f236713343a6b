import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { explain } from '../../src/board/explain.ts';
import { judge } from '../../src/board/judge.ts';
import { CONTESTS, METHODS } from './contests-drawn.ts';
import type { Judging, RankMethod, Standing } from '../../src/board/types.ts';

const RULES = {
  modules: [
    { id: 'theory', name: '理论', weight: 0.3 },
    { id: 'practice', name: '实操', weight: 0.7 },
  ],
  decimals: 2,
  ties: [{ by: 'practice' }, { by: 'theory', name: '理论高者在前' }],
};
const POINTS: Judging = { kind: 'points', rules: RULES };

const row = (id: string, members: Partial<Standing> = {}): Standing => ({
  id,
  name: `示例${id}`,
  ...members,
});

/** The two, judged with whom else there is, and the reason. */
function reason(rows: readonly Standing[], judging: Judging, [left, right] = ['1', '2']) {
  const judged = judge(rows, judging);
  const of = (id: string) => judged.find(one => one.id === id)!;
  return explain(of(left!), of(right!), judging, judged);
}

describe('explain', () => {
  it('names the total, where it differs', () => {
    const rows = [row('1', { scores: [80, 91] }), row('2', { scores: [80, 92.5] })];
    assert.deepEqual(reason(rows, POINTS), {
      decidedBy: 'total',
      name: '',
      left: 87.7,
      right: 88.75,
      dir: 'desc',
      ahead: 'right',
    });
  });

  it('names the tie-break that told them apart, in the words of the document', () => {
    const rows = [row('1', { scores: [84.5, 92.5] }), row('2', { scores: [88, 91] })];
    assert.deepEqual(
      judge(rows, POINTS).map(({ total }) => total),
      [90.1, 90.1],
    );
    assert.deepEqual(reason(rows, POINTS), {
      decidedBy: 'practice',
      name: '实操',
      left: 92.5,
      right: 91,
      dir: 'desc',
      ahead: 'left',
    });
    const swapped = { ...POINTS, rules: { ...RULES, ties: [RULES.ties[1]!] } };
    assert.equal(reason(rows, swapped).name, '理论高者在前');
    assert.equal(reason(rows, swapped).ahead, 'right');
  });

  it('passes over what nobody has, and holds a gap against whoever has it', () => {
    const ties = [{ by: 'age', dir: 'asc' as const }, { by: 'practice' }];
    const judging: Judging = { kind: 'points', rules: { ...RULES, ties } };
    const rows = [
      row('1', { scores: [30, ''], total: 9 }),
      row('2', { scores: ['', 9], total: 6.3 }),
    ];
    assert.equal(reason(rows, judging).decidedBy, 'total');
    const equal = [row('1', { scores: [21, ''] }), row('2', { scores: ['', 9] })];
    assert.deepEqual(reason(equal, judging), {
      decidedBy: 'practice',
      name: '实操',
      left: undefined,
      right: 9,
      dir: 'desc',
      ahead: 'right',
    });
  });

  it('tells equals, and those only the order tells apart', () => {
    const rows = [row('1', { total: 9 }), row('2', { total: 9 })];
    assert.deepEqual(reason(rows, { kind: 'points' }).decidedBy, 'equal');
    assert.equal(reason(rows, { kind: 'points' }).ahead, undefined);
    const forced = reason(rows, { kind: 'points', rules: { rank: 'forced' } });
    assert.deepEqual([forced.decidedBy, forced.ahead], ['order', 'left']);
  });

  it('tells states, and results that are not there yet', () => {
    const rows = [
      row('1', { total: 3 }),
      row('2', { total: 9, state: 'dq' }),
      row('3'),
      row('4', { state: 'dnf' }),
    ];
    const told = (left: string, right: string) => {
      const { decidedBy, ahead } = reason(rows, { kind: 'points' }, [left, right]);
      return `${decidedBy} ${ahead ?? ''}`;
    };
    assert.deepEqual(
      [told('1', '2'), told('2', '1'), told('3', '1'), told('4', '2'), told('3', '4')],
      ['state left', 'state right', 'state right', 'state left', 'state left'],
    );
    const out = [row('1', { state: 'dns' }), row('2', { state: 'dns' })];
    assert.equal(reason(out, { kind: 'points' }).decidedBy, 'equal');
  });

  it('tells what a jury has laid down', () => {
    const rows = [row('1', { rank: 2 }), row('2', { rank: 1 }), row('3', { rank: 2 })];
    const { decidedBy, left, right, ahead } = reason(rows, { kind: 'award' });
    assert.deepEqual([decidedBy, left, right, ahead], ['order', 2, 1, 'right']);
    assert.equal(reason(rows, { kind: 'award' }, ['1', '3']).decidedBy, 'equal');
  });

  it('goes by penalty and last accepted try in ICPC contests', () => {
    const solved = (...minutes: number[]) =>
      minutes.map(minute => ({ state: 'solved' as const, tries: 1, minutes: minute }));
    const rows = [
      row('1', { problems: solved(50, 50) }),
      row('2', { problems: solved(20, 80) }),
      row('3', { problems: solved(10, 80) }),
    ];
    assert.deepEqual(reason(rows, { kind: 'icpc' }), {
      decidedBy: 'time',
      name: '',
      left: 50,
      right: 80,
      dir: 'asc',
      ahead: 'left',
    });
    const penalty = reason(rows, { kind: 'icpc' }, ['1', '3']);
    assert.deepEqual(
      [penalty.decidedBy, penalty.left, penalty.right, penalty.ahead],
      ['penalty', 100, 90, 'right'],
    );
  });

  it('compares by matches among all who are equal so far', () => {
    const sides = ['甲', '乙', '丙'].map(id => row(id));
    const match = (home: string, away: string, ...score: number[]) => ({ home, away, score });
    const fixtures = [match('甲', '乙', 1, 0), match('乙', '丙', 3, 0), match('丙', '甲', 1, 0)];
    const ties = [{ by: 'head-to-head' }, { by: 'head-to-head-difference', name: '相互间净胜球' }];
    const judging: Judging = { kind: 'league', rules: { ties }, fixtures };
    assert.deepEqual(reason(sides, judging, ['甲', '乙']), {
      decidedBy: 'head-to-head-difference',
      name: '相互间净胜球',
      left: 0,
      right: 2,
      dir: 'desc',
      ahead: 'right',
    });
  });

  it('compares by matches among those alone whom nothing before told apart', () => {
    const side = (id: string, scored: number): Standing =>
      row(id, { total: 3, league: { for: scored, against: 0 } });
    const match = (home: string, away: string, ...score: number[]) => ({ home, away, score });
    const judging: Judging = {
      kind: 'league',
      rules: { ties: [{ by: 'difference' }, { by: 'head-to-head' }] },
      fixtures: [match('甲', '乙', 1, 0), match('乙', '丙', 4, 0), match('丙', '甲', 1, 0)],
    };
    const sides = [side('甲', 2), side('乙', 2), side('丙', 5)];
    const { decidedBy, left, right, ahead } = reason(sides, judging, ['甲', '乙']);
    assert.deepEqual([decidedBy, left, right, ahead], ['head-to-head', 3, 0, 'left']);
    assert.deepEqual(
      judge(sides, judging).map(({ id }) => id),
      ['丙', '甲', '乙'],
    );
  });

  it('goes by what a document has laid down where its ranks are others', () => {
    const laid = (left: number | undefined, right: number | undefined) => {
      const rows = [row('1', { total: 9 }), row('2', { total: 8 }), row('3', { total: 8 })];
      const [one, two] = [rows[1]!, rows[2]!].map((side, i) => {
        const rank = [left, right][i];
        return rank === undefined ? side : { ...side, rank };
      });
      const { decidedBy, ahead } = explain(one!, two!, { kind: 'points' }, rows);
      return `${decidedBy} ${ahead ?? ''}`;
    };
    assert.equal(laid(2, 3), 'order left', 'a draw');
    assert.equal(laid(3, 2), 'order right');
    assert.equal(laid(2, 2), 'equal ');
    assert.equal(laid(undefined, undefined), 'equal ');
    const [high, low] = [row('1', { total: 9, rank: 2 }), row('2', { total: 8, rank: 1 })];
    const reason = explain(high, low, { kind: 'points' });
    assert.deepEqual([reason.decidedBy, reason.ahead], ['order', 'right']);
    const shared = explain({ ...high, rank: 1 }, low, { kind: 'points' });
    assert.deepEqual([shared.decidedBy, shared.ahead], ['equal', undefined]);
  });

  it('begins again with the matches of those alone whom all of them leave equal', () => {
    const match = (home: string, away: string, ...score: number[]) => ({ home, away, score });
    // Four points each, no difference; 丙 has scored four, the others six.
    const fixtures = [
      match('甲', '乙', 3, 2),
      match('甲', '丙', 2, 2),
      match('甲', '丁', 1, 2),
      match('乙', '丙', 1, 0),
      match('乙', '丁', 3, 3),
      match('丙', '丁', 2, 1),
    ];
    const words = ['head-to-head', 'head-to-head-difference', 'head-to-head-for'];
    const judging: Judging = {
      kind: 'league',
      fixtures,
      rules: { ties: words.map(by => ({ by })) },
    };
    const judged = judge(
      ['甲', '乙', '丙', '丁'].map(id => row(id)),
      judging,
    );
    assert.deepEqual(
      judged.map(({ id, rank }) => `${id}${rank}`),
      ['丁1', '甲2', '乙3', '丙4'],
    );
    const of = (id: string) => judged.find(one => one.id === id)!;
    const told = (left: string, right: string) => {
      const { decidedBy, left: one, right: other } = explain(of(left), of(right), judging, judged);
      return `${decidedBy} ${one}:${other}`;
    };
    assert.equal(told('乙', '丙'), 'head-to-head-for 6:4', 'in the matches of all four');
    assert.equal(told('甲', '乙'), 'head-to-head 3:1', 'in those of the three who are left');
    assert.equal(told('丁', '甲'), 'head-to-head 4:3');
  });

  it('always agrees with the ranks, in contests of every kind', () => {
    const contests = fc.oneof(...Object.values(CONTESTS));
    fc.assert(
      fc.property(
        contests,
        fc.constantFrom(...METHODS),
        ({ judging: { rules, ...kind }, rows }, rank) => {
          const judging: Judging = { ...kind, rules: { ...rules, rank } };
          const judged = judge(rows, judging);
          // Of a league that is played from its fixtures the totals stand in the judged rows alone.
          for (const [i, left] of judged.entries()) {
            for (const right of judged.slice(i + 1)) {
              if (left.rank === undefined || right.rank === undefined) continue;
              const {
                ahead,
                decidedBy,
                left: one,
                right: other,
              } = explain(left, right, judging, judged);
              assert.equal(ahead, left.rank < right.rank ? 'left' : undefined, decidedBy);
              // Nobody has laid down anything here: the reason is a value, but for those forced apart.
              if (ahead && rank !== 'forced') assert.notEqual(one, other, decidedBy);
              if (ahead && rank !== 'forced') assert.notEqual(decidedBy, 'order');
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('always agrees with the ranks, states and gaps among them', () => {
    const score = fc.constantFrom<number | string>(90, 90.5, 91, '');
    const state = fc.constantFrom(
      undefined,
      undefined,
      undefined,
      'guest',
      'dnf',
      'dq',
    ) as fc.Arbitrary<Standing['state']>;
    const rows = fc.array(fc.tuple(fc.tuple(score, score), state), { minLength: 2, maxLength: 12 });
    const method = fc.constantFrom<RankMethod>('1224', '1223', '1334', 'fractional', 'forced');
    fc.assert(
      fc.property(rows, method, (given, rank) => {
        const judging: Judging = { kind: 'points', rules: { ...RULES, rank } };
        const entrants = given.map(([scores, state], i) =>
          row(`${i}`, { scores, ...(state ? { state } : {}) }),
        );
        const judged = judge(entrants, judging);
        for (const [i, left] of judged.entries()) {
          for (const right of judged.slice(i + 1)) {
            const { ahead, decidedBy } = explain(left, right, judging, judged);
            if (left.rank !== undefined && right.rank !== undefined) {
              assert.equal(ahead, left.rank < right.rank ? 'left' : undefined, decidedBy);
            } else assert.notEqual(ahead, 'right', decidedBy);
            const mirrored = explain(right, left, judging, judged);
            assert.equal(mirrored.decidedBy, decidedBy);
            assert.equal(mirrored.ahead, ahead && 'right');
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

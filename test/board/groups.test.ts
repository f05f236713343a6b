import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { groupBoard } from '../../src/board/groups.ts';
import { fc } from '../helpers/fc.ts';
import type { GroupRule } from '../../src/board/groups.ts';
import type { Judging, Standing } from '../../src/board/types.ts';

const POINTS: Judging = { kind: 'points', rules: { decimals: 2 } };
const TIMES: Judging = { kind: 'time' };

let last = 0;
function entrant(unit: string, total?: number, more: Partial<Standing> = {}): Standing {
  last += 1;
  return {
    id: `${last}`,
    name: `示例${last}`,
    unit,
    ...(total === undefined ? {} : { total }),
    ...more,
  };
}

const short = ({ id, rank, total, state }: Standing) =>
  [id, rank ?? '-', total ?? '-', ...(state ? [state] : [])].join(' ');

function board(rows: readonly Standing[], how: GroupRule, judging = POINTS): string[] {
  return groupBoard(rows, 'unit', how, judging).rows.map(short);
}

describe('groupBoard', () => {
  it('adds the best of each unit, exactly', () => {
    const rows = [
      entrant('u-1', 90.1),
      entrant('u-1', 80.2),
      entrant('u-1', 70),
      entrant('u-2', 85.15),
      entrant('u-2', 85.15),
      entrant('u-3', 99),
    ];
    assert.deepEqual(board(rows, { add: 'sum', take: 2 }), [
      'u-1 1 170.3',
      'u-2 1 170.3',
      'u-3 3 99',
    ]);
    assert.deepEqual(board(rows, { add: 'sum' }), ['u-1 1 240.3', 'u-2 2 170.3', 'u-3 3 99']);
    const { rows: named } = groupBoard(
      rows,
      'unit',
      { add: 'sum', take: 2 },
      POINTS,
      new Map([['u-1', '示例一厂']]),
    );
    assert.deepEqual(named[0]!.name, '示例一厂');
    assert.deepEqual(named[0]!.members, [rows[0]!.name, rows[1]!.name]);
    assert.equal(named[1]!.name, 'u-2');
  });

  it('leaves guests out: their results, their prizes, and units of guests alone', () => {
    const guest = (unit: string) =>
      entrant(unit, 99, { state: 'guest', awards: ['金'], person: unit });
    const rows = [guest('u-1'), entrant('u-1', 80, { awards: ['银'] }), guest('u-2')];
    assert.deepEqual(board(rows, { add: 'sum' }), ['u-1 1 80']);
    assert.deepEqual(board(rows, { add: 'mean', absent: 'zero' }), ['u-1 1 80']);
    const { rows: medals } = groupBoard(rows, 'unit', { add: 'tally' }, POINTS);
    assert.deepEqual(
      medals.map(({ id, tally }) => [id, tally]),
      [['u-1', { 银: 1 }]],
    );
  });

  it('takes of equals the same ones, whatever order they come in', () => {
    const rows = [entrant('u-1', 80), entrant('u-1', 80), entrant('u-1', 90)];
    const how = { add: 'sum', take: 2 } as const;
    const { rows: board } = groupBoard(rows, 'unit', how, POINTS);
    assert.deepEqual(board[0]!.members, [rows[2]!.name, rows[0]!.name]);
    assert.deepEqual(groupBoard([...rows].reverse(), 'unit', how, POINTS).rows, board);
  });

  it('rounds a mean once, half up', () => {
    const rows = [
      entrant('u-1', 90),
      entrant('u-1', 90.01),
      entrant('u-2', 0.1),
      entrant('u-2', 0.2),
    ];
    assert.deepEqual(board(rows, { add: 'mean' }), ['u-1 1 90.01', 'u-2 2 0.15']);
  });

  it('leaves units with too few results without a mean or a time, but not without a sum', () => {
    const rows = [entrant('u-1', 60), entrant('u-1', 70), entrant('u-2', 10)];
    assert.deepEqual(board(rows, { add: 'sum', take: 2 }), ['u-1 1 130', 'u-2 2 10']);
    assert.deepEqual(board(rows, { add: 'mean', take: 2 }), ['u-1 1 65', 'u-2 - -']);
    assert.deepEqual(board(rows, { add: 'sum', take: 2 }, TIMES), ['u-1 1 130', 'u-2 - -']);
    assert.deepEqual(board(rows, { add: 'sum', take: 2, short: 'rank' }, TIMES), [
      'u-2 1 10',
      'u-1 2 130',
    ]);
    assert.deepEqual(board(rows, { add: 'sum', take: 2, short: 'leave' }), [
      'u-1 1 130',
      'u-2 - -',
    ]);
  });

  it('counts members who are absent as nothing, or as a zero where the rule says so', () => {
    const rows = [
      entrant('u-1', 80),
      entrant('u-1', undefined, { state: 'absent' }),
      entrant('u-2', 50),
      entrant('u-3', undefined, { state: 'dns' }),
    ];
    assert.deepEqual(board(rows, { add: 'mean' }), ['u-1 1 80', 'u-2 2 50', 'u-3 - - absent']);
    assert.deepEqual(board(rows, { add: 'mean', absent: 'zero' }), [
      'u-2 1 50',
      'u-1 2 40',
      'u-3 3 0',
    ]);
    // A zero would win a race.
    assert.deepEqual(board(rows, { add: 'sum', absent: 'zero' }, TIMES), [
      'u-2 1 50',
      'u-1 2 80',
      'u-3 - - absent',
    ]);
  });

  it('never counts guests, those disqualified, or results that are not there yet', () => {
    const rows = [
      entrant('u-1', 80, { state: 'guest' }),
      entrant('u-1', 70, { state: 'dq' }),
      entrant('u-1'),
      entrant('u-1', 60),
    ];
    assert.deepEqual(board(rows, { add: 'sum' }), ['u-1 1 60']);
  });

  it('adds up a person’s events, and says which rows belong to nobody', () => {
    const rows = [
      entrant('u-1', 80, { person: 'p-1' }),
      entrant('u-1', 70, { person: 'p-1' }),
      entrant('u-1', 60),
    ];
    const { rows: persons, left } = groupBoard(rows, 'person', { add: 'sum' }, POINTS);
    assert.deepEqual(persons.map(short), ['p-1 1 150']);
    assert.equal(persons[0]!.name, rows[0]!.name);
    assert.deepEqual(left, [rows[2]!.id]);
  });

  it('makes a medal table of the awards: gold first, then silver', () => {
    const judging: Judging = {
      kind: 'points',
      rules: { bands: [{ name: '金' }, { name: '银' }, { name: '铜' }] },
    };
    const rows = [
      entrant('u-1', 1, { awards: ['银'] }),
      entrant('u-1', 1, { awards: ['银'] }),
      entrant('u-1', 1, { awards: ['银'] }),
      entrant('u-2', 1, { awards: ['金'] }),
      entrant('u-3', 1, { awards: ['金', '创新奖'] }),
      entrant('u-4', 1),
    ];
    const { rows: table } = groupBoard(rows, 'unit', { add: 'tally' }, judging);
    assert.deepEqual(
      table.map(({ id, rank, tally, total }) => [id, rank, tally, total]),
      [
        ['u-3', 1, { 银: 0, 金: 1, 创新奖: 1 }, 2],
        ['u-2', 2, { 银: 0, 金: 1, 创新奖: 0 }, 1],
        ['u-1', 3, { 银: 3, 金: 0, 创新奖: 0 }, 3],
        ['u-4', 4, { 银: 0, 金: 0, 创新奖: 0 }, 0],
      ],
    );
  });

  it('equals sums made with whole cents, however the rows are listed', () => {
    const cents = fc.record({ unit: fc.constantFrom('a', 'b', 'c'), cents: fc.nat(10_000) });
    fc.assert(
      fc.property(fc.array(cents), fc.integer({ min: 1, max: 4 }), (list, take) => {
        const rows = list.map(({ unit, cents: total }) => entrant(unit, total / 100));
        const made = groupBoard(rows, 'unit', { add: 'sum', take }, POINTS).rows;
        const expected = new Map<string, number>();
        for (const unit of new Set(list.map(one => one.unit))) {
          const own = list.filter(one => one.unit === unit).map(one => one.cents);
          const best = own.sort((a, b) => b - a).slice(0, take);
          expected.set(unit, best.reduce((sum, one) => sum + one, 0) / 100);
        }
        assert.deepEqual(
          new Map(made.map(({ id, total }) => [id, total])),
          new Map(made.map(({ id }) => [id, expected.get(id)])),
        );
        assert.equal(made.length, expected.size);
        for (const { rank, total } of made) {
          assert.equal(rank, 1 + [...expected.values()].filter(other => other > total!).length);
        }
        const again = groupBoard([...rows].reverse(), 'unit', { add: 'sum', take }, POINTS).rows;
        assert.deepEqual(again.map(short), made.map(short));
      }),
    );
  });
});

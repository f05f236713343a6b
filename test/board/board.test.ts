import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Board } from '../../src/board/board.ts';
import type { BoardFilter } from '../../src/board/filter.ts';
import { hashOf } from '../../src/board/hash.ts';
import { judge } from '../../src/board/judge.ts';
import { compareNames } from '../../src/board/pinyin-order.ts';
import { numberOf } from '../../src/board/decimal.ts';
import type { Judging, Standing } from '../../src/board/types.ts';
import { joinDeltas } from '../../src/data/standings-feed-batch.ts';
import { foldText } from '../../src/rules/text-search.ts';
import { fc } from '../helpers/fc.ts';
import { someJudging, someRow, someRows } from './board-samples.ts';

const POINTS: Judging = { kind: 'points' };
const UNIT_NAMES = new Map([
  ['u-1', '示例第一水厂'],
  ['u-2', '示例二院'],
]);

function rowsOf(board: Board): Standing[] {
  return Array.from({ length: board.size }, (_, position) => board.at(position)!);
}

function packed(board: Board): Board {
  while (board.pack());
  return board;
}

describe('Board', () => {
  it('gives back the rows it was given, before and after packing', () => {
    fc.assert(
      fc.property(someRows, rows => {
        const board = Board.of(rows, POINTS);
        assert.deepEqual(rowsOf(board), rows);
        assert.deepEqual(rowsOf(packed(board)), rows);
        assert.equal(board.total, rows.length);
        assert.equal(board.at(rows.length), undefined);
      }),
    );
  });

  it('reads a columnar document as it reads rows', () => {
    const columns = {
      n: 3,
      columns: {
        id: ['1', '2', '3'],
        rank: [1, 2, 0],
        name: ['示例甲', '示例乙', '示例丙'],
        py: ['slj', '', 'slb'],
        unit: { values: ['u-1', 'u-2'], codes: [1, -1, 1] },
        divisionRank: [1, 1, 0],
        scores: [
          [90.5, 80, ''],
          [1, '缺考', ''],
        ],
        total: [91.15, 0, ''],
        state: { values: ['ok', 'absent'], codes: [-1, 0, 1] },
        move: [0, -2, 0],
        awards: { values: ['一等奖', '能手'], codes: [[0, 1], [], []] },
        penalty: [1, 2, 3],
      },
    };
    const board = packed(Board.fromColumns(columns, POINTS));
    assert.deepEqual(rowsOf(board), [
      {
        id: '1',
        rank: 1,
        name: '示例甲',
        py: 'slj',
        unit: 'u-2',
        divisionRank: 1,
        scores: [90.5, 1],
        total: 91.15,
        move: 0,
        awards: ['一等奖', '能手'],
        penalty: 1,
      },
      {
        id: '2',
        rank: 2,
        name: '示例乙',
        divisionRank: 1,
        scores: [80, '缺考'],
        total: 0,
        state: 'ok',
        move: -2,
        penalty: 2,
      },
      {
        id: '3',
        name: '示例丙',
        py: 'slb',
        unit: 'u-2',
        scores: ['', ''],
        state: 'absent',
        move: 0,
        penalty: 3,
      },
    ]);
  });

  it('says which column of a document is too short', () => {
    const columns = { n: 2, columns: { id: ['1', '2'], name: ['示例', '示例'], scores: [[1]] } };
    assert.throws(() => Board.fromColumns(columns, POINTS), /column scores\/0 has 1 rows.*says 2/);
  });

  it('finds rows by their ids, shown or not', () => {
    const rows = ['a', '乙', '', 'a1'].map(id => ({ id, name: `示例${id}` }));
    const board = Board.of(rows, POINTS);
    board.show({ q: '乙' });
    assert.deepEqual(
      rows.map(({ id }) => board.positionOf(id)),
      [-1, 0, -1, -1],
    );
    assert.deepEqual(
      rows.map(({ id }) => board.row(id)),
      rows,
    );
    assert.equal(board.row('b'), undefined);
    assert.equal(board.positionOf('b'), -1);
  });

  it('shows what a look at every row would, and counts what each choice would leave', () => {
    fc.assert(
      fc.property(someRows, someFilter, fc.boolean(), (rows, filter, isPacked) => {
        const board = Board.of(rows, POINTS);
        if (isPacked) packed(board);
        board.nameUnits(UNIT_NAMES);
        board.show(filter);
        assert.deepEqual(
          rowsOf(board),
          rows.filter(row => passes(row, filter)),
        );
        const { divisions, units } = board.facets();
        assert.deepEqual(divisions, countsOf(rows, { ...filter, divisions: [] }, 'division'));
        assert.deepEqual(units, countsOf(rows, { ...filter, units: [] }, 'unit'));
        const namesOf = (counts: Map<string, number>) => [...counts.keys()].filter(Boolean).length;
        for (const [least, most] of [
          [1, 1],
          [1, 2],
          [2, 2],
          [2, 200],
        ] as const) {
          const isChoice = (names: number) => names >= least && names <= most;
          assert.equal(board.hasChoice('division', least, most), isChoice(namesOf(divisions)));
          assert.equal(board.hasChoice('unit', least, most), isChoice(namesOf(units)));
        }
      }),
    );
  });

  it('sorts by every column, equals in order of rank, what is missing last', () => {
    const by = fc.constantFrom('rank', 'name', 'unit', 'total', 'score:0', 'score:1');
    const dir = fc.constantFrom('asc', 'desc');
    fc.assert(
      fc.property(someRows, by, dir, (rows, by, dir) => {
        const ranked = judge(rows, POINTS);
        const board = Board.of(ranked, POINTS);
        board.nameUnits(UNIT_NAMES);
        board.sort({ by, dir } as Parameters<Board['sort']>[0]);
        assert.deepEqual(rowsOf(board), sorted(ranked, by, dir === 'asc' ? 1 : -1));
      }),
    );
  });

  it('takes in changes as if all rows had been judged anew', () => {
    fc.assert(
      fc.property(
        someRows,
        fc.array(someDelta, { maxLength: 3 }),
        someJudging,
        fc.boolean(),
        (rows, deltas, judging, isPacked) => {
          let known = judge(rows, judging);
          const board = Board.of(known, judging);
          if (isPacked) packed(board);
          for (const delta of deltas) {
            known = judge(taken(known, delta), judging);
            board.apply({ ...delta, rejudge: true });
            assert.deepEqual(rowsOf(board).map(still), known.map(still));
            assert.equal(board.hash(), hashOf(known));
          }
        },
      ),
    );
  });

  it('says how far ranks have moved, and which items are another row now', () => {
    const rows = judge(
      [3, 2, 1].map(total => ({ id: `s-${total}`, name: '示例', total })),
      POINTS,
    );
    const board = Board.of(rows, POINTS);
    const items = [{ ...rows[0]! }, { id: 's-1', name: '示例', total: 5 }];
    const { changed } = board.apply({ items, rejudge: true });
    assert.deepEqual(
      rowsOf(board).map(({ id, rank, move }) => [id, rank, move]),
      [
        ['s-1', 1, 2],
        ['s-3', 2, -1],
        ['s-2', 3, -1],
      ],
    );
    assert.deepEqual(changed, ['s-3', 's-1']);
    assert.deepEqual(board.apply({ items: [board.at(1)!] }).changed, []);
  });

  it('tells a row that comes with other words from one that comes as it was', () => {
    const rows: Standing[] = [
      { id: 'a', name: '王示例', py: 'wsl', unit: 'u1', scores: [1, 'DNS'], total: 3, rank: 1 },
      { id: 'b', name: 'Ａ𠮷·é', marks: [[1, 2]], awards: ['一等奖'], total: 2, rank: 2 },
    ];
    for (const isPacked of [false, true]) {
      const board = Board.of(rows, POINTS);
      if (isPacked) packed(board);
      const [a, b] = rows as [Standing, Standing];
      const changedBy = (...items: Standing[]) => board.apply({ items }).changed;
      assert.deepEqual(changedBy({ ...a }, { ...b }), []);
      // There and back again within one delta is no change.
      assert.deepEqual(changedBy({ ...a, name: '王示' }, a), []);
      assert.deepEqual(changedBy({ ...a, total: 9, rank: 1 }, a), []);
      const others: Standing[] = [
        { ...a, name: '王示' },
        { ...a, py: 'w' },
        { ...a, unit: 'u2' },
        { ...a, scores: [1] },
        { ...a, scores: ['1', 'DNS'] },
        { ...a, awards: ['二等奖'] },
        { ...a, marks: [[1]] },
        { ...a, state: 'ok' },
      ];
      for (const other of others) {
        assert.deepEqual(changedBy(other, b), ['a'], JSON.stringify(other));
        assert.deepEqual(changedBy(a, { ...b, name: '示例' }), ['a', 'b']);
        assert.deepEqual(changedBy(b), ['b']);
      }
    }
  });

  it('makes totals anew on a long board, whatever totals the changed rows still say', () => {
    const modules = [
      { id: 'a', name: '示例理论', weight: 0.3 },
      { id: 'b', name: '示例实操', weight: 0.7 },
    ];
    const judging: Judging = { kind: 'points', rules: { decimals: 2, modules } };
    const rows = Array.from({ length: 2500 }, (_, at) => ({
      id: `n${at}`,
      name: `示例${at}`,
      scores: [at % 97, (at * 31) % 89],
    }));
    const known = judge(rows, judging);
    const board = packed(Board.of(known, judging));
    const changed = known.filter((_, at) => at % 20 === 3);
    board.apply({ items: changed.map(row => ({ ...row, scores: [1, 99] })), rejudge: true });
    const ids = new Set(changed.map(({ id }) => id));
    const again = rows.map(row => (ids.has(row.id) ? { ...row, scores: [1, 99] } : row));
    assert.deepEqual(rowsOf(board).map(still), judge(again, judging).map(still));
  });

  it('is built, and made ready to be sorted by name, in steps as in one go', () => {
    const rows = Array.from({ length: 25_000 }, (_, at) => `示例${(at * 7919) % 25_000}`);
    const id = rows.map((_, at) => `n${at}`);
    const building = Board.building({ n: rows.length, columns: { id, name: rows } }, POINTS);
    let steps = 0;
    let step = building.next();
    for (; !step.done; step = building.next()) steps += 1;
    const board = step.value;
    const preparing = board.preparing({ by: 'name' });
    while (!preparing.next().done) steps += 1;
    assert.ok(steps > 20, `${steps} steps`);
    assert.ok(board.preparing({ by: 'name' }).next().done);
    board.sort({ by: 'name', dir: 'asc' });
    assert.deepEqual(
      [0, 1, 24_999].map(at => board.at(at)?.name),
      ['示例0', '示例1', '示例24999'],
    );
  });

  it('takes the ranks that come as they are', () => {
    fc.assert(
      fc.property(
        someRows,
        fc.array(someDelta, { maxLength: 3 }),
        someJudging,
        (rows, deltas, judging) => {
          let known = judge(rows, judging);
          const board = Board.of(known, judging);
          for (const delta of deltas) {
            const before = new Map(known.map(row => [row.id, JSON.stringify(row)]));
            known = judge(taken(known, delta), judging);
            // What a server sends: what went, and every row that differs or came again, complete.
            const removed = delta.removed.filter(id => before.delete(id));
            const items = known.filter(row => before.get(row.id) !== JSON.stringify(row));
            board.apply({ items, removed });
            assert.deepEqual(rowsOf(board), known);
            assert.equal(board.hash(), hashOf(known));
          }
        },
      ),
    );
  });

  it('takes deltas of one frame as one, with the ranks that each of them in turn leaves', () => {
    fc.assert(
      fc.property(
        someRows,
        fc.array(someDelta, { minLength: 2, maxLength: 3 }),
        someJudging,
        (rows, deltas, judging) => {
          let known = judge(rows, judging);
          const board = Board.of(known, judging);
          const sent = deltas.map((delta, at) => {
            const before = new Map(known.map(row => [row.id, JSON.stringify(row)]));
            known = judge(taken(known, delta), judging);
            const removed = delta.removed.filter(id => before.delete(id));
            const items = known.filter(row => before.get(row.id) !== JSON.stringify(row));
            return { from: at, rev: at + 1, items, removed };
          });
          board.apply(joinDeltas(sent as never) as never);
          const isRanked = ({ rank }: Standing) => rank !== undefined;
          // Where those without a rank stand is by who came when.
          const byId = (all: Standing[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
          assert.deepEqual(rowsOf(board).filter(isRanked), known.filter(isRanked));
          assert.deepEqual(byId(rowsOf(board)), byId(known));
        },
      ),
    );
  });

  it('keeps the place of a row without a rank that changes, and puts one that went and came behind', () => {
    const judging: Judging = { kind: 'points', rules: { ties: [] } };
    const rows = judge(
      [
        { id: 'a', name: '王示例' },
        { id: 'b', name: '王示例', state: 'dnf' },
      ],
      judging,
    );
    const items: Standing[] = [{ id: 'a', name: '王示例', state: 'dnf' }];
    const orderAfter = (removed: string[]) => {
      const board = Board.of(rows, judging);
      board.apply({ items, removed });
      return rowsOf(board).map(({ id }) => id);
    };
    assert.deepEqual(orderAfter([]), ['a', 'b']);
    assert.deepEqual(orderAfter(['a']), ['b', 'a']);
  });

  it('keeps filter and order of columns through changes', () => {
    fc.assert(
      fc.property(someRows, someFilter, someDelta, (rows, filter, delta) => {
        const known = judge(rows, POINTS);
        const board = Board.of(known, POINTS);
        board.nameUnits(UNIT_NAMES);
        board.show(filter);
        board.sort({ by: 'name', dir: 'desc' });
        board.apply({ ...delta, rejudge: true });
        const after = judge(taken(known, delta), POINTS).filter(row => passes(row, filter));
        assert.deepEqual(rowsOf(board).map(still), sorted(after, 'name', -1).map(still));
        assert.deepEqual(
          after.map(({ id }) => rowsOf(board)[board.positionOf(id)]?.id),
          after.map(({ id }) => id),
        );
      }),
    );
  });

  it('leaves rows without a rank of their own where a document put them', () => {
    const projects = ['c', 'a', 'b'].map(id => ({ id, name: `示例${id}` }));
    const board = Board.of(projects, { kind: 'projects' });
    const item = { id: 'a', name: '示例a', project: { state: 'claimed' } };
    board.apply({ items: [item, { id: '0', name: '示例0' }], removed: ['b'] });
    assert.deepEqual(rowsOf(board), [projects[0], item, { id: '0', name: '示例0' }]);
    board.apply({ items: [projects[2]!] });
    assert.deepEqual(
      rowsOf(board).map(({ id }) => id),
      ['c', 'a', '0', 'b'],
    );
  });
});

const someFilter: fc.Arbitrary<BoardFilter> = fc.record(
  {
    q: fc.constantFrom(
      '',
      '王',
      '示例',
      'ＷＳ',
      's-1 示',
      'b17',
      '虎',
      'عى',
      'جۇ',
      '水厂',
      '示例甲',
      '*',
      'u-2 a',
    ),
    divisions: fc.subarray(['a', 'b', '']),
    units: fc.subarray(['u-1', '示例电力公司', '']),
    states: fc.subarray(['ok', 'guest', 'dq'] as const),
    ids: fc.subarray(['s-1', 's-2', 's-3', 's-9', 'nobody']),
  },
  { requiredKeys: [] },
);

/** Items for rows that are there and new ones, and rows that go. */
const someDelta = fc.record({
  items: fc
    .array(fc.tuple(fc.integer({ min: 1, max: 30 }), someRow), { maxLength: 6 })
    .map(items => items.map(([id, row]) => ({ ...row, id: `s-${id}` }) as Standing)),
  removed: fc.array(
    fc.integer({ min: 1, max: 30 }).map(id => `s-${id}`),
    { maxLength: 3 },
  ),
});

/** What a delta makes of rows. */
function taken(
  rows: readonly Standing[],
  { items, removed }: { items: Standing[]; removed: string[] },
): Standing[] {
  const byId = new Map(rows.map(row => [row.id, row]));
  for (const id of removed) byId.delete(id);
  for (const item of items) byId.set(item.id, item);
  return [...byId.values()];
}

/** A row without what only the board knows. */
function still({ move: _move, ...row }: Standing): Standing {
  return row;
}

function passes(row: Standing, { q = '', divisions, units, states, ids }: BoardFilter): boolean {
  const among = (word: string, chosen?: readonly string[]) =>
    !chosen?.length || chosen.includes(word);
  const texts = [
    row.id,
    row.name,
    row.py ?? '',
    row.unit ?? '',
    UNIT_NAMES.get(row.unit ?? '') ?? '',
    ...(row.members ?? []),
  ].map(foldText);
  return (
    q
      .split(/\s+/)
      .map(foldText)
      .every(part => texts.some(text => text.includes(part))) &&
    among(row.division ?? '', divisions) &&
    among(row.unit ?? '', units) &&
    among(row.state ?? 'ok', states) &&
    (!ids || ids.includes(row.id))
  );
}

function countsOf(
  rows: readonly Standing[],
  filter: BoardFilter,
  member: 'division' | 'unit',
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const word = row[member] ?? '';
    if (passes(row, filter)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function sorted(rows: readonly Standing[], by: string, sign: number): Standing[] {
  const value = (row: Standing) =>
    by === 'rank'
      ? row.rank
      : by === 'total'
        ? row.total
        : numberOf(row.scores?.[Number(by.slice(6))]);
  // Guests stand among the ranked.
  if (by === 'rank' && sign > 0) return [...rows];
  return [...rows].sort((a, b) => {
    if (by === 'name') return sign * compareNames(a.name, b.name);
    const [x, y] = by === 'unit' ? [a.unit, b.unit] : [value(a), value(b)];
    if (x === undefined || y === undefined)
      return Number(x === undefined) - Number(y === undefined);
    if (by !== 'unit') return sign * ((x as number) - (y as number));
    const named = (unit: string) => UNIT_NAMES.get(unit) ?? unit;
    return sign * compareNames(named(x as string), named(y as string));
  });
}

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fc } from '../../helpers/fc.ts';
import { cellText, cellsOf, plainCell } from '../../../src/board/adapters/table-text.ts';
import { fromClics } from '../../../src/board/adapters/clics.ts';
import { fromCsv } from '../../../src/board/adapters/csv.ts';
import { toCsv } from '../../../src/board/adapters/csv-write.ts';
import { bundle, fixture, without } from './fixtures.ts';
import type { ForeignBoard } from '../../../src/board/adapters/foreign.ts';

const rowsOf = ({ events }: ForeignBoard) => events[0]!.rows;

suite('tables of results', () => {
  test('a list with totals: ranks, divisions, states; columns of persons are not read', () => {
    const board = fromCsv(fixture('scores.csv'), '示例县技能大赛');
    assert.equal(board.contest.kind, 'points');
    assert.deepEqual(
      rowsOf(board).map(({ id, rank, divisionRank, state }) => [id, rank, divisionRank, state]),
      [
        ['021', 1, 1, undefined],
        ['007', 2, 2, undefined],
        ['033', 2, 1, undefined],
        ['040', 4, 2, undefined],
        ['041', undefined, undefined, 'absent'],
      ],
    );
    assert.equal(rowsOf(board)[1]!.unit, '示例电力, 一分公司');
    assert.deepEqual(board.faults, [
      { code: 'left-out', pointer: '/1/4', value: '身份证号' },
      { code: 'left-out', pointer: '/1/5', value: '联系电话' },
    ]);
  });

  test('English headers, tabs and times', () => {
    const text =
      'Rank\tNo.\tName\tAffiliation\tTotal\tNote\n1\t7\t示例甲\t示例一厂\t1:02:03.5\tfast\n2\t8\t示例乙\t\t1:02:04\t\n\tX\t示例丙\t\tDNF\t\n';
    const board = fromCsv(text);
    assert.equal(board.contest.kind, 'time');
    assert.deepEqual(rowsOf(board), [
      { id: '7', name: '示例甲', unit: '示例一厂', total: 3723.5, rank: 1 },
      { id: '8', name: '示例乙', total: 3724, rank: 2 },
      { id: 'X', name: '示例丙', state: 'dnf' },
    ]);
    assert.deepEqual(board.faults, [{ code: 'left-out', pointer: '/1/6', value: 'Note' }]);
    const back = fromCsv(toCsv({ contest: board.contest, rows: rowsOf(board) }, 'en').text);
    assert.deepEqual(rowsOf(back), rowsOf(board));
  });

  test('an ICPC board goes out and back with its problems, in both languages', () => {
    const board = fromClics(bundle('clics'));
    for (const lang of ['zh', 'en'] as const) {
      const { text, faults } = toCsv({ contest: board.contest, rows: rowsOf(board) }, lang);
      assert.deepEqual(faults, []);
      const back = fromCsv(text);
      assert.deepEqual(back.faults, []);
      assert.equal(back.contest.kind, 'icpc');
      // Names of units and divisions stand in the table, not their ids.
      const bare = (rows: ReturnType<typeof rowsOf>) =>
        rows.map(row => without(row, 'unit', 'division'));
      assert.deepEqual(bare(rowsOf(back)), bare(rowsOf(board)));
      assert.equal(rowsOf(back)[1]!.unit, '示例大学');
    }
  });

  test('what cannot be read is told by line and column', () => {
    const text =
      '名次,姓名,参赛号,总分,状态\n1,示例甲,1,90分多,\n2,,,80,\n3,示例丙,1,70,在逃\n0,示例丁,4,60,';
    const board = fromCsv(text);
    assert.deepEqual(
      board.faults.map(({ code, pointer }) => `${code} ${pointer}`),
      ['unreadable /2/4', 'missing /3', 'id-twice /4/3', 'unreadable /5/1', 'rank-differs /2/1'],
    );
    // The rank that was given stays, though no total is left to make it.
    assert.deepEqual(
      rowsOf(board).map(({ id, rank, total }) => [id, rank, total]),
      [
        ['1', 1, undefined],
        ['4', undefined, 60],
      ],
    );
    assert.deepEqual(fromCsv('甲,乙\n1,2').events, []);
    assert.equal(fromCsv('甲,乙\n1,2').faults[0]!.code, 'part-missing');
  });

  test('any cells come back as they went out, and none is a formula', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('=1+1', '-5', '+a', '@x', "'=1", '"', 'a,b', 'x\ny'),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
        table => {
          const text = table.map(row => row.map(value => cellText(value)).join(',')).join('\r\n');
          const back = cellsOf(text, ',').map(row => row.map(plainCell));
          const full = table.filter(row => row.some(value => value.trim() !== ''));
          assert.deepEqual(
            back,
            full.map(row => row.map(value => plainCell(plainText(value)))),
          );
          for (const row of cellsOf(text, ',')) {
            for (const value of row)
              assert.ok(!/^[=+@\t\r]/.test(value) && !/^-(?!\d)/.test(value), value);
          }
        },
      ),
    );
  });
});

/** A text as a cell holds it: blanks around it are none of it. */
function plainText(value: string): string {
  return value;
}

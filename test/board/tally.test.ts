import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { medalTable, tallyBy } from '../../src/board/tally.ts';
import type { Standing } from '../../src/board/types.ts';

const rows: Standing[] = [
  { id: '1', name: '示例一', unit: 'u-1', division: 'worker', awards: ['一等奖', '技术能手'] },
  { id: '2', name: '示例二', unit: 'u-2', division: 'worker', awards: ['二等奖'] },
  { id: '3', name: '示例三', unit: 'u-1', division: 'student', awards: ['一等奖'] },
  { id: '4', name: '示例四', unit: 'u-2', division: 'student' },
  { id: '5', name: '示例五', awards: ['二等奖'] },
];

describe('tallyBy', () => {
  it('counts every award by unit, and names rows that have none', () => {
    const { rows: table, left } = tallyBy(rows, {
      by: 'unit',
      names: new Map([['u-1', '示例厂']]),
    });
    assert.deepEqual(table, [
      { id: 'u-1', name: '示例厂', tally: { 一等奖: 2, 技术能手: 1, 二等奖: 0 }, total: 3 },
      { id: 'u-2', name: 'u-2', tally: { 一等奖: 0, 技术能手: 0, 二等奖: 1 }, total: 1 },
    ]);
    assert.deepEqual(left, ['5']);
  });

  it('adds points of prizes up exactly; others are worth nothing', () => {
    const points = new Map([
      ['一等奖', 0.1],
      ['二等奖', 0.2],
    ]);
    const { rows: table } = tallyBy([...rows, rows[2]!], { by: 'unit', points });
    assert.deepEqual(
      table.map(({ total }) => total),
      [0.3, 0.2],
    );
  });

  it('counts by division too', () => {
    const { rows: table } = tallyBy(rows, { by: 'division' });
    assert.deepEqual(
      table.map(({ id, total }) => [id, total]),
      [
        ['worker', 3],
        ['student', 1],
      ],
    );
  });
});

describe('medalTable', () => {
  it('compares by the bands in their order, then by other awards; those nobody won not at all', () => {
    const rules = {
      rank: '1223' as const,
      bands: [{ name: '一等奖' }, { name: '二等奖' }, { name: '三等奖' }],
    };
    assert.deepEqual(medalTable(rows, { kind: 'points', rules }), {
      kind: 'tally',
      rules: { rank: '1223', ties: [{ by: '一等奖' }, { by: '二等奖' }, { by: '技术能手' }] },
    });
  });
});

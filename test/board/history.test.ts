import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rankHistory, revisionsOf } from '../../src/board/history.ts';
import type { Revision } from '../../src/board/history.ts';
import type { Standing } from '../../src/board/types.ts';

const row = (id: string, rank?: number, total?: number): Standing => ({
  id,
  name: `示例${id}`,
  ...(rank === undefined ? {} : { rank }),
  ...(total === undefined ? {} : { total }),
});

const REVISIONS: Revision[] = [
  { label: '第一轮', rows: [row('a', 1, 9), row('b', 2, 8), row('c', 3, 7)] },
  { label: '第二轮', rows: [row('b', 1, 18), row('a', 2, 17), row('c')] },
  { label: '第三轮', rows: [row('d', 1, 30), row('b', 2, 27), row('c', 3, 20)] },
];

describe('rankHistory', () => {
  it('has a line for each of the leaders, with gaps where there was no rank', () => {
    const { labels, lines } = rankHistory(REVISIONS);
    assert.deepEqual(labels, ['第一轮', '第二轮', '第三轮']);
    assert.deepEqual(lines, [
      {
        id: 'd',
        name: '示例d',
        ranks: [undefined, undefined, 1],
        totals: [undefined, undefined, 30],
        best: 1,
        worst: 1,
      },
      { id: 'b', name: '示例b', ranks: [2, 1, 2], totals: [8, 18, 27], best: 1, worst: 2 },
      {
        id: 'c',
        name: '示例c',
        ranks: [3, undefined, 3],
        totals: [7, undefined, 20],
        best: 3,
        worst: 3,
      },
    ]);
  });

  it('shows those asked for, also who is gone; once each; nobody without any rank', () => {
    const { lines } = rankHistory(REVISIONS, { ids: ['c', 'a', 'c', 'x'] });
    assert.deepEqual(
      lines.map(({ id, ranks }) => [id, ranks]),
      [
        ['c', [3, undefined, 3]],
        ['a', [1, 2, undefined]],
      ],
    );
    assert.deepEqual(rankHistory([{ label: '1', rows: [row('a')] }], { ids: ['a'] }).lines, []);
  });

  it('takes the leaders from the last revision that has ranks', () => {
    const later = [...REVISIONS, { label: '第四轮', rows: [row('a'), row('b')] }];
    assert.deepEqual(
      rankHistory(later, { top: 2 }).lines.map(({ id }) => id),
      ['d', 'b'],
    );
    assert.deepEqual(rankHistory([]), { labels: [], lines: [] });
  });
});

describe('revisionsOf', () => {
  it('makes every revision from the first one and what changed', () => {
    const changes = [
      { label: '2', items: [row('b', 1), row('a', 2), row('c')] },
      { label: '3', items: [row('d', 1), row('b', 2), row('c', 3)], removed: ['a', 'x'] },
    ];
    const made = revisionsOf({ label: '1', rows: REVISIONS[0]!.rows }, changes);
    assert.deepEqual(
      made.map(({ label, rows }) => [
        label,
        rows.map(({ id, rank }) => `${id}${rank ?? ''}`).sort(),
      ]),
      [
        ['1', ['a1', 'b2', 'c3']],
        ['2', ['a2', 'b1', 'c']],
        ['3', ['b2', 'c3', 'd1']],
      ],
    );
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unveilSteps } from '../../src/board/unveil.ts';

const row = (id: string, rank?: number, ...awards: string[]) => ({
  id,
  name: '示例',
  ...(rank === undefined ? {} : { rank }),
  ...(awards.length > 0 ? { awards } : {}),
});

test('winners are called from the lowest prize up, equals together', () => {
  const rows = [
    row('a', 1, '一等奖'),
    row('b', 2, '二等奖'),
    row('c', 2, '二等奖'),
    row('d', 2, '二等奖', '创新奖'),
    row('e', 5),
    row('f', undefined, '组织奖'),
    row('g', undefined, '组织奖'),
  ];
  assert.deepEqual(unveilSteps(rows), [
    { rows: ['g'], awards: ['组织奖'] },
    { rows: ['f'], awards: ['组织奖'] },
    { rows: ['d'], rank: 2, awards: ['二等奖', '创新奖'] },
    { rows: ['b', 'c'], rank: 2, awards: ['二等奖'] },
    { rows: ['a'], rank: 1, awards: ['一等奖'] },
  ]);
});

test('without prizes the first places are called, with those who share the last', () => {
  const rows = [row('a', 1), row('b', 2), row('c', 2), row('d', 4), row('e')];
  assert.deepEqual(unveilSteps(rows, 2), [
    { rows: ['b', 'c'], rank: 2, awards: [] },
    { rows: ['a'], rank: 1, awards: [] },
  ]);
});

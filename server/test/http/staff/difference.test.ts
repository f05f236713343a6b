import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  differenceOf,
  memberChanges,
  SHOWN,
  type Row,
} from '../../../src/http/staff/difference.ts';

const row = (key: string, document: object): Row => ({
  key,
  name: `名 ${key}`,
  body: JSON.stringify(document),
});
const held = (rows: readonly Row[], own = true) =>
  new Map(rows.map(one => [one.key, { ...one, own }]));
const NONE = new Set<string>();

test('tells what is added, changed and removed, and counts the rest', async () => {
  const before = held([
    row('a', { n: 1 }),
    row('b', { n: 1 }),
    row('c', { n: 1 }),
    row('d', { n: 1 }),
  ]);
  const after = [row('a', { n: 1 }), row('b', { n: 2 }), row('e', { n: 1 })];
  const { counts, rows } = await differenceOf(before, after, new Set(['d']));
  assert.deepEqual(counts, {
    added: 1,
    changed: 1,
    unchanged: 1,
    retained: 1,
    removed: 1,
    moved: 0,
  });
  assert.deepEqual(rows, [
    { key: 'c', name: '名 c', what: 'removed' },
    {
      key: 'b',
      name: '名 b',
      what: 'changed',
      members: [{ pointer: '/n', before: '1', after: '2' }],
    },
    { key: 'e', name: '名 e', what: 'added' },
  ]);
});

test('does not remove what another source holds', async () => {
  const { counts, rows } = await differenceOf(held([row('a', { n: 1 })], false), [], NONE);
  assert.equal(counts.removed, 0);
  assert.deepEqual(rows, []);
});

test('takes a new day of checking for no change, and a new row number for a small one', async () => {
  const of = (source: string, checked: string) =>
    row('a', { properties: { name: 'x', provenance: { source, checked } } });
  const before = held([of('表.csv 第 3 行', '2026-01-01')]);
  const same = await differenceOf(before, [of('表.csv 第 3 行', '2026-02-02')], NONE);
  assert.deepEqual([same.counts.unchanged, same.counts.changed], [1, 0]);
  const moved = await differenceOf(before, [of('表.csv 第 4 行', '2026-02-02')], NONE);
  assert.deepEqual([moved.counts.changed, moved.counts.moved, moved.rows.length], [1, 1, 0]);
});

test('tells hours in words, and no row number beside a real change', async () => {
  const of = (hours: string, source: string) =>
    row('a', { properties: { hours, provenance: { source } } });
  const before = held([of('Mo-Fr 09:00-17:00', '表.csv 第 3 行')]);
  const { rows } = await differenceOf(before, [of('不是时间', '表.csv 第 4 行')], NONE);
  assert.deepEqual(rows[0]?.members, [
    {
      pointer: '/properties/hours',
      before: 'Mo-Fr 09:00-17:00',
      after: '不是时间',
      words: { before: { zh: '周一至周五 09:00–17:00', en: 'Mon to Fri 09:00–17:00' } },
    },
  ]);
});

test('shows a bounded number of each, and counts all', async () => {
  const after = Array.from({ length: SHOWN + 5 }, (_, at) => row(`k${at}`, { at }));
  const { counts, rows } = await differenceOf(new Map(), after, NONE);
  assert.equal(counts.added, SHOWN + 5);
  assert.equal(rows.length, SHOWN);
});

test('names members by pointer, with lists as one value and long texts cut', () => {
  const changes = memberChanges(
    JSON.stringify({
      'a/b': { c: ['x'] },
      gone: true,
      long: 'y',
      deep: [{ name: '奖章', year: 2021 }],
    }),
    JSON.stringify({
      'a/b': { c: ['x', 'z'] },
      long: '长'.repeat(500),
      deep: [{ name: '奖章', year: 2023 }],
    }),
  );
  assert.deepEqual(changes, [
    { pointer: '/a~1b/c', before: 'x', after: 'x、z' },
    { pointer: '/gone', before: 'true' },
    { pointer: '/long', before: 'y', after: `${'长'.repeat(159)}…` },
    { pointer: '/deep', before: '奖章 2021', after: '奖章 2023' },
  ]);
});

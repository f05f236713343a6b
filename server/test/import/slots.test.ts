import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validatePerson } from '../../../src/data/generated/validators/person.js';
import type { Person } from '../../../src/data/generated/types.ts';
import { readSlots } from '../../src/import/slot-cells.ts';
import { findings, importLines } from './make-list.ts';

const NOW = new Date('2026-11-01T08:00:00+08:00');

test('times as lists write them', () => {
  for (const [text, start, end, capacity, place] of [
    [
      '2026-12-03 14:00-15:30（2个名额，示例中学）',
      '2026-12-03T14:00',
      '2026-12-03T15:30',
      2,
      '示例中学',
    ],
    ['2026/12/3 9:00', '2026-12-03T09:00', undefined, undefined, undefined],
    [
      '2026年12月3日（周四）下午2点半—4点 示例礼堂',
      '2026-12-03T14:30',
      '2026-12-03T16:00',
      undefined,
      '示例礼堂',
    ],
    [
      '２０２６．１２．３　１４：００～１５：３０，名额3',
      '2026-12-03T14:00',
      '2026-12-03T15:30',
      3,
      undefined,
    ],
    ['2026-12-03 上午10点至下午1点', '2026-12-03T10:00', '2026-12-03T13:00', undefined, undefined],
    ['2026-12-03 晚7:00 限30人', '2026-12-03T19:00', undefined, 30, undefined],
    ['2026-12-03 14:00 示例2号楼 40人', '2026-12-03T14:00', undefined, 40, '示例2号楼'],
  ] as const) {
    const { slots, unread } = readSlots(text, NOW);
    assert.deepEqual(unread, [], text);
    const [slot] = slots;
    const told = [slot?.start, slot?.end].map(time => time?.slice(0, 16));
    assert.deepEqual([...told, slot?.capacity, slot?.place], [start, end, capacity, place], text);
    assert.match(slot?.start ?? '', /:00\+08:00$/);
  }
});

test('what is no time is not guessed, and what is over is left out', () => {
  for (const text of [
    '每周四下午',
    '12月3日',
    '2026-06-31 14:00',
    '2026-12-03',
    '2026-12-03 25:00',
    '2026-12-03 15:00-14:00',
  ]) {
    assert.deepEqual(readSlots(text, NOW), { slots: [], unread: [text], past: [] }, text);
  }
  assert.deepEqual(readSlots('2026-10-03 14:00', NOW).past, ['2026-10-03 14:00']);
  assert.equal(
    readSlots('2026-12-03 14:00；2026-12-03 14:00\n2026-12-04 14:00', NOW).slots.length,
    2,
  );
});

test('a list with times makes people who can be booked', async () => {
  const header = '姓名,工种,单位,同意日期,讲课时段';
  const row = '示例甲,焊工,示例厂,2026-01-02,2026-12-03 14:00（2个名额）；随时；2026-10-01 9:00';
  const result = await importLines([header, row], { kind: 'craftsmen', now: NOW });
  assert.deepEqual(findings(result), [
    'warning slot-unread 名单.csv!E2',
    'note slot-past 名单.csv!E2',
  ]);
  const person = JSON.parse(result.documents[0]!.body) as Person;
  assert.ok(validatePerson(person), JSON.stringify(validatePerson.errors));
  assert.deepEqual(
    [person.bookable, person.slots],
    [true, [{ start: '2026-12-03T14:00:00+08:00', capacity: 2 }]],
  );
});

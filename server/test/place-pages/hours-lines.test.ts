import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { StationProperties } from '../../../src/data/generated/types.ts';
import { HoursLines } from '../../src/place-pages/hours-lines.ts';
import { readingWords } from '../../src/reading-pages/words/reading-words.ts';

/** A Monday. */
const NOON = Date.parse('2026-03-02T12:00:00+08:00');
const words = await readingWords('zh-Hans');
const lines = new HoursLines(words, 'Asia/Shanghai', NOON);

const station = (properties: Pick<StationProperties, 'hours' | 'specialHours'>) => ({
  type: 'Feature' as const,
  id: 'r-1',
  geometry: { type: 'Point' as const, coordinates: [120, 31] as [number, number] },
  properties: { name: '示例书屋', kinds: ['reading'], ...properties },
});

suite('hours of a station on a page without scripts', () => {
  const states: [hours: string, said: string][] = [
    ['24/7', '24 小时开放'],
    ['Mo-Fr 09:00-17:00', '开放中，至 17:00'],
    ['Mo-Su 09:00-02:00', '开放中，至明天 02:00'],
    ['Mo-Fr 09:00-12:20', '还有 20 分钟关闭'],
    ['Mo-Fr 12:25-17:00', '25 分钟后开放'],
    ['Tu-Fr 09:00-17:00', '已关闭，明天 09:00 开放'],
    ['看心情', '看心情'],
  ];
  for (const [hours, said] of states) {
    test(`${hours}: ${said}`, () => {
      assert.equal(lines.state(station({ hours })).text, said);
    });
  }

  test('seven days from today; past midnight the day is said', () => {
    const week = lines.week(station({ hours: 'Mo 09:00-02:00; Tu 00:00-24:00' }));
    assert.equal(week.length, 7);
    assert.deepEqual(week.slice(0, 3), [
      { day: '3月2日周一', hours: '09:00–次日 02:00', note: undefined },
      { day: '3月3日周二', hours: '全天开放', note: undefined },
      { day: '3月4日周三', hours: '不开放', note: undefined },
    ]);
  });

  test('of hours that nobody can read only the single days are known', () => {
    const specialHours = [{ date: '2026-03-03', hours: '10:00-12:00', note: '盘点' }];
    const week = lines.week(station({ hours: '看心情', specialHours }));
    assert.deepEqual(
      week.slice(0, 2).map(({ hours, note }) => [hours, note]),
      [
        ['未定', undefined],
        ['10:00–12:00', '盘点'],
      ],
    );
    assert.ok(!lines.isRead('看心情'));
    assert.deepEqual(lines.week(station({ hours: '看心情' })), []);
  });

  test('a holiday has its name', () => {
    const before = new HoursLines(words, 'Asia/Shanghai', Date.parse('2026-10-01T12:00+08:00'));
    const [first] = before.week(station({ hours: 'Mo-Fr 09:00-17:00; PH off' }));
    assert.deepEqual(first, { day: '10月1日周四', hours: '不开放', note: '国庆节' });
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutPastDays } from '../../src/documents/special-days.ts';
import { specialDays } from '../../src/import/special-cells.ts';
import { findings, importLines } from './make-list.ts';

test('hours of single days, of one day or of some in a row', () => {
  const off = (date: string) => ({ date, hours: 'off' });
  assert.deepEqual(specialDays('2026-10-01 闭馆'), [off('2026-10-01')]);
  assert.deepEqual(
    specialDays('2026年10月1日至3日闭馆'),
    ['1', '2', '3'].map(d => off(`2026-10-0${d}`)),
  );
  assert.deepEqual(specialDays('2026/9/30-2026/10/1 休息')?.length, 2);
  assert.deepEqual(specialDays('2026-10-02 上午10:00-12:00 下午2:00-4:00（演出）'), [
    { date: '2026-10-02', hours: '10:00-12:00,14:00-16:00', note: '演出' },
  ]);
  assert.deepEqual(specialDays('2026-12-31 18:00-次日2:00'), [
    { date: '2026-12-31', hours: '18:00-02:00' },
  ]);
});

test('what does not tell the day or the times is not written', async () => {
  for (const text of [
    '10月1日闭馆',
    '2026-02-30 闭馆',
    '2026-10-01',
    '2026-10-01 周一9:00-17:00',
    '2026-10-01 闭馆或半天',
    '2026-10-01 看通知',
    '2026-10-05至3日闭馆',
  ]) {
    assert.equal(specialDays(text), undefined, text);
  }
  const lines = [
    '名称,经度,纬度,特殊日期',
    '示例书屋,121.5150,31.2290,2026-10-01 闭馆；国庆看通知',
  ];
  const result = await importLines(lines, { kind: 'reading', crs: 'wgs84' });
  assert.deepEqual(findings(result), ['warning special-unread 名单.csv!D2']);
  const days = [{ date: '2026-10-01', hours: 'off' }];
  assert.deepEqual(result.stations[0]!.feature.properties.specialHours, days);
});

test('a list tells single days from yesterday on', () => {
  const days = ['2026-03-01', '2026-03-02', '2026-03-03'].map(date => ({ date, hours: 'off' }));
  const feature = {
    type: 'Feature',
    id: 'a',
    properties: { name: 'x', kinds: [], specialHours: days },
  };
  const row = { id: 'a', geohash: 'w', feature: JSON.stringify(feature), updatedAt: '' };
  const left = (today: string) =>
    (JSON.parse(withoutPastDays(row, today).feature) as typeof feature).properties.specialHours;
  assert.deepEqual(
    left('2026-03-03').map(({ date }) => date),
    ['2026-03-02', '2026-03-03'],
  );
  assert.equal(
    withoutPastDays(row, '2026-03-01'),
    row,
    'nothing to leave out, nothing to write anew',
  );
  assert.equal(left('2026-04-01'), undefined);
});

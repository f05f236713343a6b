import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  expectedSpans,
  readingRecords,
  recordsCsv,
} from '../../../scripts/lib/sample-reading-records.mjs';
import { CN_CALENDAR } from '../../../src/rules/calendar-cn.ts';
import { makeCalendar } from '../../../src/rules/calendar.ts';
import { parseHours } from '../../../src/rules/opening-hours.ts';
import { spansOfDay } from '../../../src/rules/opening-state.ts';
import { importStations } from '../../src/import/index.ts';
import { findings, importLines } from './make-list.ts';

const READING = { kind: 'reading', crs: 'wgs84' } as const;
const CALENDAR = makeCalendar(CN_CALENDAR);

interface Day {
  date: { year: number; month: number; day: number };
  weekday: number;
  kind: 'plain' | 'off' | 'work';
}

/** Every day of three years, with what the State's notices say of it. */
const DAYS: readonly Day[] = Array.from({ length: 366 + 365 + 365 }, (_, index) => {
  const at = new Date(Date.UTC(2024, 0, 1 + index));
  const date = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
  const type = CALENDAR.dayType(date.year, date.month, date.day);
  const kind = type === undefined ? 'plain' : type === 'work' ? 'work' : 'off';
  return { date, weekday: (at.getUTCDay() + 6) % 7, kind };
});

test('4,000 library records with a column a weekday: every hour of three years is right, or not claimed', async () => {
  const records = readingRecords(4000);
  const bytes = Buffer.from(recordsCsv(records));
  const { stations, report } = await importStations(bytes, { ...READING, fileName: '馆表.csv' });
  assert.equal(stations.length, 4000);
  assert.equal(report.counts.refused, 0);
  const wrong: string[] = [];
  const hours = new Set<string>();
  let read = 0;
  for (const [index, { feature, detail }] of stations.entries()) {
    const record = records.expected[index]!;
    assert.equal(feature.properties.name, record.name);
    const written = feature.properties.hours;
    if (written === undefined) {
      // Not read: as written, with every word of the week, and a line in the report.
      const cells = detail.properties.provenance?.cells ?? {};
      assert.ok(
        Object.keys(cells).some(header => header.startsWith('周')),
        record.name,
      );
      continue;
    }
    read++;
    hours.add(written);
    const parsed = parseHours(written);
    for (const { date, weekday, kind } of DAYS) {
      const told = spansOfDay(parsed, date, CALENDAR);
      const meant = expectedSpans(record, date.month, weekday, kind);
      // "Unknown" is never wrong; a time that nobody meant is.
      if ('unknown' in told) continue;
      if (JSON.stringify(told) === JSON.stringify(meant)) continue;
      const day = `${date.year}-${date.month}-${date.day} ${kind}`;
      wrong.push(`${written} | ${day}: ${JSON.stringify(told)} for ${JSON.stringify(meant)}`);
      break;
    }
  }
  assert.deepEqual([...new Set(wrong)].slice(0, 20), []);
  const readable = records.expected.filter(one => one.readable).length;
  assert.ok(read >= readable, `${read} read of ${readable} that can be`);
  assert.ok(hours.size >= 30, `${hours.size} distinct hours`);
});

const DAYS_OF_WEEK = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

async function hoursOf(cells: Readonly<Record<string, string>>) {
  const all = { 书屋名称: '示例书屋', 经度: '121.5150', 纬度: '31.2290', ...cells };
  const lines = [Object.keys(all), Object.values(all)].map(row => row.map(cell => `"${cell}"`));
  const result = await importLines(
    lines.map(row => row.join(',')),
    READING,
  );
  return { hours: result.stations[0]?.feature.properties.hours, said: findings(result), result };
}

const weekOf = (text: string): Record<string, string> =>
  Object.fromEntries(DAYS_OF_WEEK.map(day => [day, text]));

test('columns for parts of a day, for kinds of day, and in English', async () => {
  const halves: Record<string, string> = {};
  for (const day of DAYS_OF_WEEK) {
    halves[`${day}上午`] = day === '周日' ? '闭馆' : '9:00-12:00';
    halves[`${day}下午`] = day === '周日' ? '闭馆' : '2:00-5:30';
  }
  assert.equal((await hoursOf(halves)).hours, 'Mo-Sa 09:00-12:00,14:00-17:30; Su off');
  const kinds = { 周一至周五: '8:30-20:30', 周末: '9:00-17:00', 节假日: '闭馆' };
  assert.equal((await hoursOf(kinds)).hours, 'Mo-Fr 08:30-20:30; Sa,Su 09:00-17:00; PH off');
  const english = { Mon: '9:00-17:00', Tue: '9:00-17:00', Wed: 'closed', Thu: '9:00-17:00' };
  const weekend = { Fri: '9:00-17:00', Sat: 'closed', Sun: 'closed' };
  const { hours } = await hoursOf({ ...english, ...weekend });
  assert.equal(hours, 'Mo,Tu,Th,Fr 09:00-17:00; We,Sa,Su off');
  assert.equal((await hoursOf(weekOf('24小时'))).hours, '24/7');
  const closed = await hoursOf({ ...weekOf('全天'), 节假日: '休息' });
  assert.equal(closed.hours, 'Mo-Su 00:00-24:00; PH off');
  const later = await hoursOf({ ...weekOf('9:00-17:00'), 节假日: '另行通知' });
  assert.equal(later.hours, 'Mo-Su 09:00-17:00; PH unknown');
});

test('holidays whose hours are told another time leave the other days certain', async () => {
  for (const words of ['另行通知', '开放时间另行公告', '以馆内通知为准', '见公告']) {
    const { hours, said } = await hoursOf({ ...weekOf('9:00-17:00'), 节假日: words });
    assert.equal(hours, 'Mo-Su 09:00-17:00; PH unknown', words);
    assert.deepEqual(said, []);
  }
  const odd = await hoursOf({ ...weekOf('9:00-17:00'), 节假日: '看情况' });
  assert.equal(odd.hours, undefined);
});

test('a day of which nothing is said is not taken for closed', async () => {
  for (const nothing of ['', '—', '无']) {
    const { hours, said, result } = await hoursOf({ ...weekOf('9:00-17:00'), 周三: nothing });
    assert.equal(hours, undefined, nothing);
    assert.deepEqual(said, ['warning hours-unread 名单.csv!D2']);
    assert.match(result.report.lines[0]!.message.zh, /周三/);
    assert.equal(result.stations[0]!.detail.properties.provenance?.cells?.['周一'], '9:00-17:00');
  }
  const odd = await hoursOf({ ...weekOf('9:00-17:00'), 周五: '看情况' });
  assert.deepEqual(odd.said, ['warning hours-unread 名单.csv!H2']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hoursWords } from '../../../src/http/staff/hours-words.ts';
import { parseHours } from '../../../../src/rules/opening-hours.ts';

const CASES: readonly [hours: string, zh: string, en: string][] = [
  ['24/7', '每天 24 小时', 'every day all 24 hours'],
  ['08:30-17:00', '每天 08:30–17:00', 'every day 08:30–17:00'],
  [
    'Mo-Fr 08:30-12:00,13:30-17:30; PH off',
    '周一至周五 08:30–12:00、13:30–17:30；节假日 不开放',
    'Mon to Fri 08:30–12:00, 13:30–17:30; public holidays closed',
  ],
  ['Sa,Su 10:00-16:00', '周六、周日 10:00–16:00', 'Sat, Sun 10:00–16:00'],
  [
    'Mo,We-Fr,PH 9:00-24:00',
    '周一、周三至周五和节假日 09:00–24:00',
    'Mon, Wed to Fri and public holidays 09:00–24:00',
  ],
  ['18:00-06:00', '每天 18:00–次日 06:00', 'every day 18:00–next day 06:00'],
  [
    'May-Sep 08:00-18:00; Oct-Apr 08:30-17:30',
    '5月至9月 08:00–18:00；10月至4月 08:30–17:30',
    'May to Sep 08:00–18:00; Oct to Apr 08:30–17:30',
  ],
  ['Feb Mo off', '2月 周一 不开放', 'Feb Mon closed'],
  ['Jun 15-Sep 15 12:00-14:00', '6月15日至9月15日 12:00–14:00', '15 Jun to 15 Sep 12:00–14:00'],
  ['2026 Oct 1 off', '2026年10月1日 不开放', '1 Oct 2026 closed'],
];

for (const [hours, zh, en] of CASES) {
  test(`says ${hours} in words`, () => {
    const parsed = parseHours(hours);
    assert.ok(parsed.ok);
    assert.deepEqual(hoursWords(parsed), { zh, en });
  });
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { HOURS_FAULTS } from '../../src/rules/hours-reader.ts';
import { parseHours } from '../../src/rules/opening-hours.ts';
import type { HoursFault } from '../../src/rules/hours-reader.ts';
import type { HoursRule } from '../../src/rules/opening-hours.ts';

function rulesOf(text: string): readonly HoursRule[] {
  const parsed = parseHours(text);
  assert.ok(parsed.ok, `${text}: ${parsed.ok ? '' : `${parsed.why} at ${parsed.at}`}`);
  return parsed.rules;
}

const days = (rule?: HoursRule) => rule?.weekdays.map(on => (on ? 'x' : '-')).join('');
const firstDays = (text: string) => days(rulesOf(text)[0]);
const firstSpans = (text: string) => rulesOf(text)[0]!.spans;
const firstDates = (text: string) => rulesOf(text)[0]!.dates;

describe('parseHours: days', () => {
  it('reads single days, lists and ranges', () => {
    assert.equal(firstDays('Mo 09:00-17:00'), 'x------');
    assert.equal(firstDays('Mo-Fr 09:00-17:00'), 'xxxxx--');
    assert.equal(firstDays('Sa,Su 09:00-17:00'), '-----xx');
    assert.equal(firstDays('Mo,We-Fr,Su 09:00-17:00'), 'x-xxx-x');
  });

  it('wraps a range over the week', () => {
    assert.equal(firstDays('Fr-Mo 09:00-17:00'), 'x---xxx');
    assert.equal(firstDays('Su-Sa off'), 'xxxxxxx');
  });

  it('takes every day where none is written', () => {
    assert.equal(firstDays('06:00-22:00'), 'xxxxxxx');
    assert.equal(rulesOf('06:00-22:00')[0]!.holidays, false);
  });

  it('reads PH alone and in a list', () => {
    const [alone] = rulesOf('PH off');
    assert.deepEqual([days(alone), alone!.holidays], ['-------', true]);
    const [list] = rulesOf('Sa,PH,Su 10:00-16:00');
    assert.deepEqual([days(list), list!.holidays], ['-----xx', true]);
  });

  it('says whether the calendar matters', () => {
    const uses = (text: string) => {
      const parsed = parseHours(text);
      return parsed.ok && parsed.usesCalendar;
    };
    assert.equal(uses('Mo-Fr 08:30-12:00,13:30-17:00; PH off'), true);
    assert.equal(uses('Mo-Fr 08:30-12:00,13:30-17:00'), false);
  });
});

describe('parseHours: times', () => {
  it('reads lists, and 24/7 as the whole day', () => {
    assert.deepEqual(firstSpans('08:30-12:00,13:30-17:00'), [
      [510, 720],
      [810, 1020],
    ]);
    assert.deepEqual(firstSpans('24/7'), [[0, 1440]]);
    assert.deepEqual(firstSpans('00:00-24:00'), [[0, 1440]]);
  });

  it('runs past midnight either way it is written', () => {
    assert.deepEqual(firstSpans('22:00-06:00'), [[1320, 1800]]);
    assert.deepEqual(firstSpans('18:00-26:00'), [[1080, 1560]]);
    assert.deepEqual(firstSpans('22:00-00:00'), [[1320, 1440]]);
    assert.deepEqual(firstSpans('08:00-32:00'), [[480, 1920]]);
  });

  it('sorts spans and joins those that touch or overlap', () => {
    assert.deepEqual(firstSpans('13:00-17:00,08:00-12:00,12:00-13:00'), [[480, 1020]]);
    assert.deepEqual(firstSpans('08:00-20:00,09:00-10:00,22:00-23:00'), [
      [480, 1200],
      [1320, 1380],
    ]);
  });

  it('reads off and closed as no span', () => {
    assert.deepEqual(firstSpans('Su off'), []);
    assert.deepEqual(firstSpans('Su closed'), []);
    assert.deepEqual(firstSpans('off'), []);
  });
});

describe('parseHours: dates', () => {
  it('reads months and ranges of months', () => {
    assert.deepEqual(firstDates('Jul 00:00-24:00'), [{ from: 701, to: 731 }]);
    assert.deepEqual(firstDates('Apr-Oct 09:00-17:00'), [{ from: 401, to: 1031 }]);
    assert.deepEqual(firstDates('Nov-Mar 09:00-17:00'), [{ from: 1101, to: 331 }]);
  });

  it('reads days and ranges of days, over new year too', () => {
    assert.deepEqual(firstDates('Jun 15-Sep 15 09:00-17:00'), [{ from: 615, to: 915 }]);
    assert.deepEqual(firstDates('Jan 1-Jan 3 off'), [{ from: 101, to: 103 }]);
    assert.deepEqual(firstDates('Oct 1-7 off'), [{ from: 1001, to: 1007 }]);
    assert.deepEqual(firstDates('Dec 20-Jan 5 off'), [{ from: 1220, to: 105 }]);
    assert.deepEqual(firstDates('Feb 29 off'), [{ from: 229, to: 229 }]);
  });

  it('reads years', () => {
    const dates = [{ from: 20260201, to: 20260220 }];
    assert.deepEqual(firstDates('2026 Feb 1-2026 Feb 20 off'), dates);
    assert.deepEqual(firstDates('2026 Feb 1-Feb 20 off'), dates);
    assert.deepEqual(firstDates('2026 Feb 1-20 off'), dates);
    assert.deepEqual(firstDates('2026 Dec 20-2027 Jan 5 off'), [{ from: 20261220, to: 20270105 }]);
    assert.deepEqual(firstDates('2028 Feb 29 off'), [{ from: 20280229, to: 20280229 }]);
    assert.deepEqual(firstDates('2026 Jul-2026 Aug off'), [{ from: 20260701, to: 20260831 }]);
  });

  it('reads lists of them, with weekdays and PH', () => {
    const [rule] = rulesOf('Jan 1,Oct 1-3,Jul-Aug Sa,PH 10:00-16:00');
    assert.deepEqual(rule!.dates, [
      { from: 101, to: 101 },
      { from: 1001, to: 1003 },
      { from: 701, to: 831 },
    ]);
    assert.deepEqual([days(rule), rule!.holidays], ['-----x-', true]);
  });

  it('tells a day number from an hour', () => {
    assert.deepEqual(firstDates('Apr 09:00-17:00'), [{ from: 401, to: 431 }]);
    assert.deepEqual(firstDates('Apr 9 09:00-17:00'), [{ from: 409, to: 409 }]);
    assert.deepEqual(firstDates('Apr-Oct 9:00-17:00'), [{ from: 401, to: 1031 }]);
  });
});

describe('parseHours: writing', () => {
  const plain = 'Apr-Oct Mo-Fr 09:00-12:00,13:00-17:00;PH off';
  const rules = rulesOf(plain);

  it('does not mind case or spaces', () => {
    const texts = [
      plain.toUpperCase(),
      plain.toLowerCase(),
      plain.replace(/ (?=\d)/g, ''),
      `  ${plain.replace(/([-,:;])/g, ' $1\t')}\n`,
      plain.replace(/ /g, '\u00a0'),
      plain.replace(/ /g, '\u3000'),
      plain.replace('09:', '9:'),
    ];
    for (const text of texts) assert.deepEqual(rulesOf(text), rules, text);
  });

  it('keeps the text as given', () => {
    assert.equal(parseHours('  mo 9:00-10:00 ').text, '  mo 9:00-10:00 ');
    assert.equal(parseHours('周一').text, '周一');
  });
});

/** A text with its fault: `^` stands before the place. */
const FAULTS: [HoursFault, ...string[]][] = [
  ['empty', '^', '   ^', 'Mo off;^', 'Mo off;^;Tu off', '^; Mo off'],
  [
    'character',
    '^周一 09:00-17:00',
    'Mo-Fr 09^：00-17:00',
    'Mo-Fr 09:^００-17:00',
    'Mo-Fr 09:00-17^：00',
    'Mo-Fr 09:00^–17:00',
    'Mo-Fr 09:00-17:00^；PH off',
    'Mo-Fr^，Sa off',
    'Mo^[1] 09:00-17:00',
    '09:00^+',
    'Mo off ^"示例"',
    'Mo off ^|| Tu off',
    '^😀',
  ],
  ['word', 'Mo-^Xx 09:00-17:00', '^SH off', '^sunrise-18:00', '^Mon 09:00-17:00', 'Mo ^open'],
  ['word', '^week 1 off', 'Mo 09:00-^sunset', '^easter off', 'Mo 09:00-17:00 ^am', '^PHoff'],
  ['unexpected', 'unknown ^09:00-10:00', 'Mo 09:00-17:00 ^unknown', 'unknown ^off', 'Mo-^unknown'],
  ['unexpected', 'Mo-^PH off', 'Mo,^09:00-17:00', '^- off', '^/', 'Mo off ^Tu off', 'off ^off'],
  ['unexpected', 'Mo 09:00-12:00 ^13:00-17:00', 'Mo 09:00-12:00^-13:00', 'Jan 1,^8:00-9:00'],
  ['unexpected', '2026 ^Mo off', 'Jan 1-^Mo off', 'Jan-^', '24/^8', '24/^', 'PH ^Mo off', 'Mo -^'],
  ['order', 'Mo-Fr ^Apr-Oct 09:00-17:00', 'PH ^2026 Jan 1 off'],
  ['comma_rule', 'Mo 09:00-12:00^, Tu 09:00-17:00', '09:00-12:00^,PH off', '9:00-10:00^,Jan off'],
  ['every_day', 'Sa off; ^09:00-17:00', 'PH off;^24/7', 'Mo off; Tu off; ^off'],
  ['alone', 'Mo-Fr ^24/7', 'Apr ^24/7', '24/7 ^off', '24/7^,09:00-10:00', '24/7 ^Mo'],
  ['times_missing', 'Mo-Fr^', 'Apr-Oct^; PH off', 'PH^', 'Jan 1^'],
  ['off_times', 'Mo 12:00-13:00 ^off', '12:00-13:00 ^closed'],
  ['time', '^25:61-26:00', '^24:00-26:00', '09:00-^09:60', '09:00-^48:01', '^0830-1200', '^9-17'],
  ['time', '^009:00-17:00', '09:00^', '09:00-^', '09:00-12:00,^', 'Mo ^9', '^9:5-10:00', '^24-7'],
  ['same_time', '^12:00-12:00', '^00:00-00:00', 'Mo 09:00-10:00,^11:00-11:00'],
  ['span_length', '^08:00-33:00', '^00:00-48:00', '^06:00-30:01'],
  ['same_day', 'Mo-^Mo 09:00-17:00', 'Sa,Su-^su off'],
  ['date', 'Feb ^30 off', '2026 Feb ^29 off', 'Apr ^31-May 2 off', 'Jan ^0 off', 'Jan ^2026 off'],
  ['date', '^1899 Jan 1 off', '^3000 Jan off', 'Jan 1-^32 off', '2100 Feb ^29 off', 'Jan ^001 off'],
  ['date_range', '^Jun 15-Sep off', '^Jun-Sep 15 off', '^Feb 1-2026 Feb 20 off', 'Jun-^7 off'],
  ['date_range', '^2026 Dec 20-Jan 5 off', '^2026 Mar-2026 Feb off', '^Oct 7-1 off'],
  ['date_range', '^Jun 15-Jun 14 off', 'Jan 1-^9:00-10:00'],
  ['text_length', `${'Mo off; '.repeat(125)}^Mo off`],
];

describe('parseHours: faults', () => {
  for (const [why, ...marked] of FAULTS) {
    it(`${why}: ${marked.map(text => text.slice(0, 30)).join(' · ')}`, () => {
      for (const place of marked) {
        const text = place.replace('^', '');
        assert.deepEqual(parseHours(text), { ok: false, text, at: place.indexOf('^'), why });
      }
    });
  }

  it('has an example of every code', () => {
    assert.deepEqual(new Set(FAULTS.map(([why]) => why)), new Set(HOURS_FAULTS));
  });

  it('never throws, whatever the text, and places faults inside it', () => {
    const pieces =
      'Mo Fr PH off closed Jan Feb Oct 24/7 2026 1 31 08:00 17:00 26:00 - , ; : / 周 ： +';
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(fc.constantFrom(...pieces.split(' '), ' '), { maxLength: 14 }).map(p => p.join('')),
      fc.array(fc.constantFrom(...pieces.split(' ')), { maxLength: 10 }).map(p => p.join(' ')),
    );
    fc.assert(
      fc.property(texts, text => {
        const parsed = parseHours(text);
        assert.equal(parsed.text, text);
        if (parsed.ok) return;
        assert.ok(parsed.at >= 0 && parsed.at <= text.length);
        assert.ok(HOURS_FAULTS.includes(parsed.why));
      }),
      { numRuns: 3000 },
    );
  });
});

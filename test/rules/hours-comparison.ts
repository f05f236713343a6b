import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { CN_CALENDAR } from '../../src/rules/calendar-cn.ts';
import { makeCalendar } from '../../src/rules/calendar.ts';
import { parseHours } from '../../src/rules/opening-hours.ts';
import { openStateAt } from '../../src/rules/opening-state.ts';
import { expandHolidays } from './hours-holidays.ts';
import { edits, edited } from './hours-edits.ts';
import { plainly, sentences, write } from './hours-oracle.ts';
import { OUTSIDE } from './hours-outside.ts';
import {
  FIRST_DAY,
  LAST_DAY,
  REFERENCE_HOLIDAYS,
  byHouse,
  byReference,
  dayOf,
  joined,
  without,
  written,
} from './hours-reference.ts';
import { usualHours } from './hours-usual.ts';
import type { ParsedHours } from '../../src/rules/opening-hours.ts';
import type { Sentence } from './hours-oracle.ts';
import type { Judged, Stretch } from './hours-reference.ts';

const DAY = 1440;
const calendar = makeCalendar(CN_CALENDAR);
const days = CN_CALENDAR.flatMap(year => year.days);
const MADE_UP = days.filter(day => day.type === 'work').map(day => day.date);
const OFF = days.filter(day => day.type !== 'work').map(day => day.date);
/** Days off that only one of the two knows: its list has 8 fixed days a year, ours is the notices. */
const DISPUTED = [
  ...OFF.filter(date => !REFERENCE_HOLIDAYS.includes(date)),
  ...REFERENCE_HOLIDAYS.filter(date => !OFF.includes(date)),
];

const seed = 20_260_101;
const drawn = (arbitrary: fc.Arbitrary<Sentence[]>, numRuns: number) => {
  return new Map(fc.sample(arbitrary, { seed, numRuns }).map(tree => [write(tree), tree]));
};

type Read = ParsedHours & { ok: true };

const beyondMidnight = ({ rules }: Read) =>
  Math.max(0, ...rules.flatMap(({ spans }) => spans.map(([, end]) => end - DAY)));

/**
 * What the two are not compared on.
 * - Days whose hours follow the calendar and on which the calendars differ; the reference knows no
 *   make-up workdays at all. The day after too where hours run past midnight.
 * - Small hours, where one of several rules runs past midnight: the reference ends a night where
 *   another rule holds for the new day, and goes on with one that another rule had put out. With the
 *   house a rule governs what begins on its days, and no more.
 */
function excused(hours: Read, disputed: readonly string[], several = hours.rules.length > 1) {
  const night = beyondMidnight(hours);
  const list: Stretch[] = [];
  for (const date of hours.usesCalendar ? disputed : []) {
    list.push([dayOf(date) * DAY, (dayOf(date) + 1) * DAY + night]);
  }
  for (let day = FIRST_DAY; several && night > 0 && day <= LAST_DAY; day += 1) {
    list.push([day * DAY, day * DAY + night]);
  }
  return joined(list);
}

function assertAlike(text: string, house: Judged, reference: Judged, but: readonly Stretch[]) {
  const left = joined([...but, ...house.doubt]);
  assert.deepEqual(
    without(reference.doubt, left).map(written),
    [],
    `${text}: unknown to the reference`,
  );
  const only = (a: Judged, b: Judged) => without(without(a.open, b.open), left).map(written);
  assert.deepEqual(only(house, reference), [], `${text}: open with the house alone`);
  assert.deepEqual(only(reference, house), [], `${text}: open with the reference alone`);
}

function read(text: string): Read {
  const hours = parseHours(text);
  assert.ok(hours.ok, text);
  return hours;
}

/** What an author may do to a text without changing it. */
function respelt(text: string, index: number): string {
  if (index % 4 === 1) return text.toLowerCase();
  if (index % 4 === 2) return text.replaceAll(' off', '  closed').replaceAll(';', ' ;');
  if (index % 4 === 3) return text.replace(/\b0(?=\d:)/g, '').replaceAll(',', ', ');
  return text;
}

/**
 * Hours read by the house and by opening_hours.js, every minute of 2024–2026, zero differences. What
 * is left out, and why, is in `excused`; docs/opening-hours.md tells it to those who publish hours.
 *
 * @param every compares each sentence with 1, of so many one with more. No multiple of 2 or 5, or
 *   spellings and holidays would be left out (see `respelt`).
 */
export function compareHours(every: number): void {
  describe('opening hours against opening_hours.js', () => {
    const { TZ } = process.env;
    before(() => {
      // The reference goes by the clock of the machine.
      process.env['TZ'] = 'UTC';
    });
    after(() => {
      if (TZ === undefined) delete process.env['TZ'];
      else process.env['TZ'] = TZ;
    });

    const usual = drawn(usualHours, 520);
    const any = drawn(sentences, 40);
    const some = (texts: Map<string, Sentence[]>) =>
      [...texts].filter((_, index) => index % every === 0);

    it('has 500 and more sentences of the grammar to compare', () => {
      const all = new Set([...usual.keys(), ...any.keys()]);
      assert.ok(all.size >= 520, `${all.size}`);
      const having = (pattern: RegExp) => [...all].filter(text => pattern.test(text)).length;
      for (const [pattern, least] of [
        [/PH/, 200],
        [/PH off/, 100],
        [/(Jan|Apr|May|Jun|Sep|Oct|Nov|Dec)/, 200],
        [/20\d\d [A-Z]/, 100],
        [/;/, 300],
        [/Mo-Fr/, 200],
      ] as const) {
        assert.ok(having(pattern) >= least, `${pattern} ${having(pattern)}`);
      }
    });

    it('agrees on hours as places write them, every minute of three years', () => {
      [...usual.keys()].forEach((sentence, index) => {
        if (index % every !== 0) return;
        const text = respelt(sentence, index);
        // The reference is slow at its own holidays; below, every one is told those of the notices.
        if (text.includes('PH') && index % 5 !== 0) return;
        const reference = byReference(text);
        assert.ok(reference, text);
        const hours = read(text);
        assertAlike(
          text,
          byHouse(hours, calendar),
          reference,
          excused(hours, [...DISPUTED, ...MADE_UP]),
        );
      });
    });

    it('agrees on hours as nobody writes them, every minute of three years', () => {
      let inOtherWords = 0;
      for (const [text, tree] of some(any)) {
        const hours = read(text);
        let reference = byReference(text);
        if (!reference) {
          inOtherWords += 1;
          reference = byReference(write(plainly(tree)));
        }
        assert.ok(reference, text);
        assertAlike(
          text,
          byHouse(hours, calendar),
          reference,
          excused(hours, [...DISPUTED, ...MADE_UP]),
        );
      }
      assert.ok(inOtherWords < any.size / every / 2, `${inOtherWords}`);
    });

    it('agrees on every day off of the notices, where they are written out for the reference', () => {
      let compared = 0;
      for (const [text, tree] of some(
        new Map([...usual].filter(([one]) => read(one).usesCalendar)),
      )) {
        const hours = read(text);
        const told = plainly(expandHolidays(tree, OFF));
        const reference = byReference(write(told));
        assert.ok(reference, text);
        assertAlike(
          text,
          byHouse(hours, calendar),
          reference,
          excused(hours, MADE_UP, told.length > 1),
        );
        compared += 1;
      }
      assert.ok(compared >= Math.floor(180 / every), `${compared}`);
    });

    it('agrees on days whose hours are told another time', () => {
      for (const text of [
        'Mo-Fr 09:00-17:00; Sa unknown',
        'Sa,Su unknown; Mo-Fr 08:30-12:00,13:30-17:00',
        '24/7; Dec 20-Jan 5 unknown',
        'Apr-Oct Mo-Fr 09:00-17:00; Nov-Mar unknown',
        'Mo-Su unknown; 2026 Mar 8 10:00-12:00',
      ]) {
        const house = byHouse(read(text), calendar);
        const reference = byReference(text)!;
        assert.deepEqual(reference.open.map(written), house.open.map(written), text);
        assert.deepEqual(reference.doubt.map(written), house.doubt.map(written), text);
      }
    });

    it('leaves out 96 days of 1096 where hours follow the calendar, and no other', () => {
      assert.equal(OFF.length, 91);
      assert.equal(MADE_UP.length, 19);
      assert.equal(REFERENCE_HOLIDAYS.length, 24);
      assert.equal(DISPUTED.length, 77);
      assert.equal(LAST_DAY - FIRST_DAY + 1, 1096);
    });

    it('says until when and from when as the reference changes', () => {
      const MINUTE = 60_000;
      const instant = (minute: number) => (minute - 480) * MINUTE;
      let asked = 0;
      for (const text of usual.keys()) {
        const hours = read(text);
        if (hours.usesCalendar || asked >= 4000) continue;
        const changes = byReference(text)!.open.flat();
        for (let at = 3; at < changes.length - 40; at += 61) {
          const [now, next] = [changes[at]!, changes[at + 1]!];
          const opens = at % 2 === 0;
          const days = (next - now) / DAY;
          const said = openStateAt(hours, instant(now), calendar);
          const expected = opens
            ? { state: 'open', ...(days <= 7 ? { until: instant(next) } : {}) }
            : { state: 'closed', ...(days <= 14 ? { opens: instant(next) } : {}) };
          assert.deepEqual(said, expected, `${text} ${written([now, next])}`);
          const before = openStateAt(hours, instant(now) - 1, calendar);
          assert.equal(before.state, opens ? 'closed' : 'open', text);
          asked += 2;
        }
      }
      assert.ok(asked >= 3000, `${asked}`);
    });

    it('refuses what is outside the grammar, or reads it as the reference does', () => {
      assert.ok(OUTSIDE.length >= 240);
      assert.equal(new Set(OUTSIDE).size, OUTSIDE.length);
      const readHere = OUTSIDE.filter(text => parseHours(text).ok);
      assert.ok(readHere.length <= 12, readHere.join('\n'));
      for (const text of readHere) assertReadAlike(text);
    });

    it('never reads a slip of the pen otherwise than the reference', () => {
      const texts = [...usual.keys(), ...[...any.values()].map(tree => write(plainly(tree)))];
      let readHere = 0;
      fc.assert(
        fc.property(fc.constantFrom(...texts), edits, (text, changes) => {
          const slip = changes.reduce(edited, text);
          if (slip === text || !parseHours(slip).ok) return;
          readHere += 1;
          assertReadAlike(slip);
        }),
        { numRuns: 3000 / every },
      );
      assert.ok(readHere >= 150 / every, `${readHere}`);
    });

    /** Months of a year, and dates whose end leaves the year out, the reference does not read. */
    const OURS_ALONE = /\d{4}\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

    function assertReadAlike(text: string) {
      const hours = read(text);
      const reference = byReference(text);
      if (!reference) return assert.match(text, OURS_ALONE);
      // In common years the reference takes 29 February for 1 March.
      const but = /feb\s*29/i.test(text) ? [2025, 2026].map(year => `${year}-03-01`) : [];
      const leap = but.map((date): Stretch => [dayOf(date) * DAY, (dayOf(date) + 2) * DAY]);
      const left = [...excused(hours, [...DISPUTED, ...MADE_UP]), ...leap];
      assertAlike(text, byHouse(hours, calendar), reference, joined(left));
    }
  });
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { CN_CALENDAR } from '../../src/rules/calendar-cn.ts';
import { makeCalendar } from '../../src/rules/calendar.ts';
import { parseHours } from '../../src/rules/opening-hours.ts';
import { openStateAt } from '../../src/rules/opening-state.ts';
import {
  CALENDAR,
  CLOSED,
  MAKEUP,
  OPEN,
  dateOf,
  sentences,
  timeline,
  write,
} from './hours-oracle.ts';
import type { OpenState } from '../../src/rules/opening-state.ts';
import type { TypeOf } from './hours-oracle.ts';

const MINUTE = 60_000;
const DAY = 1440;
const CHINA = 480 * MINUTE;
/** 1 December 2023 and 31 January 2027: a month beyond the known years on either side. */
const FIRST = Date.UTC(2023, 11, 1) / (DAY * MINUTE);
const LAST = Date.UTC(2027, 0, 31) / (DAY * MINUTE);

const types = new Map(CN_CALENDAR.flatMap(year => year.days).map(day => [day.date, day.type]));

/** What must be said at a local minute of a timeline, by looking at one minute after the other. */
function expected(line: Uint8Array, minute: number, at: number, from: number): OpenState {
  const now = line[minute]!;
  if (now === CALENDAR) return { state: 'unknown', why: 'calendar' };
  if (now === MAKEUP) return { state: 'unknown', why: 'makeup' };
  const horizon = (now === OPEN ? 7 : 14) * DAY * MINUTE;
  for (let next = minute + 1; next < line.length; next += 1) {
    const change = from + next * MINUTE;
    if (change - at > horizon) break;
    if (line[next] === now) continue;
    if (line[next] === CALENDAR) return { state: 'unknown', why: 'calendar' };
    if (line[next] === MAKEUP) return { state: 'unknown', why: 'makeup' };
    return now === OPEN ? { state: 'open', until: change } : { state: 'closed', opens: change };
  }
  return now === CLOSED ? { state: 'closed' } : { state: 'open' };
}

const instants = fc.record({
  day: fc.oneof(
    fc.integer({ min: FIRST, max: LAST }),
    // Where the calendar has most to say: around each of its days, and around its end.
    fc.constantFrom(...types.keys()).map(date => Date.parse(date) / (DAY * MINUTE) - 1),
    fc.integer({ min: LAST - 45, max: LAST - 20 }),
  ),
  minute: fc.oneof(
    fc.nat({ max: DAY - 1 }),
    fc.nat({ max: 95 }).map(quarter => quarter * 15),
  ),
  ms: fc.oneof(fc.constant(0), fc.nat({ max: MINUTE - 1 })),
});

function check(years: readonly number[], numRuns: number): void {
  const known = CN_CALENDAR.filter(({ year }) => years.includes(year));
  const calendar = makeCalendar(known);
  const typeOf: TypeOf = date => {
    if (!years.includes(Number(date.slice(0, 4)))) return 'unknown';
    return types.get(date) ?? 'plain';
  };
  fc.assert(
    fc.property(sentences, fc.array(instants, { minLength: 1, maxLength: 3 }), (rules, moments) => {
      const text = write(rules);
      const hours = parseHours(text);
      assert.ok(hours.ok, text);
      for (const { day, minute, ms } of moments) {
        const from = day * DAY * MINUTE - CHINA;
        const at = from + minute * MINUTE + ms;
        const line = timeline(rules, day, day + 16, typeOf);
        const said = openStateAt(hours, at, calendar);
        assert.deepEqual(said, expected(line, minute, at, from), `${text} @ ${dateOf(day)}`);
      }
    }),
    { numRuns },
  );
}

describe('openStateAt against every minute', () => {
  it('agrees with all years known', () => check([2024, 2025, 2026], 600));
  it('agrees with a year missing in between', () => check([2024, 2026], 250));
  it('agrees with no calendar at all', () => check([], 150));
});

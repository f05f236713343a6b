import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeCalendar } from '../../src/rules/calendar.ts';
import type { CalendarYear } from '../../src/rules/calendar.ts';

const year = (year: number, days: CalendarYear['days']): CalendarYear => {
  return { region: 'cn', year, source: '示例', days };
};

describe('makeCalendar', () => {
  const calendar = makeCalendar([
    year(2030, [
      { date: '2029-12-29', type: 'work', name: '元旦调休上班' },
      { date: '2030-01-01', type: 'holiday', name: '元旦' },
      { date: '2030-02-07', type: 'rest', name: '春节' },
    ]),
  ]);

  it('tells the three types, and nothing of other days', () => {
    assert.equal(calendar.dayType(2030, 1, 1), 'holiday');
    assert.equal(calendar.dayType(2030, 2, 7), 'rest');
    assert.equal(calendar.dayType(2030, 1, 2), undefined);
    assert.equal(calendar.dayType(2030, 11, 1), undefined);
  });

  it('names the days it knows', () => {
    assert.equal(calendar.dayName(2030, 1, 1), '元旦');
    assert.equal(calendar.dayName(2029, 12, 29), '元旦调休上班');
    assert.equal(calendar.dayName(2030, 1, 2), undefined);
  });

  it('knows only the years it was given', () => {
    assert.equal(calendar.knows(2030), true);
    assert.equal(calendar.knows(2029), false);
    assert.equal(calendar.knows(2031), false);
  });

  it('takes a December day from the notice of the year that follows', () => {
    assert.equal(calendar.dayType(2029, 12, 29), 'work');
  });

  it('lets a later document of the same year stand alone', () => {
    const mended = makeCalendar([
      year(2030, [{ date: '2030-01-02', type: 'rest', name: '元旦' }]),
      year(2030, [{ date: '2030-01-01', type: 'holiday', name: '元旦' }]),
    ]);
    assert.equal(mended.dayType(2030, 1, 1), 'holiday');
    assert.equal(mended.dayType(2030, 1, 2), undefined);
  });

  it('knows nothing without documents', () => {
    assert.equal(makeCalendar([]).knows(2026), false);
    assert.equal(makeCalendar([]).dayType(2026, 1, 1), undefined);
  });
});

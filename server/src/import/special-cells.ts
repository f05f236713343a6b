/** Reads hours of single days: `2026-10-01 闭馆；2026-10-02 10:00-16:00（演出）`. */

import { parseHours } from '../../../src/rules/opening-hours.ts';
import { narrow } from './cell-text.ts';
import { hoursFromPhrase } from './hours-phrases.ts';
import type { StationProperties } from '../../../src/data/generated/types.ts';
import type { RowCells } from './row-cells.ts';

type SpecialHours = NonNullable<StationProperties['specialHours']>;

const DATE = /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?/;
const RANGE =
  /^(?:至|到|~|～|—|–|-)(?:(\d{4})(?:[-/.年]))?(?:(\d{1,2})(?:[-/.月]))?(\d{1,2})日?(?![:\d点])/;
const CLOSED = /^(?:闭馆|闭站|休息|休馆|不开放|停止开放|关闭|off|closed)/i;
const NOTE = /[(（]([^()（）]{1,80})[)）]\s*$/;
const DAY = 86_400_000;
/** A range of days longer than this is a season, and stands in the hours themselves. */
const LONGEST = 62;

/** Hours of single days, by date; what cannot be read is reported and kept as written. */
export function specialHoursOf(row: RowCells): SpecialHours {
  const days = new Map<string, SpecialHours[number]>();
  for (const { text, column } of row.cells('specialHours')) {
    for (const part of text.split(/[;；\n\r]/)) {
      const plain = narrow(part);
      if (plain === '') continue;
      const read = specialDays(plain);
      if (!read) {
        row.sayAt('special-unread', column, { text: plain });
        row.keep('specialHours');
      }
      for (const day of read ?? []) days.set(day.date, day);
    }
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** One statement, of one day or of some in a row; undefined when it is not wholly understood. */
export function specialDays(text: string): SpecialHours | undefined {
  const first = DATE.exec(text);
  if (!first) return undefined;
  const from = dayOf(first[1], first[2], first[3]);
  if (from === undefined) return undefined;
  let rest = text.slice(first[0].length).trim();
  let to = from;
  const range = RANGE.exec(rest);
  if (range) {
    const end = dayOf(range[1] ?? first[1], range[2] ?? first[2], range[3]);
    if (end === undefined || end < from || end - from > LONGEST * DAY) return undefined;
    to = end;
    rest = rest.slice(range[0].length).trim();
  }
  const note = NOTE.exec(rest)?.[1]?.trim();
  const words = rest
    .replace(NOTE, '')
    .replace(/^[\s:：,，]+/, '')
    .trim();
  const hours = timesOf(words);
  if (hours === undefined) return undefined;
  const days: SpecialHours = [];
  for (let at = from; at <= to; at += DAY) {
    const date = new Date(at).toISOString().slice(0, 10);
    days.push({ date, hours, ...(note !== undefined && { note }) });
  }
  return days;
}

/** `off`, or times without days: a single day needs none. */
function timesOf(words: string): string | undefined {
  if (CLOSED.test(words)) return words.replace(CLOSED, '').trim() === '' ? 'off' : undefined;
  const read = hoursFromPhrase(words);
  if (!read.ok || read.remarks.length > 0) return undefined;
  const times = read.hours.replace(/^Mo-Su /, '');
  const isBare = /^[\d:,\s-]+$|^24\/7$/.test(times) && parseHours(times).ok;
  return isBare ? times : undefined;
}

function dayOf(year = '', month = '', day = ''): number | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === date ? at : undefined;
}

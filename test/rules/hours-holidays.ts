import { datesOf } from './hours-oracle.ts';
import type { DateSelector, Sentence } from './hours-oracle.ts';

const DAY_MS = 86_400_000;

/** Days that follow each other as one selector each. */
function runsOf(dates: readonly string[]): DateSelector[] {
  const runs: [first: string, last: string][] = [];
  for (const date of dates) {
    const run = runs.at(-1);
    if (run && Date.parse(date) - Date.parse(run[1]) === DAY_MS) run[1] = date;
    else runs.push([date, date]);
  }
  const point = (date: string) => {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    return { year, month, day };
  };
  return runs.map(([first, last]) => ({ months: false, from: point(first), to: point(last) }));
}

/** Sentences without `PH`: its days written out, for a reader that does not know the notices. */
export function expandHolidays(
  sentences: readonly Sentence[],
  daysOff: readonly string[],
): Sentence[] {
  const told = sentences.flatMap((sentence): Sentence[] => {
    const { dates, days } = sentence;
    if (!days.includes('PH')) return [sentence];
    const week = days.filter(day => day !== 'PH');
    const off = daysOff.filter(date => !dates.length || dates.some(one => datesOf(one).has(date)));
    return [
      ...(week.length ? [{ ...sentence, days: week }] : []),
      ...(off.length ? [{ ...sentence, days: [], dates: runsOf(off) }] : []),
    ];
  });
  return told.length ? told : [{ dates: [], days: [], times: [] }];
}

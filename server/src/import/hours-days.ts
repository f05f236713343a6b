/** Days named side by side in an opening-hours phrase. */

import type { HoursToken } from './hours-lexer.ts';

export type DaysToken = Extract<HoursToken, { type: 'days' }>;

/** Days that 、, 和 or 及 binds together: `周六、周日及节假日`. */
export interface DayRun {
  /** Monday first. */
  week: boolean[];
  /** The State's days off are among them. */
  holidays: boolean;
  /** They were called 工作日. */
  working: boolean;
  /** They stand in a bracket. */
  bracketed: boolean;
}

export function emptyRun(bracketed: boolean): DayRun {
  return { week: Array<boolean>(7).fill(false), holidays: false, working: false, bracketed };
}

/** Adds days to a run. */
export function addDays(run: DayRun, days: Omit<DaysToken, 'type'>): void {
  run.week = run.week.map((day, index) => day || (days.week[index] ?? false));
  run.holidays ||= days.holidays;
  run.working ||= days.working;
}

export function isEmptyRun(run: DayRun): boolean {
  return !run.holidays && !run.week.includes(true);
}

/** All days of some runs. */
export function unitedRun(runs: readonly DayRun[]): DayRun {
  const united = emptyRun(false);
  for (const run of runs) addDays(united, run);
  return united;
}

/** Rules read from an opening-hours phrase, and whether they fit together. */

import type { MonthDay } from './hours-lexer.ts';

/**
 * Why a phrase is not understood: a strange word; no times; times out of order; a season without
 * months; days and times that cannot be told together.
 */
export type HoursTrouble = 'word' | 'times' | 'order' | 'season' | 'days';

/** Thrown inside the reader of phrases only, which turns it into its answer. */
export class Trouble extends Error {
  readonly why: HoursTrouble;
  constructor(why: HoursTrouble) {
    super(why);
    this.why = why;
  }
}

export interface PhraseRule {
  season?: { from: MonthDay; to: MonthDay };
  /** Monday first; absent: no days were named. */
  week?: boolean[];
  /** The State's days off are named. */
  holidays: boolean;
  /** The days were called 工作日. */
  working: boolean;
  /** Minutes from 00:00 of the day; an end at or before its start is on the next day. */
  spans: [start: number, end: number][];
  off: boolean;
  /** Not closed: its hours are told another time (另行通知). */
  untold?: true;
}

/**
 * Whether rules would replace each other on days the phrase does not mean. A later rule may narrow
 * an earlier one (`每天 8:00-20:00，周末 9:00-18:00`); any other overlap has two readings, and so
 * have seasons of which only some name their days.
 */
export function isMixed(rules: readonly PhraseRule[]): boolean {
  const open = rules.filter(rule => !rule.off);
  const seasonal = open.filter(rule => rule.season);
  if (new Set(seasonal.map(hasDays)).size > 1) return true;
  return open.some((rule, index) => open.slice(0, index).some(before => clash(before, rule)));
}

function clash(before: PhraseRule, after: PhraseRule): boolean {
  if (before.season && after.season) return false;
  if (before.season) return true;
  const narrower = countDays(after) < countDays(before) || after.season !== undefined;
  const overlap = weekOf(before).some((day, index) => day && weekOf(after)[index]);
  const outside = weekOf(after).some((day, index) => day && !weekOf(before)[index]);
  return (overlap && (outside || !narrower)) || (before.holidays && after.holidays);
}

/** The weekdays a rule is for: all where none is named. */
function weekOf(rule: PhraseRule): readonly boolean[] {
  return rule.week ?? Array.from({ length: 7 }, () => !rule.holidays);
}

function countDays(rule: PhraseRule): number {
  return weekOf(rule).filter(Boolean).length;
}

function hasDays(rule: PhraseRule): boolean {
  return rule.week !== undefined || rule.holidays;
}

export function isMonth(number: number): boolean {
  return number >= 1 && number <= 12;
}

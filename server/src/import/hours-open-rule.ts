/** A rule while its phrase is being read. */

import { unitedRun } from './hours-days.ts';
import type { DayRun } from './hours-days.ts';
import type { PhraseRule } from './hours-rules.ts';

export interface OpenRule extends Pick<PhraseRule, 'season' | 'spans' | 'off' | 'untold'> {
  runs: DayRun[];
  /** A season was named and its months must follow. */
  monthsMissing: boolean;
  /** Its days were named before the season and hold for the seasons after it too. */
  inherited: boolean;
  /** A bracket after the times named its days: further times belong to another rule. */
  closed: boolean;
}

export function newRule(): OpenRule {
  const states = { off: false, monthsMissing: false, inherited: false, closed: false };
  return { runs: [], spans: [], ...states };
}

/** Whether the rule says when, and not only on which days. */
export function isComplete(rule: OpenRule): boolean {
  return rule.spans.length > 0 || rule.off;
}

/** The rule when all of its phrase is read. */
export function finishRule({ season, runs, spans, off, untold }: OpenRule): PhraseRule {
  const { week, holidays, working } = unitedRun(runs);
  const rule: PhraseRule = { holidays, working, spans, off };
  if (untold) rule.untold = true;
  if (season) rule.season = season;
  if (week.includes(true)) rule.week = week;
  return rule;
}

/** Marks the days a rule names as told another time; false where it says more than its days. */
export function leaveUntold(rule: OpenRule): boolean {
  if (isComplete(rule) || rule.runs.length !== 1 || rule.season) return false;
  rule.off = true;
  rule.untold = true;
  return true;
}

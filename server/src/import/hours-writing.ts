/** Writes rules read from a phrase as OSM opening_hours. */

import type { MonthDay } from './hours-lexer.ts';
import type { PhraseRule } from './hours-rules.ts';

/** The rules as one text; what is closed comes last, since a later rule replaces an earlier one. */
export function writeHours(rules: readonly PhraseRule[]): string {
  const open = rules.filter(rule => !rule.off);
  const closed = rules.filter(rule => rule.off);
  const only = rules.length === 1 ? rules[0] : undefined;
  if (only && isAlways(only)) return '24/7';
  const written = [...open, ...closed].map(writeRule);
  const working = rules.some(rule => rule.working);
  if (working && !rules.some(rule => rule.holidays)) written.push('PH off');
  return written.join('; ');
}

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function isAlways(rule: PhraseRule): boolean {
  const [span] = rule.spans;
  const everyDay = !rule.week || rule.week.every(Boolean);
  return everyDay && !rule.season && span?.[0] === 0 && span[1] === 1440;
}

function writeRule(rule: PhraseRule): string {
  const parts = [];
  if (rule.season) parts.push(writeSeason(rule.season.from, rule.season.to));
  const days = [...(rule.week ? writeWeek(rule.week) : []), ...(rule.holidays ? ['PH'] : [])];
  if (days.length > 0) parts.push(days.join(','));
  const without = rule.untold ? 'unknown' : 'off';
  parts.push(rule.off ? without : rule.spans.map(span => span.map(writeTime).join('-')).join(','));
  return parts.join(' ');
}

/** Runs of three days and more as ranges: `Mo-Fr`, `Sa,Su`, `Mo,We-Fr`. */
function writeWeek(week: readonly boolean[]): string[] {
  const written: string[] = [];
  for (let from = 0; from < 7; from++) {
    if (!week[from]) continue;
    let to = from;
    while (week[to + 1]) to++;
    if (to - from >= 2) written.push(`${DAYS[from]}-${DAYS[to]}`);
    else written.push(...DAYS.slice(from, to + 1));
    from = to;
  }
  return written;
}

function writeSeason(from: MonthDay, to: MonthDay): string {
  const point = ({ month, day }: MonthDay) =>
    day ? `${MONTHS[month - 1]} ${String(day).padStart(2, '0')}` : `${MONTHS[month - 1]}`;
  return from.month === to.month && !from.day ? point(from) : `${point(from)}-${point(to)}`;
}

function writeTime(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

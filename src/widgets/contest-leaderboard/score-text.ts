import { timeText } from '../../board/time-text.ts';
import type { Judging, Score } from '../../board/types.ts';

/** Where there is nothing to say. */
export const NONE = '–';

/** A score as the document gives it; an en dash for what is not there yet. */
export function scoreText(score: Score | undefined): string {
  return score === undefined || score === '' ? NONE : String(score);
}

/** A score with as many decimals as the others of its column have, so that the points line up. */
export function alignedText(score: Score | undefined, places: number): string {
  const text = scoreText(score);
  return typeof score === 'number' && placesIn(text) < places ? score.toFixed(places) : text;
}

/** Decimals of the longest of these scores. */
export function placesOf(scores: readonly (Score | undefined)[]): number {
  return Math.max(
    0,
    ...scores.map(score => (typeof score === 'number' ? placesIn(String(score)) : 0)),
  );
}

function placesIn(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** A total as its kind is read: 91.15, 1:02:03.45, 25. */
export function totalText(total: number | undefined, { kind, rules }: Judging): string {
  if (total === undefined) return NONE;
  const { decimals } = rules ?? {};
  if (kind === 'time') return timeText(total, decimals);
  return decimals === undefined ? String(total) : total.toFixed(decimals);
}

/** A difference with its sign: +5, −3, 0. */
export function signed(value: number): string {
  if (value === 0) return '0';
  return value > 0 ? `+${value}` : `−${-value}`;
}

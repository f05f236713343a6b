/** Times of our contests for other formats. */

import { MINUTE, minutesOf } from './spans.ts';
import type { ForeignContest } from './foreign.ts';

export interface ContestTimes {
  /** Milliseconds since 1970. */
  start?: number;
  end?: number;
  frozen?: number;
  thawed?: number;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_LENGTH = 24 * 60 * MINUTE;

/** Start, end and freeze; a day counts from midnight in China, the last one until it is over. */
export function timesOf({ from, through, freeze }: ForeignContest): ContestTimes {
  const start = instantOf(from, 0);
  const end = instantOf(through, DAY_LENGTH);
  const frozen = instantOf(freeze?.from, 0);
  const thawed = instantOf(freeze?.to, 0);
  return {
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(frozen === undefined ? {} : { frozen }),
    ...(thawed === undefined ? {} : { thawed }),
  };
}

function instantOf(text: string | undefined, wholeDay: number): number | undefined {
  if (text === undefined) return undefined;
  const at = DAY.test(text) ? Date.parse(`${text}T00:00:00+08:00`) + wholeDay : Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}

/** `[131, "min"]`; seconds or milliseconds where the minutes are no whole ones. */
export function durationOf(minutes: number): [number, 'min' | 's' | 'ms'] {
  if (Number.isInteger(minutes)) return [minutes, 'min'];
  const seconds = Math.round(minutes * 60);
  if (minutesOf(seconds * 1000) === minutes) return [seconds, 's'];
  return [Math.round(minutes * MINUTE), 'ms'];
}

/** A span in the greatest unit it is a whole number of. */
export function spanOf(span: number): [number, 'h' | 'min' | 's' | 'ms'] {
  if (span % (60 * MINUTE) === 0) return [span / (60 * MINUTE), 'h'];
  if (span % MINUTE === 0) return [span / MINUTE, 'min'];
  return span % 1000 === 0 ? [span / 1000, 's'] : [span, 'ms'];
}

/** Reads the cells of a sheet of results: scores, times, ranks, states. */

import { narrow } from './cell-text.ts';
import type { StandingsRow } from '../../../src/data/generated/types.ts';

export type RowState = NonNullable<StandingsRow['state']>;

export interface Score {
  /** Points, or seconds. */
  value: number;
  /** Written as a time: `12:34.5`, `3分20秒`. */
  timed: boolean;
  /** Decimals as written. */
  decimals: number;
}

const NUMBER = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+))(?:\.(\d+))?(?:分|秒|s)?$/;
const CLOCK = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:\.(\d{1,3}))?$/;
const SPOKEN =
  /^(?:(\d{1,3})(?:小时|时))?(?:(\d{1,3})(?:分钟?|′|'))?(?:(\d{1,2})(?:\.(\d{1,3}))?(?:秒|″|"))?$/;
/** What a spreadsheet shows; digits beyond it are noise of its arithmetic. */
const SHOWN_DIGITS = 15;

/** A score or a time as written, without float noise; undefined where it is neither. */
export function readScore(text: string): Score | undefined {
  const word = narrow(text).replaceAll(' ', '');
  const number = NUMBER.exec(word);
  if (number) {
    const fraction = number[2] ?? '';
    const written = Number(`${number[1]!.replaceAll(',', '')}.${fraction || 0}`);
    const value = Number(written.toPrecision(SHOWN_DIGITS));
    const decimals = written === value ? fraction.length : decimalsOf(value);
    return { value, timed: false, decimals };
  }
  const time = CLOCK.exec(word) ?? (/[时分秒′″]/.test(word) ? SPOKEN.exec(word) : null);
  if (!time || word === '') return undefined;
  const [, hours = '0', minutes = '0', seconds = '0', fraction = ''] = time;
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const value = Number(`${whole}.${fraction || 0}`);
  return { value, timed: true, decimals: fraction.length };
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

const STATES: readonly (readonly [RowState, RegExp])[] = [
  ['absent', /^(?:缺考|缺席|缺赛|未考|未参加|未参赛|未到|旷考|absent)$/],
  ['dns', /^(?:弃权|弃赛|弃考|放弃|未出发|dns)$/],
  ['dnf', /^(?:退赛|中途退赛|中途退出|未完成|未完赛|dnf)$/],
  ['dq', /^(?:取消资格|取消成绩|取消|作弊|违纪|违规|犯规|dq|dsq)$/],
  ['guest', /^(?:表演赛?|不计名次|邀请|特邀|观摩|guest)$/],
  ['ok', /^(?:正常|有效|完成|已完成|完赛|参赛|参考|合格|ok)$/],
];

/** The state a word means, as `缺考`; undefined for any other word. */
export function readRowState(text: string): RowState | undefined {
  const word = narrow(text).toLowerCase();
  return STATES.find(([, words]) => words.test(word))?.[0];
}

const RANK = /^(?:并列)?第?(?:并列)?(\d{1,7})(?:\.0+)?(?:名|位)?(?:[(（]?并列[)）]?)?$/;
const NUMERALS = '一二三四五六七八九';
const SPOKEN_RANK = /^(?:并列)?第?([一二三四五六七八九])?(十)?([一二三四五六七八九])?(?:名|位)?$/;

/** A rank: `1`, `第1名`, `并列3`, `第十二名`; undefined for anything else. */
export function readRank(text: string): number | undefined {
  const word = narrow(text).replaceAll(' ', '');
  const digits = Number(RANK.exec(word)?.[1]);
  if (digits >= 1) return digits;
  const [, tens, ten, ones] = SPOKEN_RANK.exec(word) ?? [];
  const unit = (numeral: string | undefined) => (numeral ? NUMERALS.indexOf(numeral) + 1 : 0);
  const rank = ten ? (tens ? unit(tens) : 1) * 10 + unit(ones) : ones ? 0 : unit(tens);
  return rank >= 1 ? rank : undefined;
}

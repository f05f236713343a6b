/** Times as result lists write them: `12.30`, `3:05.2`, `1:02:03.45`. */

import { fixed, roundTo } from './decimal.ts';

/**
 * Seconds as hours, minutes and seconds, the greater ones only where there are any.
 * @param decimals of the seconds, rounded half away from zero; as many as there are (three at most)
 *   when absent
 */
export function timeText(seconds: number, decimals?: number): string {
  if (!Number.isFinite(seconds)) return '';
  const places = decimals ?? 3;
  const whole = fixed(Math.abs(seconds), places);
  // Rounded first: 59.996 seconds are a minute.
  const [units = '0', fraction = ''] = whole.split('.');
  const count = Number(units);
  const [hours, minutes] = [Math.floor(count / 3600), Math.floor(count / 60) % 60];
  const parts =
    hours > 0 ? [hours, minutes, count % 60] : minutes > 0 ? [minutes, count % 60] : [count];
  const text = parts.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0')));
  const tail = decimals === undefined ? fraction.replace(/0+$/, '') : fraction;
  const sign = seconds < 0 && Number(whole) > 0 ? '-' : '';
  return `${sign}${text.join(':')}${tail && '.'}${tail}`;
}

const TIME = /^(-?)(?:(\d{1,6}):)?(?:(\d{1,3}):)?(\d{1,6}(?:\.\d{1,6})?)$/;
const SPOKEN =
  /^(?:(\d{1,6})(?:小时|时))?(?:(\d{1,3})(?:分钟?|′|'))?(?:(\d{1,6}(?:\.\d{1,6})?)(?:秒|′′|''|")?)?$/;

/**
 * Seconds of a time as written: `3:05.2`, `1:02:03.45`, `62.3`, `1小时2分3.4秒`. Undefined for
 * anything else, and where minutes or seconds behind a greater unit go beyond 59.
 */
export function readTime(text: string): number | undefined {
  const word = text.normalize('NFKC').replace(/\s/g, '');
  const clock = TIME.exec(word);
  if (clock) {
    const [, sign, first, second, last = ''] = clock;
    // Of two parts the first is minutes.
    const [hours, minutes] = second === undefined ? [undefined, first] : [first, second];
    const value = secondsOf(hours, minutes, last);
    return sign && value ? -value : value;
  }
  const spoken = word === '' ? null : SPOKEN.exec(word);
  return spoken ? secondsOf(spoken[1], spoken[2], spoken[3] ?? '0') : undefined;
}

function secondsOf(hours = '', minutes = '', seconds: string): number | undefined {
  const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds)];
  if ((hours !== '' && minute > 59) || (hours + minutes !== '' && second >= 60)) return undefined;
  return roundTo(hour * 3600 + minute * 60 + second, 6);
}

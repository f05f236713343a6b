import type { Language } from './languages.ts';
import { INTL } from './number-text.ts';

/** Union sites keep Chinese time unless their site document says otherwise. */
export const DEFAULT_ZONE = 'Asia/Shanghai';

export interface DateStyle {
  /** `numeric` 2026-02-14, `long` 2026年2月14日, `day` 2月14日周六. Uyghur is numeric throughout. */
  style?: 'numeric' | 'long' | 'day';
  /** IANA time zone. */
  zone?: string;
}

const DATE_PARTS: Readonly<Record<'long' | 'day', Intl.DateTimeFormatOptions>> = {
  long: { year: 'numeric', month: 'long', day: 'numeric' },
  day: { month: 'long', day: 'numeric', weekday: 'short' },
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** To make one takes as long as a hundred dates; a list asks for two or three kinds. */
function formatter(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = tag + Object.entries(options).join();
  let made = formatters.get(key);
  if (!made) formatters.set(key, (made = new Intl.DateTimeFormat(tag, options)));
  return made;
}

const CHINA_OFFSET = 8 * 3_600_000;
/** From 1992 on mainland China has had one offset; four-digit years end with 9999. */
const CHINA_FIXED = [Date.UTC(1992, 0, 1), Date.UTC(9999, 0, 1)] as const;

/**
 * An instant on the clock of mainland China, ISO 8601; undefined for another zone, or before 1992.
 * Without `Intl`, which takes ten milliseconds to wake, on a slow phone sixty.
 */
function inChina(at: number, zone: string): string | undefined {
  const [from, to] = CHINA_FIXED;
  const isPlain = zone === DEFAULT_ZONE && at >= from && at < to;
  return isPlain ? new Date(at + CHINA_OFFSET).toISOString() : undefined;
}

/** As the browser writes it, of a local time in ISO 8601. */
function chineseDate(local: string, style: 'long' | 'day', language: Language): string {
  const [year, month, day] = local.slice(0, 10).split('-').map(Number);
  if (style === 'long') return `${year}年${month}月${day}日`;
  const weekday = '日一二三四五六'[new Date(local).getUTCDay()];
  return `${month}月${day}日${language === 'zh-Hant' ? '週' : '周'}${weekday}`;
}

/** A day, of an instant in epoch milliseconds. */
export function dateText(at: number, language: Language, options: DateStyle = {}): string {
  const { style = 'long', zone: timeZone = DEFAULT_ZONE } = options;
  if (style === 'numeric' || language === 'ug') {
    const plain = inChina(at, timeZone);
    if (plain) return plain.slice(0, 10);
    // Swedish writes ISO 8601.
    return formatter('sv-SE', { timeZone, dateStyle: 'short' }).format(at);
  }
  const local = language === 'en' ? undefined : inChina(at, timeZone);
  if (local) return chineseDate(local, style, language);
  return formatter(INTL[language], { timeZone, ...DATE_PARTS[style] }).format(at);
}

/** A time of day on the 24-hour clock, e.g. 17:30, of an instant in epoch milliseconds. */
export function timeText(at: number, zone = DEFAULT_ZONE): string {
  const plain = inChina(at, zone);
  if (plain) return plain.slice(11, 16);
  return formatter('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

/** How long ago something was, in the unit a person would say. */
export interface Ago {
  readonly unit: 'now' | 'minute' | 'hour' | 'day';
  readonly n: number;
}

/** The age of an instant, both in epoch milliseconds, rounded down; the future counts as now. */
export function agoOf(at: number, now: number): Ago {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) return { unit: 'now', n: 0 };
  if (minutes < 60) return { unit: 'minute', n: minutes };
  if (minutes < 60 * 24) return { unit: 'hour', n: Math.floor(minutes / 60) };
  return { unit: 'day', n: Math.floor(minutes / (60 * 24)) };
}

/** A way to walk or ride: tens of metres below one kilometre, then kilometres. */
export interface Distance {
  readonly unit: 'metre' | 'kilometre';
  readonly n: number;
}

/** Rounds metres to what a person can use: 10 m, then 0.1 km, from 10 km on whole kilometres. */
export function distanceOf(metres: number): Distance {
  const tens = Math.max(10, Math.round(metres / 10) * 10);
  if (tens < 1000) return { unit: 'metre', n: tens };
  const kilometres = metres / 1000;
  return {
    unit: 'kilometre',
    n: kilometres < 9.95 ? Math.round(kilometres * 10) / 10 : Math.round(kilometres),
  };
}

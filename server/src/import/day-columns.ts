/** Puts together the hours of a row that has a column a weekday. */

import { narrow } from './cell-text.ts';
import type { HoursReading } from './hours-phrases.ts';
import type { HoursTrouble } from './hours-rules.ts';

export interface DayCell {
  /** The column's header as written. */
  header: string;
  text: string;
  /** From 0. */
  column: number;
}

export type ColumnsReading =
  | { ok: true; hours: string; remarks: readonly string[] }
  | { ok: false; why: HoursTrouble | 'missing'; part?: string; column?: number };

/** What one kind of day says, of one column or of several (上午, 下午). */
interface Days {
  /** Words for the days, as the reader of phrases takes them. */
  words: string;
  texts: string[];
  /** Weekdays it is for, Monday first. */
  week: readonly boolean[];
  isHoliday: boolean;
  column: number;
}

const ENGLISH: Readonly<Record<string, string>> = {
  mon: '周一',
  tue: '周二',
  wed: '周三',
  thu: '周四',
  fri: '周五',
  sat: '周六',
  sun: '周日',
};
const NUMERALS = '一二三四五六日';
const PART = /上午|下午|晚上|晚间|夜间/;
const CLOSED =
  /^(?:闭馆|闭站|休息|休馆|休|不开放|不开|关闭|关|停止开放|全天闭馆|全天休息|closed|off|×|✗)$/i;
/** Of holidays: told another time, which hours can say (`PH unknown`). */
const NOTICE = /^(?:开放时间)?(?:另行|以|见|届时).*(?:通知|公告|公布|公示|安排)(?:为准)?$/;
const USUAL = /^(?:照常|正常|照常开放|正常开放|同平日|不休息)$/;

/**
 * The hours of a row with a column a weekday, and perhaps one for 节假日. A column for part of a day
 * (周一上午) goes together with those of its other parts. A weekday of which nothing is said is not
 * taken for closed: the whole is not read then.
 *
 * @param readPhrase reads a phrase of Chinese hours
 */
export function hoursFromColumns(
  cells: readonly DayCell[],
  readPhrase: (phrase: string) => HoursReading,
): ColumnsReading {
  const all = daysOf(cells);
  const missing = [...NUMERALS].findIndex((_, day) => !all.some(days => days.week[day]));
  if (missing >= 0) return { ok: false, why: 'missing', part: `周${NUMERALS[missing]}` };
  const groups = new Map<string, string[]>();
  let holidays: string | undefined;
  for (const { words, texts, column, isHoliday } of all) {
    const text = isClosed(texts) ? '闭馆' : texts.join('，');
    if (isHoliday && USUAL.test(text)) continue;
    // Each column by itself first: what cannot be read is then known by its place.
    const isTold = !isClosed(texts) && !(isHoliday && NOTICE.test(text));
    const alone = isTold ? readPhrase(text) : undefined;
    if (alone && !alone.ok) return { ok: false, why: alone.why, column, ...partOf(alone) };
    if (isHoliday) holidays = text;
    // Days that say the same are one statement.
    else groups.set(text, [...(groups.get(text) ?? []), words]);
  }
  const week = readPhrase(phraseOf(groups));
  if (!week.ok) return { ok: false, why: week.why, ...partOf(week) };
  if (holidays === undefined) return week;
  // Read apart and put last: on a holiday the week's own closing day does not hold.
  const free = holidaysOf(holidays) ?? readPhrase(`节假日 ${holidays}`);
  if (!free.ok) return { ok: false, why: free.why, ...partOf(free) };
  const days = week.hours === '24/7' ? 'Mo-Su 00:00-24:00' : week.hours;
  const remarks = [...week.remarks, ...free.remarks];
  return { ok: true, hours: `${days}; ${free.hours}`, remarks };
}

/** Holidays without times. */
function holidaysOf(text: string): (HoursReading & { ok: true }) | undefined {
  if (text === '闭馆') return { ok: true, hours: 'PH off', remarks: [] };
  return NOTICE.test(text) ? { ok: true, hours: 'PH unknown', remarks: [] } : undefined;
}

function phraseOf(groups: ReadonlyMap<string, readonly string[]>): string {
  const statements = [...groups].map(
    ([text, days]) => `${days.length === NUMERALS.length ? '每天' : days.join('、')} ${text}`,
  );
  return statements.join('；');
}

function isClosed(texts: readonly string[]): boolean {
  return texts.every(text => CLOSED.test(text));
}

function partOf({ part }: Extract<HoursReading, { ok: false }>): { part?: string } {
  return part === undefined ? {} : { part };
}

/** The columns by the days they are for. */
function daysOf(cells: readonly DayCell[]): Days[] {
  const found = new Map<string, Days>();
  for (const { header, text, column } of cells) {
    const plain = narrow(header)
      .toLowerCase()
      .replace(/[\s()（）]/g, '');
    const part = PART.exec(plain)?.[0] ?? '';
    const words = wordsFor(plain);
    const { week, isHoliday } = weekOf(words);
    const cell = narrow(text);
    const said = CLOSED.test(cell) ? '闭馆' : part && !PART.test(cell) ? part + cell : cell;
    const known = found.get(words);
    if (known) known.texts.push(said);
    else found.set(words, { words, texts: [said], week, isHoliday, column });
  }
  // One part closed and another open: the open one says it all.
  for (const days of found.values()) {
    const open = days.texts.filter(text => text !== '闭馆');
    if (open.length > 0) days.texts = open;
  }
  return [...found.values()].sort((a, b) => Number(a.isHoliday) - Number(b.isHoliday));
}

/** `周一` of `星期一上午开放时间`; kinds of day as they are. */
function wordsFor(header: string): string {
  const english = ENGLISH[header.slice(0, 3)];
  if (/^[a-z]+$/.test(header)) {
    if (english && !/^week/.test(header)) return english;
    return /^weekdays?$/.test(header)
      ? '周一至周五'
      : /^weekends?$/.test(header)
        ? '周末'
        : '节假日';
  }
  return header
    .replace(/(?:上午|下午|晚上|晚间|夜间)?(?:开放时间|开馆时间|时间|开放)?$/, '')
    .replace(/每周|星期|礼拜/g, '周')
    .replace(/周天/g, '周日')
    .replace(/^平日$/, '周一至周五')
    .replace(/^休息日$/, '周末')
    .replace(/^周一周五$/, '周一至周五')
    .replace(/^(?:国家)?法定节假日$|^假日$/, '节假日');
}

function weekOf(words: string): { week: boolean[]; isHoliday: boolean } {
  const week = Array<boolean>(NUMERALS.length).fill(false);
  if (words.includes('节假日')) return { week, isHoliday: true };
  if (words === '工作日') return { week: week.map((_, day) => day < 5), isHoliday: false };
  if (/周末|双休日/.test(words)) return { week: week.map((_, day) => day > 4), isHoliday: false };
  const days = [...words].flatMap(sign => {
    const day = NUMERALS.indexOf(sign);
    return day < 0 ? [] : [day];
  });
  const [first = 0, last = first] = days;
  const isRange = /[至到-]/.test(words);
  const isIn = (day: number): boolean =>
    isRange ? day >= first && day <= last : days.includes(day);
  return { week: week.map((_, day) => isIn(day)), isHoliday: false };
}

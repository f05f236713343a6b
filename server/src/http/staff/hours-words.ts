import type { DateRange } from '../../../../src/rules/hours-dates.ts';
import type { HoursRule, ParsedHours, Span } from '../../../../src/rules/opening-hours.ts';
import { bilingual, type Bilingual, type Lang } from '../../user-error.ts';

/** Words for one language of the sentences below. */
interface Words {
  days: readonly string[];
  everyDay: string;
  holidays: string;
  closed: string;
  allDay: string;
  nextDay: string;
  to: string;
  and: string;
  comma: string;
  stop: string;
  date(year: number, month: number, day: number | undefined): string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const WORDS: Readonly<Record<Lang, Words>> = {
  zh: {
    days: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
    everyDay: '每天',
    holidays: '节假日',
    closed: '不开放',
    allDay: '24 小时',
    nextDay: '次日 ',
    to: '至',
    and: '和',
    comma: '、',
    stop: '；',
    date: (year, month, day) =>
      `${year ? `${year}年` : ''}${month}月${day === undefined ? '' : `${day}日`}`,
  },
  en: {
    days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    everyDay: 'every day',
    holidays: 'public holidays',
    closed: 'closed',
    allDay: 'all 24 hours',
    nextDay: 'next day ',
    to: ' to ',
    and: ' and ',
    comma: ', ',
    stop: '; ',
    date: (year, month, day) =>
      [day, MONTHS[month - 1], year || undefined].filter(part => part !== undefined).join(' '),
  },
};

/**
 * Opening hours as a sentence, rule by rule, so that whoever wrote them sees how they were
 * understood: `Mo-Fr 08:30-12:00; PH off` → `周一至周五 08:30–12:00；节假日 不开放`.
 */
export function hoursWords({ rules }: ParsedHours & { ok: true }): Bilingual {
  return bilingual(sentence(rules, WORDS.zh), sentence(rules, WORDS.en));
}

function sentence(rules: readonly HoursRule[], words: Words): string {
  return rules
    .map(rule => [datesText(rule, words), daysText(rule, words), spansText(rule.spans, words)])
    .map(parts => parts.filter(part => part !== '').join(' '))
    .join(words.stop);
}

function datesText({ dates }: HoursRule, words: Words): string {
  return dates.map(range => rangeText(range, words)).join(words.comma);
}

/** A range of whole months ends on the 31st, whatever the month's length. */
function rangeText({ from, to }: DateRange, words: Words): string {
  const [first, last] = [pointOf(from), pointOf(to)];
  const whole = first.day === 1 && last.day === 31;
  const text = ({ year, month, day }: ReturnType<typeof pointOf>): string =>
    words.date(year, month, whole ? undefined : day);
  return text(first) === text(last) ? text(first) : `${text(first)}${words.to}${text(last)}`;
}

function pointOf(date: number): { year: number; month: number; day: number } {
  return {
    year: Math.floor(date / 10_000),
    month: Math.floor(date / 100) % 100,
    day: date % 100,
  };
}

function daysText({ dates, weekdays, holidays }: HoursRule, words: Words): string {
  const everyDay = weekdays.every(Boolean);
  if (everyDay && !holidays) return dates.length > 0 ? '' : words.everyDay;
  const days = everyDay ? [words.everyDay] : runsOf(weekdays, words);
  const listed = days.join(words.comma);
  if (!holidays) return listed;
  return listed === '' ? words.holidays : `${listed}${words.and}${words.holidays}`;
}

/** Three days or more in a row as `周一至周五`. */
function runsOf(weekdays: readonly boolean[], words: Words): string[] {
  const texts: string[] = [];
  for (let day = 0; day < weekdays.length; day += 1) {
    if (!weekdays[day]) continue;
    let last = day;
    while (weekdays[last + 1]) last += 1;
    const [first, end] = [words.days[day], words.days[last]] as [string, string];
    if (last - day >= 2) texts.push(`${first}${words.to}${end}`);
    else texts.push(...words.days.slice(day, last + 1));
    day = last;
  }
  return texts;
}

function spansText(spans: readonly Span[], words: Words): string {
  if (spans.length === 0) return words.closed;
  const [first] = spans;
  if (spans.length === 1 && first?.[0] === 0 && first[1] === 1440) return words.allDay;
  return spans
    .map(([start, end]) => `${clock(start)}–${end > 1440 ? words.nextDay : ''}${clock(end)}`)
    .join(words.comma);
}

/** Minutes from midnight as 08:30; 24:00 stays what it is. */
function clock(minute: number): string {
  const inDay = minute === 1440 ? minute : minute % 1440;
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(inDay / 60))}:${pad(inDay % 60)}`;
}

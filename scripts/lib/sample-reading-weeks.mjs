// Weeks of reading rooms as minutes, and as offices write a day of them into a cell.

/** A span is [from, to] in minutes of the day it begins; `to` past 1440 is on the next day. */
const hm = text => {
  const [hours, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
};
const span = text => text.split('-').map(hm);
const day = text => (text === '' ? [] : text.split(',').map(span));

/** Seven days from one text a day; `*` repeats the day before. */
const week = (...days) => {
  const filled = days.map((text, at) => (text === '*' ? undefined : day(text)) ?? at);
  return filled.map((spans, at) => (Array.isArray(spans) ? spans : lastBefore(filled, at)));
};

function lastBefore(filled, at) {
  for (let back = at; back >= 0; back -= 1) if (Array.isArray(filled[back])) return filled[back];
  return [];
}

/** Weeks as libraries have them, and how often of a hundred. */
export const WEEKS = [
  { share: 16, days: week('', '9:00-17:00', '*', '*', '*', '*', '*') },
  { share: 12, days: week('9:00-17:00', '*', '*', '*', '*', '', '') },
  { share: 11, days: week('8:30-11:30,14:00-17:30', '*', '*', '*', '*', '', '') },
  { share: 9, days: week('8:30-20:30', '*', '*', '*', '*', '9:00-17:00', '*') },
  { share: 9, days: week('0:00-24:00', '*', '*', '*', '*', '*', '*') },
  { share: 8, days: week('14:00-21:00', '9:00-21:00', '*', '*', '*', '*', '*') },
  { share: 7, days: week('9:00-12:00,13:30-17:00', '*', '*', '*', '*', '9:30-16:00', '') },
  { share: 6, days: week('18:00-26:00', '*', '*', '*', '*', '*', '*') },
  { share: 5, days: week('8:00-12:00', '8:00-12:00,13:00-17:00', '*', '', '8:00-12:00', '', '') },
  {
    share: 5,
    days: week('17:30-24:00', '*', '*', '*', '18:00-25:30', '10:00-25:30', '10:00-22:00'),
  },
  { share: 4, days: week('11:30-13:30,17:00-20:00', '*', '*', '*', '*', '', '') },
  { share: 3, days: week('6:00-22:00', '*', '', '*', '6:00-22:00', '*', '*') },
];

/** Summer beside the rest of the year, for those that have it: months are May to September. */
export const SUMMER = { from: 5, to: 9, later: 120 };

const two = number => String(number).padStart(2, '0');
const clock = minutes => `${Math.floor(minutes / 60)}:${two(minutes % 60)}`;
const points = minutes => `${Math.floor(minutes / 60)}点${minutes % 60 === 30 ? '半' : ''}`;
const halfHours = spans => spans.every(ends => ends.every(minutes => minutes % 30 === 0));
const withinDay = spans => spans.every(([, to]) => to <= 1440);

const next = minutes => (minutes > 1440 ? `次日${clock(minutes - 1440)}` : clock(minutes));
const joined = (spans, dash, comma, write = next) =>
  spans.map(([from, to]) => `${write(from)}${dash}${write(to)}`).join(comma);

/** 上午 and 下午 with the hours of a twelve-hour clock in the afternoon. */
function halves(spans) {
  const [morning, afternoon] = spans;
  const pm = minutes => clock(minutes - 720);
  return `上午${joined([morning], '-', '')} 下午${pm(afternoon[0])}-${pm(afternoon[1])}`;
}

/** Ways to write the same spans; each with when it can be used. */
const WAYS = [
  { write: spans => joined(spans, '-', ',') },
  { write: spans => joined(spans, '-', '，', at => next(at).padStart(5, '0')) },
  { write: spans => joined(spans, '—', '、') },
  { write: spans => joined(spans, '～', '；') },
  { write: spans => joined(spans, '至', '，') },
  { write: spans => joined(spans, '-', '，').replaceAll(':', '：') },
  {
    can: spans => halfHours(spans) && withinDay(spans),
    write: spans => joined(spans, '-', '，', points),
  },
  { can: spans => spans.length === 2 && withinDay(spans) && spans[0][1] <= 720, write: halves },
];

const CLOSED = ['闭馆', '休息', '不开放', '关闭'];
const ALWAYS = ['24小时', '全天', '24小时开放', '全天开放'];

export const isAlways = spans => spans.length === 1 && spans[0][0] === 0 && spans[0][1] === 1440;

/**
 * A day as somebody writes it; `way` from 0 up to 1 is their habit. A room's cells are all in one habit.
 */
export function dayText(spans, way) {
  const of = list => list[Math.floor(way * list.length)];
  if (spans.length === 0) return of(CLOSED);
  if (isAlways(spans)) return of(ALWAYS);
  return of(WAYS.filter(({ can }) => !can || can(spans))).write(spans);
}

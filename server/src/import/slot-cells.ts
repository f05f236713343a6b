/** Reads times that can be booked as lists write them: `2026-12-03 14:00-15:30（2个名额，某中学）`. */

import { narrow, tidy } from './cell-text.ts';
import type { BookingSlot } from '../../../src/data/generated/types.ts';

export interface ReadSlots {
  slots: BookingSlot[];
  /** Parts that name no time. */
  unread: string[];
  /** Parts that are over by now. */
  past: string[];
}

const DAY = String.raw`(20\d{2})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?`;
const CLOCK = String.raw`(\d{1,2})(?::|点|时)(\d{2}|半)?分?`;
const SLOT = new RegExp(
  String.raw`^${DAY}\s*(?:[(（]?(?:周|星期)[一二三四五六日天][)）]?)?\s*(上午|下午|晚上?)?\s*${CLOCK}(?:\s*(?:-|—|–|~|至|到)+\s*(上午|下午|晚上?)?\s*${CLOCK})?\s*(.*)$`,
  'u',
);
const PLACES = /(?:名额|限|共)?\s*[:：]?\s*(\d{1,4})\s*(?:个名额|名额|个|名|人|场|班|$)/;
/** Lists are kept in China: its time, which has one zone and no summer time. */
const ZONE = '+08:00';

/**
 * The times of a cell, divided at ； and line breaks. What stands in brackets or behind is places and
 * where; a time without an end, or without places, is one all the same.
 */
export function readSlots(text: string, now: Date): ReadSlots {
  const read: ReadSlots = { slots: [], unread: [], past: [] };
  for (const part of text.split(/[;；\n\r]+/)) {
    const word = tidy(part);
    if (word === '') continue;
    const slot = slotOf(narrow(word));
    if (!slot) read.unread.push(word);
    else if (Date.parse(slot.start) <= now.getTime()) read.past.push(word);
    else if (!read.slots.some(({ start }) => start === slot.start)) read.slots.push(slot);
  }
  return read;
}

function slotOf(word: string): BookingSlot | undefined {
  const found = SLOT.exec(word);
  if (!found) return undefined;
  const [
    ,
    year = '',
    month = '',
    day = '',
    half,
    hour = '',
    minute,
    later,
    until,
    minutes,
    rest = '',
  ] = found;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const start = momentOf(date, half, hour, minute);
  // 下午2:00-3:30: what is said of the beginning holds for the end.
  const end = until === undefined ? undefined : momentOf(date, later ?? half, until, minutes);
  if (start === undefined || (until !== undefined && (end === undefined || end <= start))) {
    return undefined;
  }
  return { start, ...(end !== undefined && { end }), ...about(rest) };
}

/** Undefined for a day or hour that there is not. */
function momentOf(
  date: string,
  half: string | undefined,
  hour: string,
  minute: string | undefined,
): string | undefined {
  const isLate = half !== undefined && half !== '上午' && Number(hour) < 12;
  const hours = String(Number(hour) + (isLate ? 12 : 0)).padStart(2, '0');
  const text = `${date}T${hours}:${minute === '半' ? '30' : (minute ?? '00')}:00${ZONE}`;
  const time = Date.parse(text);
  return Number.isNaN(time) || Number(hours) > 23 || !isRealDay(date) ? undefined : text;
}

/** Places and where, out of what stands behind the time. */
function about(rest: string): Pick<BookingSlot, 'capacity' | 'place'> {
  const words = rest.split(/[()（）,，、\s]+/).filter(word => word !== '');
  const places = words.find(word => PLACES.test(word) && PLACES.exec(word)?.[0] === word);
  const place = words.filter(word => word !== places).join(' ');
  const capacity = Number(PLACES.exec(places ?? '')?.[1]);
  return { ...(capacity > 0 && { capacity }), ...(place !== '' && { place }) };
}

/** 31 June would be read as the first of July. */
function isRealDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

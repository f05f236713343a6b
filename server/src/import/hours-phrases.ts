/**
 * Opening hours as union offices write them → the OSM `opening_hours` subset of the house.
 *
 * A phrase is either understood whole or not at all: a word that is no word of opening hours,
 * times that do not ascend, a season without its months or days that belong to nothing make it
 * "not understood", and the list's owner is told. 工作日 means the working days of the State
 * Council's calendar and becomes `Mo-Fr …; PH off`.
 */

import { parseHours } from '../../../src/rules/opening-hours.ts';
import { lexHours } from './hours-lexer.ts';
import { PhraseReader } from './hours-reading.ts';
import { writeHours } from './hours-writing.ts';
import type { HoursTrouble } from './hours-rules.ts';

export type HoursReading =
  | {
      ok: true;
      /** OSM opening_hours. */
      hours: string;
      /** Parts that the syntax cannot carry and that change no opening time (`16:30停止入场`). */
      remarks: readonly string[];
    }
  | { ok: false; why: HoursTrouble; part?: string };

/** Reads a phrase; text that is OSM opening hours already passes through. */
export function hoursFromPhrase(phrase: string): HoursReading {
  const plain = phrase.normalize('NFKC').trim();
  // Bare times go the way of phrases too: `8:30-5:30` is legal OSM for "until 5:30 next morning".
  if (/[a-z]{2}|24\/7/i.test(plain) && parseHours(plain).ok) {
    return { ok: true, hours: plain, remarks: [] };
  }
  const lexed = lexHours(phrase);
  if ('stranger' in lexed) return { ok: false, why: 'word', part: lexed.stranger };
  const read = new PhraseReader(lexed.tokens).read();
  if (!read.ok) return read;
  const hours = writeHours(read.rules);
  // The reader of the widgets has the last word on what is written into documents.
  return parseHours(hours).ok
    ? { ok: true, hours, remarks: read.remarks }
    : { ok: false, why: 'order' };
}

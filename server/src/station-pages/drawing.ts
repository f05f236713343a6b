import type { StationFeature } from '../../../src/data/generated/types.ts';
import {
  fewText,
  usualHours,
  usualText,
  type UsualHours,
  type UsualWords,
} from '../../../src/stations/usual-lines.ts';
import type { HoursLines } from '../place-pages/hours-lines.ts';
import type { Reports } from './reports.ts';
import type { StationPageWords } from './words/station-page-words.ts';

/** What all pieces of these pages are drawn with. */
export interface StationDrawing {
  readonly words: StationPageWords;
  readonly hours: HoursLines;
  /** IANA time zone of the site. */
  readonly tz: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Drawn for this moment: whether a station is open is said. Else the hours of a usual week are. */
  readonly isLive: boolean;
  /** What stations report of themselves. */
  readonly reports: Reports;
  /** Address of the list of a division, of all when it is empty; undefined where it has none. */
  listHref(code: string, page?: number): string | undefined;
  /** Address of a station's own page; undefined where it has none. */
  stationHref(id: string): string | undefined;
}

type UsualDrawing = Pick<StationDrawing, 'words' | 'hours' | 'tz' | 'now'>;

/** The hours of a usual week on one line. */
export function usualLine(hours: string | undefined, drawing: UsualDrawing): string {
  return usualText(usualWords(drawing), usualOf(hours, drawing));
}

/** The same of what is done on few days: those it is not done on are left out. */
export function fewLine(hours: string | undefined, drawing: UsualDrawing): string {
  return fewText(usualWords(drawing), usualOf(hours, drawing));
}

function usualOf(hours: string | undefined, drawing: UsualDrawing): UsualHours | undefined {
  const { openNow } = drawing.hours;
  const { tz, now } = drawing;
  return usualHours(usualWords(drawing), { model: { openNow, tz }, now }, hours);
}

function usualWords({ words }: UsualDrawing): UsualWords {
  return {
    t: (key, params) => words.t(`detail:${key}`, params),
    word: (key, other) => words.word(`detail:${key}`, other),
  };
}

/** Whether nobody finds it open just now, whatever its hours say: planned, or taken out of use. */
export function isOutOfUse({ properties: { status = 'open' } }: StationFeature): boolean {
  return status !== 'open';
}

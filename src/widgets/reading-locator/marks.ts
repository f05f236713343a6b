import type { StationFeature } from '../../data/generated/types.ts';
import type { StationOpen } from '../../stations/open-now.ts';
import type { Words } from './words.ts';

/** More ways in than this are told in the station's detail. */
const MOST_WAYS = 3;

/** What a reader wants to know of a station before going there, each in a word or two. */
export function marksOf(words: Words, feature: StationFeature, open: StationOpen): string[] {
  const { hours, reading = {} } = feature.properties;
  const { unattended, entry, seats, books } = reading;
  // The first look comes before the document was checked: a list may be none.
  const ways = Array.isArray(entry) ? entry : [];
  // The line above says it of a station that is open without end.
  const isSaid = open.state === 'open' && open.until === undefined;
  return [
    isAllDay(hours) && !isSaid ? words.t('allDay') : '',
    unattended ? words.t('unattended') : '',
    ...ways.slice(0, MOST_WAYS).map(way => words.word(`entry.${way}`, way)),
    seats ? words.t('seats', { n: seats }) : '',
    books?.physical ? words.t('books', { n: books.physical }) : '',
  ].filter(Boolean);
}

/** Open all day, every day, as far as the week goes. */
export function isAllDay(hours = ''): boolean {
  return /^\s*24\/7\s*$/.test(hours);
}

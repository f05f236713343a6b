import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. */
export const en: PackOf<typeof zhHans> = {
  semicolon: '; ',
  off: 'closed',
  dayRange: '{from}–{to}',
  holiday: 'Public holidays',
  holidayVariesShort: 'public holidays vary',
  seasonShort: 'this season',
  hoursUnknown: 'times unknown',
  'day.0': 'Mon',
  'day.1': 'Tue',
  'day.2': 'Wed',
  'day.3': 'Thu',
  'day.4': 'Fri',
  'day.5': 'Sat',
  'day.6': 'Sun',

  services: 'Services',
  book: 'Book',
  bookFor: 'Book {name}',
  timetable: 'Stops',
  stopNow: 'Now, until {time}',
  stopSpan: '{day} {from}–{to}',
  stopPast: 'Over',
  about: 'About this station',
  accessWho: 'For',
  accessHow: 'How to get in',
  area: 'Area',
  areaValue: '{n} m²',
  operator: 'Run by',
  donors: 'Supported by',
  honours: 'Honours',
  remarks: 'Remarks',

  standard: 'Station standard',
  standardMet: '{n} of {all} points met',
  met: 'Met',
  unmet: 'Not met',
  unchecked: 'Not checked',

  source: 'Source: {text}',
  checked: 'checked {date}',
  alsoIn: 'Also listed by {names}',
  report: 'Report a fault or mistake',
};

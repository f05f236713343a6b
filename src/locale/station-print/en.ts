import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. */
export const en: PackOf<typeof zhHans> = {
  listTitle: 'Stations',
  count: { one: '{n} station.', other: '{n} stations.' },
  cut: 'Only the first {n} were printed. To print others, filter the list first.',
  nameless: {
    one: '{n} more has no name here yet and was not printed.',
    other: '{n} more have no names here yet and were not printed.',
  },
  stateNow: 'On {date} at {time}: {state}',
  printedOn: 'Printed {date}; hours may change, the door has the last word.',
  hereOrder: 'Nearest first.',
  hours: 'Opening hours',
  phone: 'Phone',
  hoursUnknown: 'Hours not known',
  seasonShort: 'this season',
  holiday: 'Public holidays',
  holidayVariesShort: 'public holidays vary',
  everyDay: 'Every day',
  dayRange: '{from}–{to}',
  off: 'closed',
  allDay: 'all day',
  comma: ', ',
  semicolon: '; ',
  nextDay: 'next day ',
  dot: ' · ',
  'day.0': 'Mon',
  'day.1': 'Tue',
  'day.2': 'Wed',
  'day.3': 'Thu',
  'day.4': 'Fri',
  'day.5': 'Sat',
  'day.6': 'Sun',
};

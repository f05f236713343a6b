import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. */
export const en: PackOf<typeof zhHans> = {
  back: 'Back to the list',
  loading: 'Loading…',
  detailFailed: 'More about this station did not load.',
  detailOld: 'This is what was saved {ago}; it may have changed.',
  missing: 'There is no such station here. It may have been closed.',

  walk: {
    one: 'about {n} minute on foot (estimate)',
    other: 'about {n} minutes on foot (estimate)',
  },
  planned: 'Planned to open on {date}',
  from: 'Open from {date}',
  through: 'Temporary, open until {date}',
  fromThrough: 'Temporary, open {from} to {through}',
  ended: 'Ended on {date}',

  go: 'Go there',
  goWith: 'Which map to use',
  goNote: 'This opens a map app. It is told where the station is, not where you are.',
  goStop: 'To the stop: {place}',
  amap: 'Amap',
  baidu: 'Baidu Maps',
  tencent: 'Tencent Maps',
  call: 'Call',
  share: 'Share station',
  shared: 'Link copied',
  shareFailed: 'Could not copy. Hold the link to copy it:',

  reach: 'Address and phone',
  address: 'Address',
  copyAddress: 'Copy address',
  copied: 'Copied',
  copyFailed: 'Could not copy. Hold the address to copy it.',
  phone: 'Phone',

  hours: 'Opening hours',
  today: 'Today',
  tomorrow: 'Tomorrow',
  dayOff: 'Closed',
  holidayOff: 'Closed',
  allDay: 'All day',
  everyDay: 'Every day',
  dayUnknown: 'Not settled',
  whyCalendar: 'Public holidays of this year are not announced yet; check on site',
  whyMakeup: 'On a make-up working day the hours may be those of any weekday; check on site',
  nextDay: 'next day ',
  comma: ', ',
  dot: ' · ',
  makeup: 'Make-up workday',
  asWritten: 'As written: {text}',
  laterSpecial: 'Other arrangements',

  facilities: 'Facilities',
};

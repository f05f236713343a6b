import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Uyghur (Arabic script, right to left). Not yet read by a native reader. */
export const ug: PackOf<typeof zhHans> = {
  listTitle: 'پونكىتلار تىزىملىكى',
  count: 'جەمئىي {n} پونكىت.',
  cut: 'پەقەت ئالدىنقى {n} بېسىلدى. باشقىلىرىنى بېسىش ئۈچۈن ئاۋۋال شاللاڭ.',
  nameless: 'يەنە {n} پونكىتنىڭ ئىسمى يۈكلەنمىدى، بېسىلمىدى.',
  stateNow: '{date} {time} دا: {state}',
  printedOn: '{date} بېسىلدى، ئېچىلىش ۋاقتى ئۆزگەرسە نەق مەيداننى ئۆلچەم قىلىڭ.',
  hereOrder: 'يېقىندىن يىراققا.',
  hours: 'ئېچىلىش ۋاقتى',
  phone: 'تېلېفون',
  hoursUnknown: 'ئېچىلىش ۋاقتى نامەلۇم',
  seasonShort: 'مۇشۇ پەسىل',
  holiday: 'قانۇنلۇق بايرام',
  holidayVariesShort: 'قانۇنلۇق بايرامدا نەق مەيداننى ئۆلچەم قىلىڭ',
  everyDay: 'ھەر كۈنى',
  dayRange: '{from} – {to}',
  off: 'ئېچىلمايدۇ',
  allDay: 'پۈتۈن كۈن',
  comma: '، ',
  semicolon: '؛ ',
  nextDay: 'ئەتىسى ',
  dot: ' · ',
  'day.0': 'دۈشەنبە',
  'day.1': 'سەيشەنبە',
  'day.2': 'چارشەنبە',
  'day.3': 'پەيشەنبە',
  'day.4': 'جۈمە',
  'day.5': 'شەنبە',
  'day.6': 'يەكشەنبە',
};

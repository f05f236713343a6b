import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Uyghur (Arabic script, right to left). Not yet read by a native reader. */
export const ug: PackOf<typeof zhHans> = {
  semicolon: '؛ ',
  off: 'ئېچىلمايدۇ',
  dayRange: '{from} – {to}',
  holiday: 'قانۇنلۇق بايرام',
  holidayVariesShort: 'قانۇنلۇق بايرامدا نەق مەيداننى ئۆلچەم قىلىڭ',
  seasonShort: 'مۇشۇ پەسىل',
  hoursUnknown: 'ۋاقتى نامەلۇم',
  'day.0': 'دۈشەنبە',
  'day.1': 'سەيشەنبە',
  'day.2': 'چارشەنبە',
  'day.3': 'پەيشەنبە',
  'day.4': 'جۈمە',
  'day.5': 'شەنبە',
  'day.6': 'يەكشەنبە',

  services: 'مۇلازىمەت',
  book: 'ئالدىن زاكاز قىلىش',
  bookFor: '{name} نى ئالدىن زاكاز قىلىش',
  timetable: 'توختاش ۋاقتى',
  stopNow: 'ھازىر، {time} غىچە',
  stopSpan: '{day} {from}–{to}',
  stopPast: 'ئاياغلاشتى',
  about: 'پونكىت ئەھۋالى',
  accessWho: 'مۇلازىمەت ئوبيېكتى',
  accessHow: 'كىرىش ئۇسۇلى',
  area: 'كۆلىمى',
  areaValue: '{n} كۋادرات مېتىر',
  operator: 'باشقۇرغۇچى ئورۇن',
  donors: 'بىرگە قۇرغۇچى ئورۇن',
  honours: 'شەرەپ',
  remarks: 'ئىزاھات',

  standard: 'پونكىت قۇرۇش ئۆلچىمى',
  standardMet: '{all} تۈرنىڭ {n} تۈرى ئۆلچەمگە يەتتى',
  met: 'يەتتى',
  unmet: 'يەتمىدى',
  unchecked: 'تەكشۈرۈلمىگەن',

  source: 'سانلىق مەلۇمات مەنبەسى: {text}',
  checked: '{date} تەكشۈرۈلگەن',
  alsoIn: 'بۇ پونكىتنى {names} مۇ تىزىملىغان',
  report: 'كاشىلا ياكى خاتالىق مەلۇم قىلىش',
};

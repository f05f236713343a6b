import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Uyghur (Arabic script, right to left). Not yet read by a native reader. */
export const ug: PackOf<typeof zhHans> = {
  back: 'تىزىملىككە قايتىش',
  loading: 'يۈكلىنىۋاتىدۇ…',
  detailFailed: 'تېخىمۇ كۆپ ئۇچۇر يۈكلەنمىدى.',
  detailOld: 'تۆۋەندىكىسى {ago} ساقلانغان مەزمۇن، ئۆزگەرگەن بولۇشى مۇمكىن.',
  missing: 'بۇ پونكىت تېپىلمىدى، بىكار قىلىنغان بولۇشى مۇمكىن.',

  walk: 'پىيادە تەخمىنەن {n} مىنۇت (مۆلچەر)',
  planned: '{date} كۈنى ئىشقا كىرىشتۈرۈش پىلانلانغان',
  from: '{date} دىن باشلاپ ئوچۇق',
  through: 'ۋاقىتلىق پونكىت، {date} غىچە ئوچۇق',
  fromThrough: 'ۋاقىتلىق پونكىت، {from} دىن {through} غىچە ئوچۇق',
  ended: '{date} كۈنى ئاياغلاشتى',

  go: 'بۇ يەرگە بېرىش',
  goWith: 'قايسى خەرىتە بىلەن بارىسىز',
  goNote: 'خەرىتە ئەپى ئېچىلىدۇ، ئۇنىڭغا پونكىتنىڭ ئورنىلا يەتكۈزۈلىدۇ، سىزنىڭ ئورنىڭىز ئەمەس.',
  goStop: 'توختاش نۇقتىسىغا: {place}',
  amap: 'گاۋدې خەرىتىسى',
  baidu: 'بەيدۇ خەرىتە',
  tencent: 'تېنسېنت خەرىتە',
  call: 'تېلېفون قىلىش',
  share: 'پونكىتنى ھەمبەھىرلەش',
  shared: 'ئۇلانما كۆچۈرۈلدى',
  shareFailed: 'كۆچۈرۈلمىدى، ئۇلانمىنى بېسىپ تۇرۇپ كۆچۈرۈڭ:',

  reach: 'ئادرېس ۋە تېلېفون',
  address: 'ئادرېس',
  copyAddress: 'ئادرېسنى كۆچۈرۈش',
  copied: 'كۆچۈرۈلدى',
  copyFailed: 'كۆچۈرۈلمىدى، ئادرېسنى بېسىپ تۇرۇپ كۆچۈرۈڭ.',
  phone: 'تېلېفون',

  hours: 'ئېچىلىش ۋاقتى',
  today: 'بۈگۈن',
  tomorrow: 'ئەتە',
  dayOff: 'ئېچىلمايدۇ',
  holidayOff: 'دەم ئېلىش',
  allDay: 'پۈتۈن كۈن',
  everyDay: 'ھەر كۈنى',
  dayUnknown: 'بېكىتىلمىگەن',
  whyCalendar: 'بۇ يىلنىڭ دەم ئېلىش ئورۇنلاشتۇرۇشى تېخى ئېلان قىلىنمىدى، نەق مەيداننى ئۆلچەم قىلىڭ',
  whyMakeup: 'تولۇقلاپ ئىشلەيدىغان كۈننىڭ ئېچىلىش ۋاقتى ئېنىق ئەمەس، نەق مەيداننى ئۆلچەم قىلىڭ',
  nextDay: 'ئەتىسى ',
  comma: '، ',
  dot: ' · ',
  makeup: 'تولۇقلاپ ئىشلەش كۈنى',
  asWritten: 'ئەسلىدىكىچە: {text}',
  laterSpecial: 'باشقا ئورۇنلاشتۇرۇش',

  facilities: 'ئەسلىھە',
};

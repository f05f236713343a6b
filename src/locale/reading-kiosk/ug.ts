import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Uyghur (Arabic script, right to left). Not yet read by a native reader. */
export const ug: PackOf<typeof zhHans> = {
  wayIn: 'قانداق كىرىش',
  soon: 'يېقىنقى ئورۇنلاشتۇرۇش',
  hours: 'بۈگۈنكى ئېچىلىش ۋاقتى',
  coming: 'يېقىنقى پائالىيەتلەر',
  find: 'بۇ يەردىن كىتاب ئىزدەش',
  findNote: 'كىتاب ئىسمى، ئاپتورى ياكى ISBN',
  takePage: 'بۇ بەتنى ئېلىۋېلىڭ',
  takePageNote: 'تېلېفوندا سىكانېرلاپ ئېچىلىش ۋاقتى ۋە كىتابلارنى كۆرۈڭ',
  eReading: 'تېلېفوندا ئوقۇش',
  leaveTitle: 'يەنە كۆرەمسىز؟',
  leaveText: '{n} سېكۇنتتىن كېيىن باش بەتكە قايتىدۇ، ئىزدىگەنلىرىڭىز تازىلىنىدۇ.',
  stay: 'داۋاملاشتۇرۇش',
  leaveNow: 'باش بەتكە قايتىش',
  old: 'تور ۋاقتىنچە ئۇلانمىدى، يۇقىرىقىسى {ago} نىڭ مەزمۇنى.',
  noStation: 'بۇ ئېكران تۇرغان كىتابخانا (station) تەڭشەلمىگەن ياكى تېپىلمىدى.',
  linkTitle: 'تېلېفوندا ئېچىڭ',
  linkNote: 'تېلېفونىڭىزدا سىكانېرلاپ داۋاملاشتۇرۇڭ.',
  close: 'تاقاش',
  booksFailed: 'كىتاب ئىزدەش يۈكلەنمىدى، سەل تۇرۇپ سىناڭ.',
  qrOf: '{name} نىڭ QR كودى',
  keys: 'ئېكران كۇنۇپكا تاختىسى',
  space: 'بوشلۇق',
  erase: 'بىر ھەرپ ئۆچۈرۈش',
  clearText: 'تازىلاش',
  findKey: 'ئىزدەش',
};

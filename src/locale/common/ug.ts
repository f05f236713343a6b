import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Uyghur in Arabic script. Not yet read by a native reader: have it read before a site relies on it. */
export const ug: PackOf<typeof zhHans> = {
  loading: 'يۈكلىنىۋاتىدۇ…',
  retry: 'قايتا سىناش',
  back: 'قايتىش',
  clearField: '«{label}» نىڭ مەزمۇنىنى تازىلاش',
  open: 'ئوچۇق',
  closed: 'تاقالغان',
  newWindow: ' (يېڭى كۆزنەكتە ئېچىلىدۇ)',

  'ago.now': 'ھازىرلا',
  'ago.minute': '{n} مىنۇت ئىلگىرى',
  'ago.hour': '{n} سائەت ئىلگىرى',
  'ago.day': '{n} كۈن ئىلگىرى',
  'distance.metre': '{n} مېتىر',
  'distance.kilometre': '{n} كىلومېتىر',
};

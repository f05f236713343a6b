import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Uyghur (Arabic script, right to left). Not yet read by a native reader. */
export const ug: PackOf<typeof zhHans> = {
  progress: '{n} - قەدەم، جەمئىي {total} قەدەم',
  optional: ' (ئىختىيارىي)',
  continue: 'داۋاملاشتۇرۇش',
  yes: 'ھەئە',
  no: 'ياق',
  choose: 'تاللاڭ',
  dateHint: 'مەسىلەن 2026-01-05',
  monthHint: 'مەسىلەن 2026-01',
  purpose: 'ئىشلىتىلىشى: {text}.',
  retain: 'بېجىرىلگەندىن كېيىن {n} كۈن ساقلىنىدۇ.',
  retainNone: 'بېجىرىلىپلا ئۆچۈرۈلىدۇ.',
  sensitive: 'سەزگۈر شەخسىي ئۇچۇر، ئارگىنالدا ساقلانمايدۇ.',
  partLoading: 'يۈكلىنىۋاتىدۇ…',
  submit: 'يوللاش',
  stuck:
    'مۇلازىمېتىرغا ئۇلانمىدى، كېيىنكى قەدەم تېخى يۈكلەنمىدى. تولدۇرغانلىرىڭىز ساقلاندى، تورغا ئۇلىنىپ «داۋاملاشتۇرۇش» نى قايتا چېكىڭ.',
};

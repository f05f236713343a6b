import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Uyghur (Arabic script, right to left). Not yet read by a native reader. */
export const ug: PackOf<typeof zhHans> = {
  title: 'سانلىق مەلۇمات مەنبەسى',
  count: '{n} پونكىت',
  merged: 'بۇنىڭ {n} ى ئالدىنقى مەنبە بىلەن ئوخشاش، پەقەت بىر قېتىم كۆرسىتىلىدۇ',
  made: '{date} دىكى سانلىق مەلۇمات',
  licence: 'ئىجازەت: {text}',
  licenceLink: 'سانلىق مەلۇمات ئىجازىتى',
  loading: 'يۈكلەۋاتىدۇ…',
  failed: 'يۈكلەنمىدى، باشقا مەنبەلەر نورمال كۆرسىتىلىدۇ.',
  offline: 'تورغا ئۇلانمىدى، باشقا مەنبەلەر نورمال كۆرسىتىلىدۇ.',
  stale: 'ئۇلانمىدى، {ago} ساقلانغان سانلىق مەلۇمات كۆرسىتىلدى.',
  retry: 'قايتا سىناش',
  retryOf: 'قايتا سىناش: {name}',
  back: '{name} يۈكلەندى.',
  stillFailed: '{name} يەنىلا يۈكلەنمىدى.',
};

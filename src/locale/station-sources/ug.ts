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
  loading: 'يۈكلىنىۋاتىدۇ…',
  failed: 'يۈكلەنمىدى، باشقا مەنبەلەر نورمال كۆرسىتىلىدۇ.',
  lackShards: 'بىر قىسىم پونكىتلار يۈكلەنمىدى، باشقىلىرى نورمال كۆرسىتىلىدۇ.',
  lackColumns:
    'بارلىق پونكىتلارنىڭ سانلىق مەلۇماتى يۈكلەنمىدى، ئىزدەش ۋە شاللاشتا پەقەت يۈكلەنگەنلىرى سانىلىدۇ.',
  lackNames: 'بىر قىسىم پونكىت ناملىرى يۈكلەنمىدى، ئىزدىگەندە تېپىلماسلىقى مۇمكىن.',
  offline: 'تورغا ئۇلانمىدى، باشقا مەنبەلەر نورمال كۆرسىتىلىدۇ.',
  stale: 'ئۇلانمىدى، {ago} ساقلانغان سانلىق مەلۇمات كۆرسىتىلدى.',
  retry: 'قايتا سىناش',
  retryOf: 'قايتا سىناش: {name}',
  back: '{name} يۈكلەندى.',
  stillFailed: '{name} يەنىلا يۈكلەنمىدى.',
};

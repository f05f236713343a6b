import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Uyghur (Arabic script, right to left). Not yet read by a native reader. */
export const ug: PackOf<typeof zhHans> = {
  trails: 'قىزىل لىنىيەلەر',
  allTrails: 'بارلىق لىنىيەلەر',
  back: 'پونكىتلار تىزىملىكىگە قايتىش',
  noTrails: 'بۇ يەردە تېخى لىنىيە يوق.',
  stops: '{n} بېكەت',
  km: 'جەمئىي {n} كىلومېتىر',
  minutes: 'تەخمىنەن {n} مىنۇت',
  hours: 'تەخمىنەن {n} سائەت',
  by: '{name} تەسىس قىلغان',
  license: 'تېكىست ۋە رەسىم ئىجازىتى: {text}',
  dot: ' · ',
  stopList: 'لىنىيەدىكى بېكەتلەر',
  stop: '{n}-بېكەت',
  next: 'كېيىنكى بېكەت',
  fromLast: 'ئالدىنقى بېكەتتىن {distance} (تۈز سىزىق)',
  fromHere: 'سىزدىن {distance} (تۈز سىزىق)',
  note: 'زىيارەت ئەسكەرتىشى: {text}',
  listen: 'چۈشەندۈرۈشنى ئاڭلاش: {name}',
  details: 'ئېچىلىش ۋاقتى ۋە بېرىش يولى',
  credit: 'رەسىم: {name}',
  straight: 'خەرىتىدىكى ئۈزۈك سىزىق پەقەت تەرتىپنى بىلدۈرىدۇ، ئەمەلىي يول ئەمەس.',
  noPlace: 'بۇ بېكەتنىڭ ئورنى تېپىلمىدى، خەرىتىدە يوق، تامغىمۇ باسقىلى بولمايدۇ.',
  dropped: '{n} بېكەتنىڭ سانلىق مەلۇماتى خاتا، كۆرسىتىلمىدى.',
  loading: 'لىنىيە يۈكلىنىۋاتىدۇ…',
  failed: 'لىنىيە يۈكلەنمىدى. تورنى تەكشۈرۈپ قايتا سىناڭ.',
  gone: 'بۇ لىنىيە ئېلىۋېتىلگەن.',
  retry: 'قايتا سىناش',
  since: 'مۇلازىمېتىرغا ئۇلانمىدى، بۇ {time} ساقلانغان لىنىيە.',
};

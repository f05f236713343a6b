import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Uyghur (Arabic script, right to left). Not yet read by a native reader. */
export const ug: PackOf<typeof zhHans> = {
  wall: 'ئەمگەك نەمۇنىچىلىرى ۋە ھۈنەرۋەنلەر تىزىملىكى',
  loading: 'يۈكلىنىۋاتىدۇ…',
  noName: 'ئىسمى ئاشكارىلانمىدى',
  'kind.team': 'كوللېكتىپ',
  'kind.studio': 'خىزمەت ئۆيى',
  'level.national': 'دۆلەت دەرىجىلىك',
  'level.province': 'ئۆلكە دەرىجىلىك',
  'level.city': 'شەھەر دەرىجىلىك',
  'level.county': 'ناھىيە دەرىجىلىك',
  'level.town': 'يېزا-بازار دەرىجىلىك',
  'level.industry': 'كەسىپ دەرىجىلىك',
  'level.enterprise': 'كارخانا دەرىجىلىك',
};

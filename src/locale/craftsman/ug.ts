import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** What a craftsman card says at first, in Uyghur. */
export const ug: PackOf<typeof zhHans> = {
  loading: 'يۈكلىنىۋاتىدۇ…',
  'kind.team': 'كوللېكتىپ',
  'kind.studio': 'خىزمەت ئۆيى',

  'level.national': 'دۆلەت دەرىجىلىك',
  'level.province': 'ئۆلكە دەرىجىلىك',
  'level.city': 'شەھەر دەرىجىلىك',
  'level.county': 'ناھىيە دەرىجىلىك',
  'level.town': 'يېزا-بازار دەرىجىلىك',
  'level.industry': 'كەسىپ دەرىجىلىك',
  'level.enterprise': 'كارخانا دەرىجىلىك',
  honours: 'شان-شەرەپلەر',

  asOf: '{date} غىچە',
  source: 'مەنبەسى: {source}',
  credit: 'سۈرەت: {by}',
};

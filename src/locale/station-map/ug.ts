import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Uyghur (Arabic script, right to left). Not yet read by a native reader. */
export const ug: PackOf<typeof zhHans> = {
  nearMe: 'ئەتراپىمدا',
  nearMeBusy: 'ئورۇن بېكىتىلىۋاتىدۇ…',
  openNow: 'ئوچۇق',
  filters: 'شاللاش',
  filtersActive: 'شاللاش ({n})',
  viewMap: 'خەرىتە',
  count: 'جەمئىي {n} پونكىت',
  countInView: 'خەرىتە دائىرىسىدە {n} پونكىت',
  showMore: 'يەنە {n} نى كۆرسىتىش',
  results: 'پونكىتلار تىزىملىكى',
  places: 'رايون بويىچە كۆرۈش',
  comma: '، ',
  stations: 'پونكىتلار',
  loading: 'پونكىتلار يۈكلىنىۋاتىدۇ…',
  find: 'ئىزدەش',
  'order.given': 'تىزىملاش تەرتىپى بويىچە',
  'order.open': 'ئوچۇقلىرى ئالدىدا',
  trails: 'قىزىل لىنىيەلەر',
  toolsFailed: 'ئىزدەش ۋە شاللاش يۈكلەنمىدى، تىزىملىك ئادەتتىكىدەك كۆرسىتىلىدۇ.',
};

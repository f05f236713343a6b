import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Uyghur in Arabic script. Not yet read by a native reader: have it read before a site relies on it. */
export const ug: PackOf<typeof zhHans> = {
  removeTag: '«{label}» نى ئېلىۋېتىش',

  'sparkline.named': '{label}: {text}',
  'sparkline.none': 'ھازىرچە سانلىق مەلۇمات يوق',
  'sparkline.one': 'پەقەت بىرلا سان بار، {last}',
  'sparkline.same': 'باشتىن-ئاخىر {last}',
  'sparkline.many': '{first} دىن {last} گىچە، ئەڭ تۆۋەن {min}، ئەڭ يۇقىرى {max}',
  'sparkline.gaps': '{text}، {n} سان كەم',
};

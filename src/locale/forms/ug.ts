import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Uyghur in Arabic script. Not yet read by a native reader: have it read before a site relies on it. */
export const ug: PackOf<typeof zhHans> = {
  'choice.required': ' (چوقۇم تاللىنىدۇ)',
  'choice.missing': 'كەم دېگەندە بىرنى تاللاڭ.',

  'switch.on': 'ئوچۇق',
  'switch.off': 'تاقاق',

  'textarea.left': 'يەنە {n} ھەرپ يازسىڭىز بولىدۇ',
  'textarea.over': '{n} ھەرپ ئارتۇق بولۇپ كەتتى، قىسقارتىڭ.',
};

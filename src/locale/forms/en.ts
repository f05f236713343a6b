import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. Not yet read by a native reader. */
export const en: PackOf<typeof zhHans> = {
  'choice.required': ' (required)',
  'choice.missing': 'Choose at least one.',

  'switch.on': 'On',
  'switch.off': 'Off',

  'textarea.left': { one: '{n} character left', other: '{n} characters left' },
  'textarea.over': {
    one: '{n} character too many: please shorten the text.',
    other: '{n} characters too many: please shorten the text.',
  },
};

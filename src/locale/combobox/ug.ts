import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Uyghur in Arabic script. Not yet read by a native reader: have it read before a site relies on it. */
export const ug: PackOf<typeof zhHans> = {
  'combobox.show': '«{label}» نىڭ تاللانمىلىرىنى كۆرسىتىش',
  'combobox.chosen': 'ھازىرقى تاللاش',
  'combobox.busy': 'ئىزدەۋاتىدۇ…',
  'combobox.found': '{n} نەتىجە بار',
  'combobox.many':
    'جەمئىي {n} تۈر، ئالدى بىلەن {shown} تۈر كۆرسىتىلدى، داۋاملىق كىرگۈزسىڭىز دائىرە كىچىكلەيدۇ',
  'combobox.none': '«{text}» تېپىلمىدى، باشقىچە يېزىپ ياكى ئازراق ھەرپ كىرگۈزۈپ سىناڭ',
  'combobox.own': 'تىزىملىكتە «{text}» يوق، شۇ پېتى تولدۇرسىڭىز بولىدۇ',
  'combobox.pick': 'تىزىملىكتىن بىرنى تاللاڭ.',
};

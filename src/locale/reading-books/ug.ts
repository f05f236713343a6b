import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Uyghur in Arabic script. Not yet read by a native reader: have it read before a site relies on it. */
export const ug: PackOf<typeof zhHans> = {
  title: 'كىتاب ئىزدەش',
  field: 'كىتاب ئىسمى، ئاپتور ياكى ISBN',
  go: 'ئىزدەش',
  scope: 'قەيەردىن ئىزدەيسىز',
  'scope.here': 'مۇشۇ كىتابخانا',
  'scope.these': 'تاللانغان {n} كىتابخانا',
  'scope.near': 'ئەتراپىمدا',
  'scope.place': '{place} ئەتراپىدا',
  'scope.all': 'بارلىق كىتابخانىلار',
  nearNote:
    'پەقەت ئەڭ يېقىن {n} كىتابخانىدا بارلىرى كۆرسىتىلىدۇ. ئورنىڭىز پەقەت مۇشۇ ئۈسكۈنىدە ئىشلىتىلىدۇ، ئەۋەتىلمەيدۇ.',
  placeNote: 'پەقەت «{place}» غا ئەڭ يېقىن {n} كىتابخانىدا بارلىرى كۆرسىتىلىدۇ.',
  nearRefused: 'ئورنىڭىزغا ئېرىشەلمىدى، ھازىر بارلىق كىتابخانىلاردىن ئىزدىلىدۇ.',

  hint: 'ئۈچ ھەرپ كىرگۈزسىڭىزلا ئىزدەش باشلىنىدۇ.',
  short: 'يەنە بىر ھەرپ كىرگۈزۈڭ ياكى «ئىزدەش» نى بېسىڭ.',
  isbnPart: 'ISBN ئون ياكى ئون ئۈچ خانىلىق سان، تولۇق كىرگۈزۈڭ.',
  isbnWrong:
    'بۇ ISBN نىڭ تەكشۈرۈش رەقىمى توغرا ئەمەس، قايتا تەكشۈرۈڭ؛ راست شۇنداق بېسىلغان بولسا «ئىزدەش» نى بېسىڭ.',
  searching: 'ئىزدەۋاتىدۇ…',
  late: 'كۈتۈپخانا سىستېمىسى تېخى جاۋاب بەرمىدى، يەنە ئازراق ساقلاڭ…',
  partFailed: 'بۇ قىسمى يۈكلەنمىدى.',
};

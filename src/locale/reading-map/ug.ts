import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Uyghur in Arabic script. Not yet read by a native reader: have it read before a site relies on it. */
export const ug: PackOf<typeof zhHans> = {
  mapLabel:
    'كىتابخانىلار خەرىتىسى. يۆنىلىش كۇنۇپكىلىرى يۆتكەيدۇ، قوشۇش ۋە ئېلىش بەلگىسى چوڭايتىپ كىچىكلىتىدۇ؛ كىتابخانىلارنىڭ ھەممىسى تىزىملىكتە.',
  twoFingers: 'خەرىتىنى ئىككى بارماق بىلەن يۆتكەڭ',
  ctrlWheel: 'Ctrl نى بېسىپ تۇرۇپ سىيرىپ خەرىتىنى چوڭايتىڭ',
  zoomIn: 'چوڭايتىش',
  zoomOut: 'كىچىكلىتىش',
  fitAll: 'بارلىق كىتابخانىلارنى كۆرسىتىش',
  searchHere: 'مۇشۇ ئەتراپتىن ئىزدەش',
  loadingHere: 'بۇ يەردىكى كىتابخانىلار يۈكلىنىۋاتىدۇ…',
  tryAgain: 'قايتا سىناش',
  baseRefused: 'ئاستى خەرىتىنىڭ تەستىق نومۇرى يوق، كۆرسىتىلمىدى.',
  tilesFailed: 'ئاستى خەرىتە يۈكلەنمىدى، كىتابخانىلارنى يەنىلا كۆرگىلى بولىدۇ.',
  tilesRefused:
    'ئاستى خەرىتە يۈكلەنمىدى: خەرىتە مۇلازىمىتى تەلەپنى رەت قىلدى، ئاچقۇچ خاتا بولۇشى مۇمكىن. كىتابخانىلارنى يەنىلا كۆرگىلى بولىدۇ.',
  mapFailed: 'خەرىتە يۈكلەنمىدى، كىتابخانىلارنىڭ ھەممىسى تىزىملىكتە.',
  legend: 'بەلگىلەر',
  stateOpen: 'ئوچۇق',
  stateClosed: 'ئوچۇق ئەمەس',
  stateUnknown: 'ۋاقتى ئېنىق ئەمەس',
};

import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Uyghur (Arabic script, right to left). Not yet read by a native reader. */
export const ug: PackOf<typeof zhHans> = {
  mapLabel:
    'پونكىتلار خەرىتىسى. يۆنىلىش كۇنۇپكىسى بىلەن يۆتكىلىدۇ، قوشۇش ۋە ئېلىش بىلەن چوڭايتىلىدۇ؛ بارلىق پونكىت تىزىملىكتە بار.',
  zoomIn: 'چوڭايتىش',
  zoomOut: 'كىچىكلىتىش',
  fitAll: 'بارلىق پونكىتلارنى كۆرسىتىش',
  byDistrict: 'رايون بويىچە',
  help: 'خەرىتىنى ئىشلىتىش',
  twoFingers: 'خەرىتىنى ئىككى بارماق بىلەن يۆتكەڭ',
  ctrlWheel: 'Ctrl نى بېسىپ تۇرۇپ سىيرىپ خەرىتىنى چوڭايتىڭ',
  mapFailed: 'خەرىتە يۈكلەنمىدى، پونكىتلارنىڭ ھەممىسى تىزىملىكتە.',
  baseRefused: 'ئاستى خەرىتىنىڭ تەستىق نومۇرى يوق، كۆرسىتىلمىدى.',
  tilesFailed: 'ئاستى خەرىتە يۈكلەنمىدى، پونكىتلارنى يەنىلا كۆرگىلى بولىدۇ.',
  tilesRefused:
    'ئاستى خەرىتە يۈكلەنمىدى: خەرىتە مۇلازىمىتى تەلەپنى رەت قىلدى، ئاچقۇچ خاتا بولۇشى مۇمكىن. پونكىتلارنى يەنىلا كۆرگىلى بولىدۇ.',
};

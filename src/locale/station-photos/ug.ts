import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Uyghur (Arabic script, right to left). Not yet read by a native reader. */
export const ug: PackOf<typeof zhHans> = {
  photos: 'رەسىم',
  photoOpen: 'چوڭايتىپ كۆرۈش: {alt}',
  photoUntold: 'پونكىت رەسىمى',
  photoOf: '{all} پارچىنىڭ {n}-پارچىسى',
  photoBack: 'ئالدىنقىسى',
  photoNext: 'كېيىنكىسى',
  photoFailed: 'رەسىم يۈكلەنمىدى.',
};

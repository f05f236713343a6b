import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Uyghur (Arabic script, right to left). Not yet read by a native reader. */
export const ug: PackOf<typeof zhHans> = {
  listTitle: 'ئىشچى-خىزمەتچىلەر كىتابخانىلىرى',
  count: 'جەمئىي {n}.',
  cut: 'پەقەت ئالدىنقى {n} بېسىلدى. باشقىلىرىنى بېسىش ئۈچۈن ئاۋۋال تاللاڭ.',
  wayIn: 'قانداق كىرىش',
  firstVisit: 'تۇنجى قېتىم كەلگەندە',
  or: ' ياكى ',
  scan: 'سىكانېرلاپ ئوچۇق-تاقاقلىقىنى ۋە كىتابنى كۆرۈڭ',
  scanNote: 'تېپىلغان كىتابنىڭ ئىزدەش نومۇرى ۋە جازىسى يېزىلغان.',
  poster: '{name} نىڭ ئىشىك ئېلانى',
};

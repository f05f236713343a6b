import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Uyghur (Arabic script, right to left). Not yet read by a native reader. */
export const ug: PackOf<typeof zhHans> = {
  events: 'كىتابخانلىق پائالىيىتى',
  noneComing: 'يېقىن ئارىدا پائالىيەت يوق.',
  pastEvents: 'ئاخىرلاشقان پائالىيەتلەر ({n})',
  on: 'ئېلىپ بېرىلىۋاتىدۇ',
  cancelled: 'بىكار قىلىندى',
  fromTo: '{from}–{to}',
  dot: ' · ',
  about: 'پائالىيەت تونۇشتۇرۇشى',
  signUp: 'تىزىملىتىش',
  signUpFor: '«{name}» گە تىزىملىتىش',
  otherEvent: 'پائالىيەتلەرگە قايتىش',
  plainForm: 'جەدۋەلنى يېڭى بەتتە ئېچىش',
  done: 'تىزىملاش يوللاندى، نومۇرى {receipt}.',
};

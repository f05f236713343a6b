import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Words around the join form on a host page, in Uyghur. */
export const ug: PackOf<typeof zhHans> = {
  frameTitle: '{name} نىڭ جەدۋىلى',
  openPlain: 'جەدۋەلنى يېڭى بەتتە ئېچىش',
  loading: 'يۈكلىنىۋاتىدۇ…',
  retry: 'قايتا سىناش',
  'problem.title': 'جەدۋەل ئېچىلمىدى',
  'problem.advice':
    'سەل تۇرۇپ قايتا سىناڭ. داۋاملىق مۇشۇنداق بولسا، تور بېكەت باشقۇرغۇچىسىغا ئېيتىڭ.',
};

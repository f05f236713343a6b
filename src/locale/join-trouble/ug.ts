import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Why a form is not there, in Uyghur. */
export const ug: PackOf<typeof zhHans> = {
  'problem.no-source.title': 'بېكەت ئادرېسى تەڭشەلمىگەن',
  'problem.no-source.advice': 'قوليازما بەلگىسىگە data-site نى ياكى زاپچاسقا site نى يېزىڭ.',
  'problem.no-frames.title': 'بۇ بېكەتتە توردا جەدۋەل تولدۇرغىلى بولمايدۇ',
  'problem.no-frames.advice': 'تور باشقۇرغۇچىغا ئېيتىڭ: بېكەت ھۆججىتىدە frames يوق.',
  'problem.no-form.title': 'بۇ جەدۋەل تېپىلمىدى',
  'problem.no-form.advice': 'تور باشقۇرغۇچىغا ئېيتىڭ: بېكەت ھۆججىتىنىڭ forms بۆلىكىدە بۇ نام يوق.',
  'problem.frame-silent.title': 'جەدۋەل ئېچىلمىدى',
  'problem.frame-silent.advice':
    'تور ئاستا ياكى بەت توسۇلغان بولۇشى مۇمكىن. قايتا سىناڭ ياكى يېڭى بەتتە ئېچىڭ.',
  'problem.form-failed.title': 'جەدۋەل يۈكلەنمىدى',
  'problem.form-failed.advice': 'تور ئۈزۈلگەن بولۇشى مۇمكىن، قايتا سىناڭ.',
};

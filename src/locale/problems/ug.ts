import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Uyghur in Arabic script. Not yet read by a native reader: have it read before a site relies on it. */
export const ug: PackOf<typeof zhHans> = {
  'stale.title': 'ھازىرچە يېڭىلىغىلى بولمىدى',
  'stale.text': 'تۆۋەندىكىسى {ago} ساقلانغان مەزمۇن، ئۆزگەرگەن بولۇشى مۇمكىن.',

  'problem.network.title': 'مۇلازىمېتىرغا ئۇلىنالمىدى',
  'problem.network.advice': 'تورنى تەكشۈرۈپ، سەل تۇرۇپ قايتا سىناڭ.',
  'problem.offline.title': 'ھازىر تور يوق',
  'problem.offline.advice':
    'تورغا ئۇلانغاندا ئاپتوماتىك يېڭىلىنىدۇ، ئۆزىڭىز قايتا سىنىسىڭىزمۇ بولىدۇ.',
  'problem.timeout.title': 'كۈتۈش ۋاقتى بەك ئۇزۇن بولۇپ كەتتى',
  'problem.timeout.advice': 'تور ئاستا بولۇشى مۇمكىن، سەل تۇرۇپ قايتا سىناڭ.',
  'problem.http.title': 'مۇلازىمېتىر ھازىرچە مەزمۇن تەمىنلىيەلمەيدۇ',
  'problem.http.advice':
    'سەل تۇرۇپ قايتا سىناڭ. داۋاملىق مۇشۇنداق بولسا، تور بېكەت باشقۇرغۇچىسىغا ئېيتىڭ.',
  'problem.too-large.title': 'مەزمۇن بەك چوڭ، يۈكلەنمىدى',
  'problem.too-large.advice': 'تور بېكەت باشقۇرغۇچىسىغا ئېيتىڭ: سانلىق مەلۇمات ھۆججىتى چەكتىن چوڭ.',
  'problem.not-json.title': 'كەلگەن مەزمۇننى ئوقۇغىلى بولمىدى',
  'problem.not-json.advice': 'تور بېكەت باشقۇرغۇچىسىغا ئېيتىڭ: بۇ ئادرېس قايتۇرغىنى JSON ئەمەس.',
  'problem.charset.title': 'كەلگەن تېكىستنى پەرقلەندۈرگىلى بولمىدى',
  'problem.charset.advice':
    'تور بېكەت باشقۇرغۇچىسىغا ئېيتىڭ: ھەرپ كودى ئېلان قىلىنغىنى بىلەن بىردەك ئەمەس.',
  'problem.invalid.title': 'كەلگەن سانلىق مەلۇماتتا خاتالىق بار',
  'problem.invalid.advice':
    'تور بېكەت باشقۇرغۇچىسىغا ئېيتىڭ: سانلىق مەلۇمات كېلىشىلگەن فورماتقا چۈشمەيدۇ، تەپسىلاتى توركۆرگۈ كونترول تاختىسىدا.',
  'problem.blocked.title': 'مەزمۇن توسۇۋېلىندى',
  'problem.blocked.advice':
    'تور بېكەت باشقۇرغۇچىسىغا ئېيتىڭ: سانلىق مەلۇمات ئادرېسى، CORS ۋە تور بەتنىڭ بىخەتەرلىك تەڭشىكىنى تەكشۈرسۇن.',
  'problem.unknown.title': 'خاتالىق كۆرۈلدى',
  'problem.unknown.advice': 'سەل تۇرۇپ قايتا سىناڭ.',
};

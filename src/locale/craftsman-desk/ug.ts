import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** What can be done at a card, and why one shows nobody, in Uyghur. */
export const ug: PackOf<typeof zhHans> = {
  'empty.withdrawn.title': 'ئەمدى ئاشكارا ئەمەس',
  'empty.withdrawn.advice':
    'بۇ ئۇچۇر شەخسنىڭ ئۆز ئىرادىسى ياكى ئاشكارىلاش مۇددىتى بويىچە ئېلىۋېتىلدى.',
  'empty.missing.title': 'بۇ ئۇچۇر تېپىلمىدى',
  'empty.missing.advice': 'تېخى ئېلان قىلىنمىغان ياكى ئادرېسى خاتا بولۇشى مۇمكىن.',
  'problem.no-source.title': 'كۆرسىتىدىغان شەخس تەڭشەلمىگەن',
  'problem.no-source.advice': 'زاپچاسقا person بىلەن بېكەت ئادرېسىنى ياكى src نى يېزىڭ.',
  'problem.card-failed.title': 'كارتا يۈكلەنمىدى',
  'problem.card-failed.advice': 'تور ئۈزۈلگەن بولۇشى مۇمكىن، قايتا سىناڭ.',
  'problem.shape.title': 'سانلىق مەلۇمات فورماتىنى ئايلاندۇرغىلى بولمىدى',
  'problem.shape.advice':
    'تور باشقۇرغۇچىغا ئېيتىڭ: shape تەڭشىكىنى تەكشۈرۈڭ، تەپسىلاتى توركۆرگۈ كونترول تاختىسىدا.',

  'act.honours': 'بارلىق {n} شان-شەرەپ',
  'act.credentials': 'شان-شەرەپ ۋە گۇۋاھنامىلەر',
  'act.story': 'تولۇق ئوقۇش',
  'act.history': 'كەچۈرمىش ۋە تۈرلەر',
  'act.less': 'يىغىش',
  'act.relations': 'ئۇستاز-شاگىرتلار ۋە ئەزالار',
  'act.video': 'سىننى كۆرۈش',
  'act.booking': 'ئالدىن زاكاز قىلىش',
  'act.print': 'بېسىش',
  'act.share': 'ھەمبەھىرلەش',
  'name.hidden': 'ئىسمى ئاشكارىلانمىدى',
  grew: '{from}: {value}',
  failed: 'يۈكلەنمىدى، قايتا سىناڭ',
};

import { bilingual } from '../../user-error.ts';
import { at } from '../document.ts';
import type { Finding } from '../finding.ts';
import { misspeltWord } from '../misspelt.ts';
import { isRecord } from '../pointer.ts';
import type { DocumentRule } from '../rule.ts';
import { nearestWord, shown } from '../words.ts';
import { fieldsOf } from './forms.ts';

/** How questions are asked and answers checked: open lists, so a form's own words are allowed. */
const TYPES =
  'text textarea number date month choice choices yesno phone id email region org person slot file photo code note';
const CHECKS = 'cn-id cn-mobile uscc date pattern length choice number';

/** Types of question that look misspelt, and checks that no browser makes. */
export const fieldWords: DocumentRule = {
  of: ['form'],
  *judge(document) {
    const [types, known] = [TYPES.split(' '), CHECKS.split(' ')];
    for (const { field, pointer } of fieldsOf(document)) {
      const { type, check } = field;
      if (typeof type === 'string' && !types.includes(type)) {
        const meant = nearestWord(type, types, 3);
        if (meant) yield at(document, `${pointer}/type`, misspeltWord(type, meant));
      }
      const checks: [string, unknown][] = Array.isArray(check)
        ? check.map((one, index) => [`/${index}/is`, isRecord(one) ? one['is'] : undefined])
        : [['', check]];
      for (const [step, name] of checks) {
        if (typeof name !== 'string' || name === '' || known.includes(name)) continue;
        yield at(
          document,
          `${pointer}/check${step}`,
          unknownCheck(name, nearestWord(name, known, 3)),
        );
      }
    }
  },
};

function unknownCheck(
  name: string,
  meant: string | undefined,
): Omit<Finding, 'document' | 'pointer'> {
  return {
    code: 'check-unknown',
    message: bilingual(`没有名为“${shown(name)}”的检查。`, `There is no check "${shown(name)}".`),
    mend: meant
      ? bilingual(`是不是“${meant}”？`, `Was "${meant}" meant?`)
      : bilingual(
          `可用的有 ${CHECKS.replaceAll(' ', '、')}；服务器自有的检查不必改。`,
          `There are ${CHECKS.replaceAll(' ', ', ')}; a check of your own server may stay.`,
        ),
    ...(meant && { propose: meant }),
  };
}

/** A form is called what the site document calls it: applications go by that name. */
export const formId: DocumentRule = {
  of: ['form'],
  *judge(document) {
    const own = isRecord(document.value) ? document.value['id'] : undefined;
    if (typeof own !== 'string' || document.id === undefined || own === document.id) return;
    yield at(document, '/id', {
      code: 'form-id',
      message: bilingual(
        `这里是“${shown(own)}”，站点文档的 forms 里是“${shown(document.id)}”。`,
        `Here it is "${shown(own)}", in the site document's forms "${shown(document.id)}".`,
      ),
      mend: bilingual(`写成“${shown(document.id)}”。`, `Write "${shown(document.id)}".`),
      propose: document.id,
    });
  },
};

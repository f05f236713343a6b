import { bilingual } from '../../user-error.ts';
import { at } from '../document.ts';
import { isRecord } from '../pointer.ts';
import type { DocumentRule } from '../rule.ts';
import { shown } from '../words.ts';
import { fieldsOf } from './forms.ts';

/** A check leaves room for an answer: its least is not above its most. */
export const limits: DocumentRule = {
  of: ['form'],
  *judge(document) {
    for (const { field, pointer } of fieldsOf(document)) {
      const checks: unknown = field['check'];
      for (const [index, check] of (Array.isArray(checks) ? checks : []).entries()) {
        if (!isRecord(check) || !isTurned(check['min'], check['max'])) continue;
        const [min, max] = [shown(check['min']), shown(check['max'])];
        yield at(document, `${pointer}/check/${index}/min`, {
          code: 'limits-turned',
          message: bilingual(
            `“${shown(field['label'])}”最少 ${min}，最多 ${max}。`,
            `"${shown(field['label'])}": ${min} at least, ${max} at most.`,
          ),
          mend: bilingual('核对 min 和 max，写反的对调。', 'Compare min and max; swap them.'),
        });
      }
    }
  },
};

/** Numbers, or days; `today` moves, so that nothing is said of it. */
function isTurned(min: unknown, max: unknown): boolean {
  if (typeof min === 'number' && typeof max === 'number') return min > max;
  const isDay = (one: unknown): one is string =>
    typeof one === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(one);
  return isDay(min) && isDay(max) && min > max;
}

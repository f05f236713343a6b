import { bilingual } from '../../user-error.ts';
import { at, type ReadDocument } from '../document.ts';
import { isRecord, pointerFrom, type Step } from '../pointer.ts';
import type { DocumentRule } from '../rule.ts';
import { shown } from '../words.ts';
import { conditionsOf, waitingOf } from './forms-logic.ts';
import { fieldsOf } from './forms.ts';

/**
 * What a step asks is decided before it is shown: a condition there cannot be told by answers of a
 * step that comes after it, and whether a step is there not by its own.
 */
export const order: DocumentRule = {
  of: ['form'],
  *judge(document) {
    const fields = new Map<string, { step: number; label: unknown }>();
    for (const { field, pointer } of fieldsOf(document)) {
      const name = String(field['name']);
      // Two of one name are told of elsewhere: which of them is meant nobody knows.
      if (fields.has(name)) return;
      fields.set(name, { step: Number(pointer.split('/')[2]), label: field['label'] });
    }
    const waiting = waitingOf(document);
    for (const { holder, steps, name, isOwnStep } of conditionsIn(document)) {
      const meant = fields.get(name);
      const here = Number(steps[1]);
      if (!meant || meant.step < here || (meant.step === here && !isOwnStep)) continue;
      // Questions that wait for each other are told of elsewhere, too.
      if (holder !== undefined && waiting.get(name)?.has(holder)) continue;
      const isSame = meant.step === here;
      yield at(document, pointerFrom([...steps, 'field']), {
        code: 'condition-later',
        message: isSame
          ? bilingual(
              `“${shown(meant.label)}”就在这一步里。`,
              `"${shown(meant.label)}" is in this very step.`,
            )
          : bilingual(
              `“${shown(meant.label)}”在第 ${meant.step + 1} 步才问，这里是第 ${here + 1} 步。`,
              `"${shown(meant.label)}" is asked in step ${meant.step + 1}; this is step ${here + 1}.`,
            ),
        mend: isSame
          ? bilingual(
              '把这道题移到前面的一步，或把条件写在题目上。',
              'Move that question to a step before, or put the condition on the questions.',
            )
          : bilingual(
              '把那道题移到前面的一步，或同一步里；或改用前面问过的题。',
              'Move that question to a step before or to this one, or name one asked before.',
            ),
      });
    }
  },
};

interface Placed {
  steps: readonly Step[];
  /** The question asked about. */
  name: string;
  /** The question that waits; absent for a whole step. */
  holder?: string;
  isOwnStep: boolean;
}

/** Every condition of the steps, of their questions, and of what can be chosen there. */
function* conditionsIn({ value }: ReadDocument): Generator<Placed> {
  const given: unknown = isRecord(value) ? value['steps'] : undefined;
  for (const [index, step] of (Array.isArray(given) ? given : []).entries()) {
    if (!isRecord(step)) continue;
    for (const { condition, steps } of conditionsOf(step['showIf'], ['steps', index, 'showIf'])) {
      yield { steps, name: String(condition['field']), isOwnStep: true };
    }
    const fields: unknown = step['fields'];
    for (const [at, field] of (Array.isArray(fields) ? fields : []).entries()) {
      const holder = isRecord(field) ? String(field['name']) : undefined;
      for (const { condition, steps } of conditionsOf(field, ['steps', index, 'fields', at])) {
        const name = String(condition['field']);
        yield { steps, name, isOwnStep: false, ...(holder !== undefined && { holder }) };
      }
    }
  }
}

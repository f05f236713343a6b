import { bilingual } from '../../user-error.ts';
import { at, type ReadDocument } from '../document.ts';
import { isRecord, pointerFrom, type Step } from '../pointer.ts';
import type { DocumentRule } from '../rule.ts';
import { nearestWord, shown } from '../words.ts';
import { fieldsOf } from './forms.ts';

type Members = Readonly<Record<string, unknown>>;

/** Questions that are answered from a list of options. */
const CHOSEN = ['choice', 'choices', 'slot'];

/** What can be chosen is there, and once. */
export const options: DocumentRule = {
  of: ['form'],
  *judge(document) {
    for (const { field, pointer } of fieldsOf(document)) {
      if (!CHOSEN.includes(String(field['type'])) || field['source'] !== undefined) continue;
      // The times are those of the person that another question names.
      if (field['type'] === 'slot' && field['of'] !== undefined) continue;
      const values = valuesOf(field);
      if (values.length === 0) {
        yield at(document, `${pointer}/options`, {
          code: 'options-missing',
          message: bilingual(
            `“${shown(field['label'])}”没有选项。`,
            `"${shown(field['label'])}" has no options.`,
          ),
          mend: bilingual(
            '写 "options": [{"value": "…", "label": "…"}]。',
            'Write "options": [{"value": "…", "label": "…"}].',
          ),
        });
      }
      for (const [index, value] of values.entries()) {
        if (values.indexOf(value) === index) continue;
        yield at(document, `${pointer}/options/${index}/value`, {
          code: 'option-twice',
          message: bilingual(
            `“${shown(value)}”已是前面一个选项的值。`,
            `"${shown(value)}" is the value of an option before.`,
          ),
          mend: bilingual('给这个选项另取一个值。', 'Give this option another value.'),
        });
      }
    }
  },
};

/** Conditions compare with answers that can be given. */
export const optionValues: DocumentRule = {
  of: ['form'],
  *judge(document) {
    const fields = new Map([...fieldsOf(document)].map(({ field }) => [field['name'], field]));
    for (const { condition, steps } of conditionsOf(document.value, [])) {
      const field = fields.get(condition['field']);
      if (!field || !CHOSEN.includes(String(field['type'])) || field['source']) continue;
      const known = valuesOf(field);
      const list: unknown = condition['in'];
      const compared: [Step[], unknown][] = [
        [['equals'], condition['equals']],
        ...(Array.isArray(list) ? list : []).map((one, index): [Step[], unknown] => [
          ['in', index],
          one,
        ]),
      ];
      for (const [where, value] of compared) {
        if (value === undefined || known.includes(value)) continue;
        const meant = nearestWord(String(value), known.map(String), 2);
        yield at(document, pointerFrom([...steps, ...where]), {
          code: 'option-unknown',
          message: bilingual(
            `“${shown(field['label'])}”没有值为“${shown(value)}”的选项。`,
            `"${shown(field['label'])}" has no option with the value "${shown(value)}".`,
          ),
          mend: meant
            ? bilingual(`是不是“${meant}”？`, `Was "${meant}" meant?`)
            : bilingual(
                `有的值：${known.map(shown).join('、')}`,
                `There are: ${known.map(shown).join(', ')}`,
              ),
          ...(meant && { propose: meant }),
        });
      }
    }
  },
};

/** Questions that wait for each other are never asked. */
export const circles: DocumentRule = {
  of: ['form'],
  *judge(document) {
    const fields = [...fieldsOf(document)];
    const names = fields.map(({ field }) => field['name']);
    // Two of one name are told of elsewhere: which of them is meant nobody knows.
    if (new Set(names).size < names.length) return;
    const waiting = waitingOf(document);
    for (const { field, pointer } of fields) {
      const name = String(field['name']);
      if (!waiting.get(name)?.has(name)) continue;
      yield at(document, `${pointer}/showIf`, {
        code: 'condition-circle',
        message: bilingual(
          `“${shown(field['label'])}”要等它自己的答案才问。`,
          `"${shown(field['label'])}" is asked only once it is answered.`,
        ),
        mend: bilingual(
          '条件里只写前面问过、与它无关的题目。',
          'Let the condition name a question that does not wait for this one.',
        ),
      });
    }
  },
};

/** Rules and routes are looked at from above: nothing stands below one that always holds. */
export const reach: DocumentRule = {
  of: ['form'],
  *judge(document) {
    const { value } = document;
    if (!isRecord(value)) return;
    for (const list of ['rules', 'routes'] as const) {
      const items = (Array.isArray(value[list]) ? value[list] : []).filter(isRecord);
      const before = new Map<string, number>();
      let always: number | undefined;
      for (const [index, item] of items.entries()) {
        const text = JSON.stringify(item['if'] ?? {});
        const same = always ?? before.get(text);
        if (same !== undefined) {
          yield at(document, `/${list}/${index}`, {
            code: 'rule-unreachable',
            message: bilingual(
              `/${list}/${same} 成立时已经定了，轮不到它。`,
              `/${list}/${same} has decided already wherever this would hold.`,
            ),
            mend: bilingual('移到前面，或删去。', 'Move it up, or remove it.'),
          });
        }
        before.set(text, index);
        if (text === '{}') always ??= index;
      }
      if (list !== 'routes' || items.length === 0 || always !== undefined) continue;
      yield at(document, '/routes', {
        code: 'route-fallback',
        message: bilingual('每一条都有条件。', 'Each of them has a condition.'),
        mend: bilingual(
          '最后加一条不写 if 的，交给上一级工会。',
          'Add a last one without if: the union above.',
        ),
      });
    }
  },
};

/** For each question, those whose answers decide, at once or on the way, whether it is asked. */
export function waitingOf(document: ReadDocument): Map<string, Set<string>> {
  const needs = new Map(
    [...fieldsOf(document)].map(({ field }) => {
      const found = [...conditionsOf(field['showIf'], ['showIf'])];
      const asked = found.map(({ condition }) => String(condition['field']));
      return [String(field['name']), asked];
    }),
  );
  return new Map(
    [...needs].map(([name, own]) => {
      const seen = new Set(own);
      // A set is walked in order, what is added on the way included.
      for (const one of seen) for (const next of needs.get(one) ?? []) seen.add(next);
      return [name, seen];
    }),
  );
}

function valuesOf(field: Members): unknown[] {
  const given: unknown = field['options'];
  return (Array.isArray(given) ? given : []).filter(isRecord).map(option => option['value']);
}

interface Found {
  condition: Members;
  steps: readonly Step[];
}

/** Members that hold conditions. */
const HOLDERS = new Set(['showIf', 'requiredIf', 'if', 'all', 'any', 'not']);

/** Every condition about a field, wherever it stands below a value. */
export function* conditionsOf(value: unknown, steps: readonly Step[]): Generator<Found> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* conditionsOf(item, [...steps, index]);
    return;
  }
  if (!isRecord(value)) return;
  const parent = [...steps].reverse().find(step => typeof step === 'string');
  if (HOLDERS.has(String(parent)) && typeof value['field'] === 'string') {
    yield { condition: value, steps };
  }
  for (const [name, member] of Object.entries(value)) {
    yield* conditionsOf(member, [...steps, name]);
  }
}

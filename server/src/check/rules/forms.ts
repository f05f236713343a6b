import { checkPatternSafety } from '../../../../src/form/index.ts';
import { bilingual } from '../../user-error.ts';
import { at, type ReadDocument } from '../document.ts';
import { patternFault } from '../pattern-safety.ts';
import { isRecord, pointerFrom, type Step } from '../pointer.ts';
import type { DocumentRule } from '../rule.ts';
import { nearestWord, shown } from '../words.ts';

type Members = Readonly<Record<string, unknown>>;

interface Field {
  field: Members;
  pointer: string;
}

/** Each question of a form has a name of its own. */
export const fieldNames: DocumentRule = {
  of: ['form'],
  *judge(document) {
    const first = new Map<unknown, string>();
    for (const { field, pointer } of fieldsOf(document)) {
      const { name } = field;
      const before = first.get(name);
      if (before === undefined) first.set(name, pointer);
      else {
        yield at(document, `${pointer}/name`, {
          code: 'field-twice',
          message: bilingual(
            `${before} 也叫“${shown(name)}”。`,
            `${before} is called "${shown(name)}" too.`,
          ),
          mend: bilingual('给其中一个换个名称。', 'Give one of them another name.'),
        });
      }
    }
  },
};

/** Conditions, routes and consents speak of questions that are asked. */
export const fieldReferences: DocumentRule = {
  of: ['form'],
  *judge(document) {
    const names = new Set<string>();
    for (const { field } of fieldsOf(document)) {
      if (typeof field['name'] === 'string') names.add(field['name']);
    }
    for (const [name, pointer] of mentioned(document.value, [])) {
      if (names.has(name)) continue;
      const meant = nearestWord(name, names);
      yield at(document, pointer, {
        code: 'field-unknown',
        message: bilingual(
          `表单里没有题目“${shown(name)}”。`,
          `The form has no field "${shown(name)}".`,
        ),
        mend: meant
          ? bilingual(`是不是“${meant}”？`, `Was "${meant}" meant?`)
          : bilingual(`有的题目：${[...names].join('、')}`, `There are: ${[...names].join(', ')}`),
        ...(meant && { propose: meant }),
      });
    }
  },
};

/** Where conditions stand: in them, `field` names a question. */
const CONDITIONS = new Set(['showIf', 'requiredIf', 'if', 'all', 'any', 'not']);

/** Names of questions that conditions, routes and consents mention, each with its pointer. */
function* mentioned(value: unknown, steps: readonly Step[]): Generator<[string, string]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* mentioned(item, [...steps, index]);
    return;
  }
  if (!isRecord(value)) return;
  const parent = [...steps].reverse().find(step => typeof step === 'string');
  const holds = CONDITIONS.has(String(parent)) || parent === 'to';
  for (const [name, member] of Object.entries(value)) {
    const here = [...steps, name];
    if (name === 'field' && holds && typeof member === 'string') yield [member, pointerFrom(here)];
    else if (name === 'of' && parent === 'fields' && typeof member === 'string') {
      yield [member, pointerFrom(here)];
    } else if (name === 'fields' && parent === 'consents' && Array.isArray(member)) {
      for (const [index, one] of member.entries()) {
        if (typeof one === 'string') yield [one, pointerFrom([...here, index])];
      }
    } else yield* mentioned(member, here);
  }
}

/** Sensitive questions say what for and how long, and come with a consent. */
export const sensitive: DocumentRule = {
  of: ['form'],
  *judge(document) {
    const { value } = document;
    if (!isRecord(value)) return;
    const names = new Set<unknown>([...fieldsOf(document)].map(({ field }) => field['name']));
    const consents = (Array.isArray(value['consents']) ? value['consents'] : []).filter(isRecord);
    let first: string | undefined;
    for (const { field, pointer } of fieldsOf(document)) {
      if (field['sensitive'] !== true) continue;
      first ??= pointer;
      // A consent that names no fields is for all of them; one with a slip may mean this one.
      const named = ({ fields }: Members): boolean =>
        !Array.isArray(fields) || fields.some(name => name === field['name'] || !names.has(name));
      if (consents.length > 0 && !consents.some(named)) {
        yield at(document, `${pointer}/sensitive`, {
          code: 'consent-undeclared',
          message: bilingual(
            `没有一项同意写明包括“${shown(field['label'])}”。`,
            `No consent says that it is for "${shown(field['label'])}".`,
          ),
          mend: bilingual(
            `在一项 consents 的 fields 里加上“${shown(field['name'])}”。`,
            `Add "${shown(field['name'])}" to the fields of a consent.`,
          ),
        });
      }
      if (field['purpose'] === undefined) {
        yield at(document, `${pointer}/purpose`, {
          code: 'sensitive-purpose',
          message: bilingual(
            `“${shown(field['label'])}”没有写明用途。`,
            `"${shown(field['label'])}" does not say what it is for.`,
          ),
          mend: bilingual(
            '写一句为什么必须要，如“用于核对会员身份”。',
            'Say why it is needed, like "to match your membership".',
          ),
        });
      }
      if (field['retainDays'] === undefined && value['retainDays'] === undefined) {
        yield at(document, `${pointer}/retainDays`, {
          code: 'sensitive-retention',
          message: bilingual(
            `“${shown(field['label'])}”没有写明保存几天。`,
            `"${shown(field['label'])}" does not say how long it is kept.`,
          ),
          mend: bilingual(
            '写 "retainDays"：办结后几天删除，如 30。',
            'Write "retainDays": days it is kept after the matter is settled, like 30.',
          ),
        });
      }
    }
    if (first === undefined || consents.length > 0) return;
    yield at(document, '/consents', {
      code: 'consent-undeclared',
      message: bilingual(
        `收集敏感信息（${first}），没有任何同意项。`,
        `It asks for sensitive data (${first}) without any consent.`,
      ),
      mend: bilingual(
        '在 consents 里为它写一项单独的同意。',
        'Add a consent of its own to consents.',
      ),
    });
  },
};

/** Patterns run, and run fast on any input. */
export const patterns: DocumentRule = {
  of: ['form'],
  *judge(document) {
    for (const { field, pointer } of fieldsOf(document)) {
      const checks: unknown = field['check'];
      for (const [index, check] of (Array.isArray(checks) ? checks : []).entries()) {
        const pattern: unknown = isRecord(check) ? check['pattern'] : undefined;
        const fault = typeof pattern === 'string' ? faultOf(pattern) : undefined;
        if (!fault) continue;
        yield at(document, `${pointer}/check/${index}/pattern`, {
          code: `pattern-${fault}`,
          message: bilingual(`正则“${shown(pattern)}”。`, `The expression "${shown(pattern)}".`),
          mend: MENDS[fault],
        });
      }
    }
  },
};

const MENDS = {
  broken: bilingual(
    '检查括号、方括号和反斜杠是否配对。',
    'Check parentheses, brackets and backslashes.',
  ),
  slow: bilingual(
    '不要在重复里再套重复，如把 (a+)+ 写成 a+；长的答案用 length 另限字数。',
    'Do not nest repetitions: write a+ for (a+)+; limit long answers by length.',
  ),
  unsupported: bilingual(
    '只用字符类 […]、分组 (…)、| 和次数 {1,5}；不用前后查找和反向引用。',
    'Use classes […], groups (…), | and counts {1,5} alone: no look-around, no back references.',
  ),
};

/** What is wrong with a pattern, by what the engine runs: it refuses more than is broken or slow. */
function faultOf(pattern: string): keyof typeof MENDS | undefined {
  const fault = patternFault(pattern);
  if (fault) return fault;
  const refused = checkPatternSafety(pattern);
  if (refused === undefined || refused === 'unsupported') return refused;
  return refused === 'syntax' ? 'broken' : 'slow';
}

/** The questions of a form in the order they are asked. */
export function* fieldsOf({ value }: ReadDocument): Generator<Field> {
  const steps: unknown = isRecord(value) ? value['steps'] : undefined;
  for (const [number, step] of (Array.isArray(steps) ? steps : []).entries()) {
    const fields: unknown = isRecord(step) ? step['fields'] : undefined;
    for (const [index, field] of (Array.isArray(fields) ? fields : []).entries()) {
      if (isRecord(field)) yield { field, pointer: `/steps/${number}/fields/${index}` };
    }
  }
}

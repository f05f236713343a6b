import type { FormCondition } from '../../../src/form/index.ts';
import { fieldsOf, type Drawing } from './drawing.ts';

/**
 * When a question is asked, in words: a page without scripts shows all of them. The plain cases are
 * said in full (a choice, several of one, an answer given); any other asks for judgement.
 */
export function conditionWords(drawing: Drawing, condition: FormCondition): string {
  const { words } = drawing;
  const { field: name, equals, given } = condition;
  const chosen = condition.in ?? (equals === undefined ? [] : [equals]);
  const members = Object.keys(condition).length;
  const field = [...fieldsOf(drawing.form)].find(one => one.name === name);
  if (!field || members !== 2) return words.own('whenOther');
  if (given === true) return words.own('whenGiven', { label: field.label });
  const labels = chosen.map(value => {
    if (value === true) return words.t('yes');
    if (value === false) return words.t('no');
    return field.options?.find(option => option.value === value)?.label;
  });
  if (labels.length === 0 || labels.includes(undefined)) return words.own('whenOther');
  return words.own('when', { label: field.label, choice: labels.join(words.t('comma')) });
}

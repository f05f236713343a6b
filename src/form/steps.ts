import { holds, judge } from './conditions.ts';
import type { Answer, Answers, FormDocument, FormField, FormStep, When } from './document.ts';
import { own, isAnswered } from './answers.ts';

/**
 * The steps that have something to ask, with only the fields and options that are there now. What
 * depends on an answer that is not given is not asked, and an answer to what is not asked counts for
 * nothing: so a chain of conditions folds up from its first link.
 */
export function stepsToAsk(form: FormDocument, answers: Answers, when: When): FormStep[] {
  const { asked, counted } = sift(form, answers, when);
  return form.steps
    .map(step => ({
      ...step,
      fields: step.fields
        .filter(field => asked(field.name))
        .map(field => withOptions(field, counted, when)),
    }))
    .filter(step => step.fields.length > 0);
}

/** The fields of those steps, one after another; those of type `note` ask nothing. */
export function fieldsToAsk(form: FormDocument, answers: Answers, when: When): FormField[] {
  return stepsToAsk(form, answers, when).flatMap(step => step.fields);
}

/** The answers that count: to what is asked, and given. Of their own result they leave all. */
export function answersToSend(form: FormDocument, answers: Answers, when: When): Answers {
  return sift(form, answers, when).counted;
}

/** Whether a field must be answered; a condition that cannot be told does not make it so. */
export function isRequired(field: FormField, answers: Answers, when: When): boolean {
  return (
    field.required === true ||
    (field.requiredIf !== undefined && holds(field.requiredIf, answers, when) === true)
  );
}

function withOptions(field: FormField, answers: Answers, when: When): FormField {
  const options = field.options?.filter(
    ({ showIf }) => !showIf || holds(showIf, answers, when) === true,
  );
  return options && options.length < field.options!.length ? { ...field, options } : field;
}

/**
 * Which fields are asked and which answers count. Each depends on the other: a condition asks for an
 * answer, which counts when its own field is asked. They are looked up as conditions name them, each
 * field once; where conditions go round in a circle, the answer that is being looked for is not there.
 */
function sift(form: FormDocument, answers: Answers, when: When) {
  const places = new Map<string, { step: FormStep; field: FormField }>();
  for (const step of form.steps) {
    for (const field of step.fields) {
      if (!places.has(field.name)) places.set(field.name, { step, field });
    }
  }
  const known = new Map<string, boolean>();
  const asked = (name: string): boolean => {
    const place = places.get(name);
    if (!place) return false;
    if (!known.has(name)) {
      known.set(name, false);
      const conditions = [place.step.showIf, place.field.showIf];
      known.set(
        name,
        conditions.every(each => !each || judge(each, counting, when) === true),
      );
    }
    return known.get(name) === true;
  };
  const counting = (name: string): Answer | undefined => {
    // Asked for first, whether answered or not: the way through a circle is then the same for the
    // answers a person gave and for those that were sent.
    const answer = asked(name) ? own(answers, name) : undefined;
    return isAnswered(answer) && places.get(name)!.field.type !== 'note' ? answer : undefined;
  };
  const given = [...places.keys()].filter(name => counting(name) !== undefined);
  // `fromEntries` makes own members, whatever their names.
  const counted: Answers = Object.fromEntries(given.map(name => [name, answers[name]!]));
  return { asked, counted };
}

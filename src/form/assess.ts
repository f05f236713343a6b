import { holds } from './conditions.ts';
import type { Answers, FormDocument, FormRoute, NextStep, Outcome, When } from './document.ts';
import { answersToSend } from './steps.ts';

export interface Assessment {
  outcome: Outcome;
  /** Id of the rule that decided, or that could not be told. */
  rule?: string | undefined;
  reason?: string | undefined;
  next?: NextStep | undefined;
  source?: string | undefined;
  /** A rule could not be told: a person decides. Its reason is not given, it may not be so. */
  undecided?: true;
}

/**
 * Whether an applicant is eligible: the first rule that holds decides. Where one before it cannot be
 * told (an answer it asks for is missing), a rule further down must not decide in its place: `review`.
 * Eligible is who no rule holds for, each of them told.
 */
export function assess(form: FormDocument, answers: Answers, when: When): Assessment {
  const counted = answersToSend(form, answers, when);
  for (const { if: condition, id: rule, outcome, reason, next, source } of form.rules || []) {
    const told = holds(condition, counted, when);
    if (told === undefined) return { outcome: 'review', rule, undecided: true };
    if (told) return { outcome, rule, reason, next, source };
  }
  return { outcome: 'eligible' };
}

/**
 * Which union an application goes to: the first route whose condition holds. One that cannot be told
 * is passed over, for there is always somebody further down who can pass it on; undefined where the
 * form names nobody.
 */
export function routeOf(form: FormDocument, answers: Answers, when: When): FormRoute | undefined {
  const counted = answersToSend(form, answers, when);
  return form.routes?.find(route => !route.if || holds(route.if, counted, when) === true);
}

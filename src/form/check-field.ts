import { own } from './answers.ts';
import { BASIC_CHECKS, checkBasics, type Checks } from './check-basics.ts';
import { LONGEST_MATCH, matches } from './checks/pattern.ts';
import { checkUscc } from './checks/uscc.ts';
import type { Answer, Answers, Fault, FormField, When } from './document.ts';

/** The checks beside the basic ones. */
const MORE_CHECKS: Checks = {
  uscc: answer => checkUscc(String(answer)),
  pattern: (answer, { pattern = '' }) => {
    const text = String(answer);
    if (text.length > LONGEST_MATCH) return { code: 'too-long', params: { max: LONGEST_MATCH } };
    // A pattern that may not run is the form's fault, not the applicant's: `checkPatternSafety`.
    return matches(pattern, text) === false && 'pattern';
  },
};

/** Whether the engine has a check of this name; others are left to the server that wrote them. */
export function isKnownCheck(name: string): boolean {
  return own({ ...BASIC_CHECKS, ...MORE_CHECKS }, name) !== undefined;
}

/**
 * What is wrong with the answer to one field, the first thing only; undefined where nothing is.
 * @param field as `stepsToAsk` gives it: with the options that are there now
 * @param answer as `normalise` gives it
 * @param answers those that count, see `answersToSend`
 */
export function checkField(
  field: FormField,
  answer: Answer | undefined,
  answers: Answers,
  when: When,
): Fault | undefined {
  return checkBasics(field, answer, answers, when, MORE_CHECKS);
}

import { own, isAnswered } from './answers.ts';
import { checkField } from './check-field.ts';
import { holds } from './conditions.ts';
import type { Answers, ConsentGiven, Fault, FormConsent, FormDocument, When } from './document.ts';
import { answersToSend, fieldsToAsk } from './steps.ts';
import { windowState } from './window.ts';

/** The name of a consent among the faults, and of its control on a page. */
export const consentName = (id: string): string => `consent.${id}`;

/**
 * All that is wrong: of the questions that are asked, in the order of the page, one fault each; of
 * the consents; then names that the form does not have. An answer to a question of the form that is
 * not asked is no fault, `answersToSend` leaves it out.
 * @param consents as given; one to other words than the form's is none
 * @param options.files `later`: a missing file is no fault (the page without scripts sends none)
 */
export function checkForm(
  form: FormDocument,
  answers: Answers,
  consents: readonly ConsentGiven[],
  when: When,
  options: { files?: 'now' | 'later' } = {},
): Fault[] {
  const counted = answersToSend(form, answers, when);
  const faults: (Fault | undefined)[] = fieldsToAsk(form, answers, when)
    .filter(({ type }) => type !== 'note')
    .map(field => {
      const fault = checkField(field, own(counted, field.name), counted, when);
      return fault?.code === 'file-missing' && options.files === 'later' ? undefined : fault;
    });
  for (const consent of consentsToAsk(form, answers, when)) {
    if (consent.required && !consents.some(given => agrees(given, consent))) {
      faults.push({ name: consentName(consent.id), code: 'consent-required' });
    }
  }
  const names = new Set(
    form.steps.flatMap(step => step.fields).flatMap(one => (one.type === 'note' ? [] : [one.name])),
  );
  for (const name of Object.keys(answers)) {
    if (!names.has(name) && isAnswered(own(answers, name))) {
      faults.push({ name, code: 'unknown-field' });
    }
  }
  return faults.filter(fault => fault !== undefined);
}

/** The consents to ask for, given these answers. */
export function consentsToAsk(form: FormDocument, answers: Answers, when: When): FormConsent[] {
  const counted = answersToSend(form, answers, when);
  return (form.consents ?? []).filter(
    ({ showIf }) => !showIf || holds(showIf, counted, when) === true,
  );
}

function agrees(given: ConsentGiven, { id, version }: FormConsent): boolean {
  return given.id === id && given.granted === true && String(given.version) === String(version);
}

/**
 * What keeps the form as a whole from being taken: it has changed since it was filled in, is not
 * open, or has no place left.
 * @param version the form's `v` when it was filled in, where known
 */
export function formFault(form: FormDocument, when: When, version = form.v): Fault | undefined {
  const { window: { from, through } = {}, quota } = form;
  if (version !== form.v) return { name: '', code: 'version' };
  if (windowState(form, when) !== 'open') {
    const params = { ...(from ? { from } : {}), ...(through ? { through } : {}) };
    return { name: '', code: 'closed', params };
  }
  return quota?.left !== undefined && quota.left <= 0 ? { name: '', code: 'full' } : undefined;
}

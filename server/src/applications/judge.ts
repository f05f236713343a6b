import type { ApplicationRequest, ConsentGiven } from '../../../src/data/generated/types.ts';
import {
  answersToSend,
  assess,
  checkForm,
  consentsToAsk,
  formFault,
  routeOf,
  tidyAnswers,
  type Answers,
  type Assessment,
  type Fault,
  type FormConsent,
  type FormDocument,
  type FormRoute,
  type When,
} from '../../../src/form/index.ts';
import { digestOf } from './identifiers.ts';
import { errorsOf, pointerOf } from './fault-words.ts';
import { full, otherVersion, problem, wrongAnswers } from './problems.ts';
import type { NewConsent } from '../store/applications/accept.ts';

/** An application that its form takes. */
export interface Judged {
  /** Tidied, only what is asked. */
  answers: Answers;
  consents: NewConsent[];
  assessment: Assessment;
  route: FormRoute | undefined;
}

export interface JudgeOptions {
  when: When;
  /** `later`: files may be missing; the page without scripts cannot send any. */
  files: 'now' | 'later';
  /** What is known to be wrong with the answers beforehand. */
  faults?: readonly Fault[];
}

/**
 * Holds an application against its form with the engine that the browser has, whatever the browser
 * said. What was filled in for an earlier version is taken when it fits this one.
 * @throws HttpProblem 409 `version`; 422 `answers`, `ineligible`, `closed`, `full`
 */
export async function judge(
  form: FormDocument,
  request: ApplicationRequest,
  { when, files, faults: known = [] }: JudgeOptions,
): Promise<Judged> {
  await refuseShut(form, when);
  const given = request.consents ?? [];
  const tidy = tidyAnswers(form, request.answers);
  const found = checkForm(form, tidy, given, when, { files });
  // One fault a question: what keeps an answer from being one comes first.
  const more = known.filter(({ name }) => !found.some(fault => fault.name === name));
  const faults = [...found, ...more, ...strangers(form, given)];
  if (faults.length > 0 || request.formVersion > form.v) {
    const errors = await errorsOf(form, faults);
    if (request.formVersion !== form.v) throw otherVersion(form.v, errors);
    throw wrongAnswers(errors);
  }
  const assessment = assess(form, tidy, when);
  if (assessment.outcome === 'ineligible') throw ineligible(assessment);
  return {
    answers: answersToSend(form, tidy, when),
    consents: consentsToAsk(form, tidy, when).map(consent => consentOf(consent, given, when)),
    assessment,
    route: routeOf(form, tidy, when),
  };
}

async function refuseShut(form: FormDocument, when: When): Promise<void> {
  const fault = formFault(form, when);
  if (!fault) return;
  if (fault.code === 'full') throw full();
  const { from, through } = form.window ?? {};
  const errors = await errorsOf(form, [fault]);
  const span = [from, through].filter(Boolean).join(' – ');
  const detail = `现在不受理（${span}）。 This is not taken now (${span}).`;
  throw problem(422, 'closed', detail, { errors, extra: { window: form.window } });
}

/** Consents that the form knows nothing of. */
function strangers({ consents = [] }: FormDocument, given: readonly ConsentGiven[]): Fault[] {
  const known = new Set(consents.map(({ id }) => id));
  return given
    .filter(({ id }) => !known.has(id))
    .map(({ id }) => ({ name: `consent.${id}`, code: 'unknown-field' }));
}

/** How far a device's clock is believed, milliseconds: a draft is kept a day. */
const BEHIND = 7 * 86_400_000;
const AHEAD = 10 * 60_000;

/**
 * What is kept of a consent: given to these very words, or not given. The time is the device's,
 * unless it cannot be.
 */
function consentOf(
  { id, version, text }: FormConsent,
  given: readonly ConsentGiven[],
  { now }: When,
): NewConsent {
  const found = given.find(one => one.id === id && String(one.version) === String(version));
  const told = Date.parse(found?.at ?? '');
  const moment = Date.parse(now);
  const isLikely = told > moment - BEHIND && told < moment + AHEAD;
  return {
    id,
    version: String(version),
    textHash: digestOf(text),
    granted: found?.granted === true,
    at: isLikely ? new Date(told).toISOString() : now,
  };
}

function ineligible({ reason, next, source, rule }: Assessment) {
  const detail = reason ?? '不符合办理条件。 The conditions are not met.';
  return problem(422, 'ineligible', detail, {
    errors: [{ pointer: pointerOf(''), code: 'ineligible', detail }],
    extra: {
      ...(rule !== undefined && { rule }),
      ...(reason !== undefined && { reason }),
      ...(source !== undefined && { source }),
      ...(next !== undefined && { next }),
    },
  });
}

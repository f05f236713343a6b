/** The form engine: everything a widget and the server need of it. */
export { isAnswered, own } from './answers.ts';
export { assess, routeOf, type Assessment } from './assess.ts';
export { checkBasics } from './check-basics.ts';
export { checkField, isKnownCheck } from './check-field.ts';
export { checkForm, consentName, consentsToAsk, formFault } from './check-form.ts';
export { readChineseId, type ChineseId, type IdKind, type IdReading } from './checks/chinese-id.ts';
export { readMobile } from './checks/mobile.ts';
export { checkPatternSafety, type PatternFault } from './checks/pattern.ts';
export { checkUscc } from './checks/uscc.ts';
export { holds } from './conditions.ts';
export type {
  Answer,
  Answers,
  ConsentGiven,
  Fault,
  FaultCode,
  Finding,
  FormCheck,
  FormCondition,
  FormConsent,
  FormDocument,
  FormField,
  FormHandoff,
  FormOption,
  FormRoute,
  FormRule,
  FormStep,
  NextStep,
  Outcome,
  When,
} from './document.ts';
export { draftOf, mayBeKept } from './draft.ts';
export { maskedId, maskedMobile } from './masks.ts';
export { normalise, tidyAnswers } from './normalise.ts';
export { personFieldsOf, withChoices, type PersonFields } from './person-fields.ts';
export {
  Outbox,
  type OutboxOptions,
  type OutboxState,
  type SavedOutbox,
  type SendProblem,
  type Sent,
} from './outbox.ts';
export { answersToSend, fieldsToAsk, isRequired, stepsToAsk } from './steps.ts';
export { whenAt, windowState } from './window.ts';

/**
 * The form document as the engine reads it (schema/form.schema.json). Structural: every generated
 * `FormDocument` of the data room can be given; the engine knows no other room.
 */

/** A plain answer, or the several of a choice or of files. Absent means not answered. */
export type Answer = string | number | boolean | readonly (string | number | boolean)[];

export type Answers = Readonly<Record<string, Answer>>;

/** When something is judged: every rule about days is a matter of the site's time zone. */
export interface When {
  /** ISO date in the site's zone. */
  today: string;
  /** RFC 3339. */
  now: string;
}

/** Members written together must all hold; one that cannot be told is neither true nor false. */
export interface FormCondition {
  field?: string;
  equals?: string | number | boolean;
  in?: readonly (string | number | boolean)[];
  atLeast?: number | string;
  atMost?: number | string;
  ageAtLeast?: number;
  ageAtMost?: number;
  startsWith?: string;
  given?: boolean;
  all?: readonly FormCondition[];
  any?: readonly FormCondition[];
  not?: FormCondition;
}

export interface FormOption {
  value: string;
  label: string;
  hint?: string;
  showIf?: FormCondition;
}

export interface FormCheck {
  /** Name of the check, an open list: what the engine does not know is left to the server. */
  is: string;
  min?: number | string;
  max?: number | string;
  pattern?: string;
  kinds?: readonly string[];
  /** Words of the form's own, instead of the usual ones. */
  message?: string;
}

export interface FormField {
  name: string;
  /** An open list; an unknown word is `text`. */
  type: string;
  label: string;
  hint?: string;
  required?: boolean;
  requiredIf?: FormCondition;
  showIf?: FormCondition;
  purpose?: string;
  sensitive?: boolean;
  retainDays?: number;
  check?: string | readonly FormCheck[];
  options?: readonly FormOption[];
  source?: string;
  /** Of a slot: the field of type `person` whose times these are. */
  of?: string;
  default?: string | number | boolean;
  prefill?: string;
  unit?: string;
  autocomplete?: string;
  inputmode?: 'none' | 'text' | 'decimal' | 'numeric' | 'tel' | 'search' | 'email' | 'url';
  accept?: readonly string[];
  maxBytes?: number;
  maxFiles?: number;
}

export interface FormStep {
  id: string;
  title: string;
  hint?: string;
  showIf?: FormCondition;
  fields: readonly FormField[];
}

export interface NextStep {
  text: string;
  form?: string;
  href?: string;
  phone?: string;
  by?: string;
}

export type Outcome = 'eligible' | 'ineligible' | 'review';

export interface FormRule {
  id?: string;
  if: FormCondition;
  outcome: Outcome;
  reason?: string;
  source?: string;
  next?: NextStep;
}

export interface FormRoute {
  if?: FormCondition;
  to: { org?: string; name: string; field?: string };
  kind?: string;
  reason?: string;
}

export interface FormConsent {
  id: string;
  required: boolean;
  text: string;
  version: number | string;
  fields?: readonly string[];
  href?: string;
  showIf?: FormCondition;
}

export interface FormHandoff {
  name: string;
  href: string;
  text?: string;
  when?: 'before' | 'after';
  returnParam?: string;
  tokenParam?: string;
}

export interface FormDocument {
  id?: string;
  kind: string;
  v: number;
  title: string;
  intro?: string;
  steps: readonly FormStep[];
  rules?: readonly FormRule[];
  routes?: readonly FormRoute[];
  consents?: readonly FormConsent[];
  window?: { from?: string; through?: string };
  quota?: { total: number; left?: number; unit?: string };
  submit: { href: string; label?: string; uploads?: string };
  handoff?: FormHandoff;
  after?: readonly NextStep[];
  retainDays?: number;
}

/** What a person said to one consent; `at` is the moment of ticking, RFC 3339. */
export interface ConsentGiven {
  id: string;
  version: number | string;
  granted: boolean;
  at: string;
}

/** Kinds of fault. Words for each are the locale room's; `params` are what those words name. */
export type FaultCode =
  | 'required'
  | 'consent-required'
  | 'too-short'
  | 'too-long'
  | 'not-a-number'
  | 'too-small'
  | 'too-large'
  | 'not-a-date'
  | 'too-early'
  | 'too-late'
  | 'not-a-mobile'
  | 'not-an-email'
  | 'id-length'
  | 'id-letters'
  | 'id-region'
  | 'id-birth'
  | 'id-check'
  | 'id-kind'
  | 'id-old'
  | 'uscc-length'
  | 'uscc-letters'
  | 'uscc-check'
  | 'pattern'
  | 'not-a-choice'
  | 'too-many'
  | 'unknown-field'
  | 'wrong-type'
  | 'file-missing'
  | 'version'
  | 'closed'
  | 'full'
  | 'slot-full'
  | 'slot-past'
  | 'slot-gone'
  | 'person-gone';

export interface Fault {
  /** Name of the field; `consent.<id>` of a consent; empty where the form as a whole is meant. */
  name: string;
  code: FaultCode;
  params?: Readonly<Record<string, string | number>>;
  /** The form's own words for it, shown instead of the usual ones. */
  message?: string;
}

/** A fault before it is known which field has it. */
export type Finding = Omit<Fault, 'name'>;

import { answersToSend, fieldsToAsk, stepsToAsk, whenAt } from '../../form/index.ts';
import type {
  Answer,
  Answers,
  ConsentGiven,
  Fault,
  FormConsent,
  FormDocument,
  FormField,
  FormStep,
  When,
} from '../../form/index.ts';
import type { Judge } from './judge.ts';

/** Names that are no step: a step's id is a slug and has no colon. */
export const REVIEW = ':review';
export const INELIGIBLE = ':ineligible';
export const SENT = ':sent';

/** What stands for an answer a control holds but cannot tell, such as half a date. */
const UNREADABLE = '?';

/** Where no zone is named; its clock is so far before UTC's, milliseconds. */
const BEIJING = 'Asia/Shanghai';
const EIGHT_HOURS = 288e5;

const CHOSEN = ['choice', 'choices', 'yesno', 'slot', 'file', 'photo', 'note'];

/** Whether a person writes the answer as text (an unknown type is text). */
export function isTyped(field: FormField): boolean {
  return !CHOSEN.includes(field.type);
}

/** What a person has filled in so far, and what is wrong with it: no document, no network. */
export class FormSession {
  form: FormDocument;
  answers: Record<string, Answer> = emptied();
  /** What stands in the text controls, as typed. */
  raw: Record<string, string> = emptied();
  consents: Record<string, ConsentGiven> = emptied();
  /** What is wrong on the screen that was checked last, in the order of the page. */
  faults: Fault[] = [];
  /** The answers it began with: defaults, and what a QR code brought. */
  given: Answers = {};
  /** What reads and judges the answers, once it is here: no step is left before. */
  judge: Judge | undefined;

  private readonly now: () => number;
  private readonly zone: string;
  private moment: { at: number; when: When } | undefined;

  constructor(form: FormDocument, now: () => number, zone = BEIJING) {
    this.form = form;
    this.now = now;
    this.zone = zone;
  }

  /** Today and now at the site; told anew each second, for the time zone's arithmetic is not free. */
  get when(): When {
    const at = Math.floor(this.now() / 1000);
    if (this.moment?.at !== at) this.moment = { at, when: this.tell(at * 1000) };
    return this.moment.when;
  }

  /** Steps and fields to ask now. */
  get steps(): FormStep[] {
    return stepsToAsk(this.form, this.answers, this.when);
  }

  get fields(): FormField[] {
    return fieldsToAsk(this.form, this.answers, this.when);
  }

  get allFields(): FormField[] {
    return this.form.steps.flatMap(({ fields }) => fields);
  }

  get toSend(): Answers {
    return answersToSend(this.form, this.answers, this.when);
  }

  /** Takes over answers by name: of a draft, a QR code or an older version of the form. */
  fill(answers: Answers): void {
    for (const field of this.allFields) {
      const answer = answers[field.name];
      if (answer === undefined || field.type === 'note') continue;
      // A choice that is there no more is no answer: what was filled in beforehand stays.
      if (typeof answer === 'string' && isLost(field, answer)) continue;
      this.answers[field.name] = answer;
      if (isTyped(field)) this.raw[field.name] = String(answer);
    }
  }

  /** The answers a form has before anybody answers; never for what is sensitive. */
  fillDefaults(): void {
    for (const field of this.allFields) {
      if (field.default !== undefined && !field.sensitive)
        this.fill({ [field.name]: field.default });
    }
  }

  /** What is there now is what the form began with. */
  begin(): void {
    this.given = { ...this.answers };
  }

  /** Whether a person has said nothing yet. */
  get isUntouched(): boolean {
    const same = JSON.stringify(this.answers) === JSON.stringify(this.given);
    return same && Object.keys(this.consents).length === 0;
  }

  /** `unreadable`: the control holds something that it cannot tell. */
  type(field: FormField, text: string, unreadable = false): void {
    this.raw[field.name] = text;
    this.set(field, unreadable ? UNREADABLE : this.read(field, [text]));
  }

  /** An answer as it is understood; as it is written, until what reads it is here. */
  read(field: FormField, given: readonly string[]): Answer | undefined {
    if (this.judge) return this.judge.read(field, given);
    if (field.type === 'choices') return given;
    return field.type === 'yesno' ? given[0] === 'true' : given[0] || undefined;
  }

  set(field: FormField, answer: Answer | undefined): void {
    if (answer === undefined) delete this.answers[field.name];
    else this.answers[field.name] = answer;
    this.judge?.answered(field);
  }

  /** Shows an answer as it was understood: spaces gone, full-width figures as figures. */
  tidy(field: FormField): void {
    const answer = this.answers[field.name];
    const known = answer !== undefined && answer !== UNREADABLE;
    if (known && isTyped(field)) this.raw[field.name] = String(answer);
  }

  tick({ id, version }: FormConsent, granted: boolean): void {
    this.consents[id] = { id, version, granted, at: this.when.now };
    if (granted) this.faults = this.faults.filter(({ name }) => name !== `consent.${id}`);
  }

  /** The step that asks a field now. */
  stepOf(name: string): string | undefined {
    return this.steps.find(({ fields }) => fields.some(field => field.name === name))?.id;
  }

  field(name: string): FormField | undefined {
    return this.allFields.find(field => field.name === name);
  }

  fault(name: string): Fault | undefined {
    return this.faults.find(fault => fault.name === name);
  }

  private tell(at: number): When {
    // All of China has one time, without summers since 1992: a browser's first look into its zones
    // takes a slow phone longer than drawing the form does.
    if (this.zone === BEIJING) return whenIn(at, EIGHT_HOURS);
    try {
      return whenAt(at, this.zone);
    } catch {
      // A zone this browser does not know: the day is told as in Beijing.
      return whenAt(at);
    }
  }
}

/** Today and now where the clock is so far before UTC's, milliseconds. */
function whenIn(at: number, ahead: number): When {
  const iso = (moment: number): string => new Date(moment).toISOString();
  return { today: iso(at + ahead).slice(0, 10), now: iso(at) };
}

/** Without a prototype: a field may be called `constructor`. */
function emptied<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}

/** Whether an answer was chosen from a list that does not have it any more. */
function isLost({ type, options }: FormField, answer: string): boolean {
  const chosen = type === 'choice' || type === 'slot';
  return chosen && options !== undefined && !options.some(({ value }) => value === answer);
}

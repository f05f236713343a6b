import { checkField, checkForm, consentsToAsk, normalise } from '../../form/index.ts';
import type { ConsentGiven, Fault, FormConsent, FormField, FormStep } from '../../form/index.ts';
import type { FormSession } from './form-session.ts';

/** Reads and judges the answers of a session, those too that were there before it came. */
export class Judge {
  private readonly session: FormSession;
  /** Fields that have been found wrong once: they are checked again with each input. */
  private readonly watched = new Set<string>();

  constructor(session: FormSession) {
    this.session = session;
    session.judge = this;
    for (const field of session.allFields) {
      const text = session.raw[field.name];
      if (text !== undefined && session.answers[field.name] === text) {
        session.set(field, this.read(field, [text]));
      }
    }
  }

  /** What a person means by what they wrote; undefined when that is no answer. */
  read(field: FormField, given: readonly string[]): ReturnType<typeof normalise> {
    return normalise(field, field.type === 'choices' ? given : (given[0] ?? ''));
  }

  get consentsAsked(): FormConsent[] {
    const { form, answers, when } = this.session;
    return consentsToAsk(form, answers, when);
  }

  /** Consents to the words as they are now; a decision about older words is none. */
  get consentsGiven(): ConsentGiven[] {
    const { consents, when } = this.session;
    return this.consentsAsked.map(({ id, version }) => {
      const given = consents[id];
      if (given?.version === version) return given;
      return { id, version, granted: false, at: when.now };
    });
  }

  /** Checks a step, or all there is for any other screen; true when nothing is wrong. */
  check(screen: string): boolean {
    const { session } = this;
    const { form, answers, steps, when } = session;
    const step = steps.find(({ id }) => id === screen);
    this.accuse(
      step
        ? step.fields.flatMap(field => this.faultOf(field) ?? [])
        : checkForm(form, answers, this.consentsGiven, when),
    );
    return session.faults.length === 0;
  }

  /** Whether nothing is wrong with a step, without saying what. */
  passes(step: FormStep): boolean {
    return step.fields.every(field => !this.faultOf(field));
  }

  /** Shows these faults, and watches their fields from now on. */
  accuse(faults: Fault[]): void {
    this.session.faults = faults;
    for (const { name } of faults) this.watched.add(name);
  }

  /** An answer has changed: what was wrong with it may be right now, and the other way round. */
  answered(field: FormField): void {
    const { session } = this;
    const others = session.faults.filter(({ name }) => name !== field.name);
    const watched = this.watched.has(field.name);
    const fault = watched ? this.faultOf(field) : session.fault(field.name);
    const names = session.fields.map(({ name }) => name);
    // An answer can take other questions away, and what was wrong with them.
    session.faults = (fault ? [...others, fault] : others)
      .filter(({ name }) => names.includes(name) || !session.field(name))
      .sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
  }

  private faultOf(field: FormField): Fault | undefined {
    const { toSend, when } = this.session;
    return checkField(field, toSend[field.name], toSend, when);
  }
}

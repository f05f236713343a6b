import type { Fault, FormDocument, FormField, When } from '../../../src/form/index.ts';
import type { PageWords } from './words/page-words.ts';

/** What was typed or is filled in beforehand, by the name of the control. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** What a form is drawn from. */
export interface Drawing {
  form: FormDocument;
  words: PageWords;
  typed: Typed;
  faults: readonly Fault[];
  when: When;
  /** Language of the form, where it is not the page's. */
  docLang?: string | undefined;
  /** Name of an organisation of the directory, by its id. */
  orgName?: ((id: string) => string | undefined) | undefined;
}

/** The id of a field's control, the same as in the browser: what is typed is found again by it. */
export function idOf(name: string): string {
  return `uf-${name}`;
}

/** What a control holds; a field may be called like a member every object has. */
export function valuesOf({ typed }: Drawing, name: string): readonly string[] {
  return Object.hasOwn(typed, name) ? (typed[name] ?? []) : [];
}

export function faultOf({ faults }: Drawing, name: string): Fault | undefined {
  return faults.find(fault => fault.name === name);
}

export function* fieldsOf({ steps }: FormDocument): Generator<FormField> {
  for (const { fields } of steps) yield* fields;
}

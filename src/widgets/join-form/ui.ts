import type { Answer, FormField } from '../../form/index.ts';
import type { Checks } from './checks.ts';
import type { Finish } from './finish.ts';
import type { FormSession } from './form-session.ts';
import type { FormApp, FormOptions } from './options.ts';
import type { Words } from './part.ts';
import type { StepHistory } from './step-history.ts';

/** What the views draw from, and what a person's acts lead to. */
export interface Ui {
  readonly options: FormOptions;
  readonly session: FormSession;
  readonly words: Words;
  /** A step's id, or one of the screens that are no step. */
  readonly screen: string;
  /** What judges the answers and says what is wrong, once it is here. */
  readonly checks: Checks | undefined;
  /** All that follows the questions, once its script is here. */
  readonly finish: Finish | undefined;
  /** That script did not arrive when it was needed. */
  readonly stuck: boolean;

  /** Draws the form as it stands. */
  refresh(): void;
  typed(field: FormField, event: Event): void;
  left(field: FormField): void;
  chose(field: FormField, answer: Answer | undefined): void;
  goOn(event: Event): void;
}

/** How a screen goes into the browser's history. */
export type Way = 'push' | 'replace' | 'none';

/** The form as the part after the questions works on it. */
export interface Core extends Ui, Pick<FormApp, 'look'> {
  readonly root: HTMLElement;
  readonly gone: boolean;
  readonly formId: string;
  readonly firstScreen: string;
  readonly history: StepHistory | undefined;
  now(): number;
  /** An answer or consent has changed. */
  changed(): void;
  /** Shows a screen; with `moves` the person is led to its title. */
  goTo(screen: string, way: Way, moves?: boolean): void;
  /** Forgets all that a person said. */
  empty(): void;
}

/** The id of a field's control, or of a consent's (`consent.<id>`). */
export function idOf(name: string): string {
  return `uf-${name}`;
}

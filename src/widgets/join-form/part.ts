/**
 * What the form and its lazily loaded parts say to each other. Types alone: a part is compiled
 * against this file and loaded when the first field that needs it is shown.
 */
import type { TemplateResult } from 'lit/html.js';
import type {
  ApplicationReceipt,
  ChallengeProblem,
  WorkProof,
} from '../../data/generated/types.ts';
import type { Endpoints } from '../../data/send.ts';
import type { Answer, Answers, FormDocument, FormField } from '../../form/index.ts';
import type { Language } from '../../locale/languages.ts';

/** Messages of the form and of its faults. */
export interface Words {
  /** The words of a key with its placeholders filled; the key itself where nobody has it. */
  t(key: string, params?: Readonly<Record<string, string | number>>): string;
  readonly lang: Language;
  readonly dir: 'ltr' | 'rtl';
}

/** What a part is given for one field. Its members change between renders: read them when needed. */
export interface PartContext {
  readonly form: FormDocument;
  readonly field: FormField;
  /** Id of the main control, e.g. `uf-photo`: the label and the error summary point at it. */
  readonly id: string;
  /** Ids for `aria-describedby`; empty where nothing describes the control. */
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly value: Answer | undefined;
  readonly answers: Answers;
  /** Answers the field; `undefined` takes the answer back. Redraws. */
  set(value: Answer | undefined): void;
  /** Draws the form again, the part's `render` included. */
  refresh(): void;
  readonly words: Words;
  readonly lang: Language;
  readonly endpoints: Endpoints;
  readonly kiosk: boolean;
}

/** One field drawn by a part. The label, hint, purpose and error around it are the form's. */
export interface FieldPart {
  /** What stands below the label: a control with `context.id`, `aria-describedby`, `aria-invalid`. */
  render(): TemplateResult;
  /** Where the error summary leads; without it the element with `context.id` is focused. */
  focus?(): void;
  /** The answer in words for the review (a place's name, a file's); the raw answer without it. */
  text?(): string | undefined;
  /** Whether something is still under way, such as an upload: the step waits for it. */
  busy?(): boolean;
  disconnect?(): void;
}

/** A module `parts/<name>.ts` for fields. */
export interface PartModule {
  /** Fetches the part's own words; the form waits for it before `create`. */
  load?(lang: Language): Promise<void>;
  create(context: PartContext): FieldPart;
}

/** The site as far as a form shows it. */
export interface FormSite {
  readonly id: string;
  readonly name: string;
  /** Language of its documents (BCP 47). */
  readonly lang?: string;
  /** IANA zone that days are told in. */
  readonly tz?: string;
  readonly privacy?: {
    readonly controller?: string;
    readonly policy?: string;
    readonly contact?: string;
  };
}

/** What `parts/receipt.ts` is given: the whole screen after the application is stored. */
export interface ReceiptContext {
  readonly receipt: ApplicationReceipt;
  /** Whether this tab shows it again after the page was left. */
  readonly kept: boolean;
  readonly form: FormDocument;
  readonly site: FormSite;
  readonly lang: Language;
  /** Site root and frame pages, absolute, both ending in `/`. */
  readonly root: string;
  readonly frames: string;
  readonly kiosk: boolean;
  refresh(): void;
  /** Begins the same form anew, emptied. */
  startOver(): void;
}

/** A whole screen, or a strip of one. */
export interface Screen {
  render(): TemplateResult;
  disconnect?(): void;
}

export interface ReceiptModule {
  load?(lang: Language): Promise<void>;
  create(context: ReceiptContext): Screen;
}

/** `parts/proof.ts`: rejects when `signal` aborts or the challenge has expired. */
export interface ProofModule {
  solve(
    challenge: ChallengeProblem['challenge'],
    options?: { signal?: AbortSignal },
  ): Promise<WorkProof>;
}

export interface IdleOptions {
  readonly lang: Language;
  /** Nobody is there: everything typed is to be forgotten. */
  wipe(): void;
  refresh(): void;
}

/** `parts/save-text.ts`: a text file with all that is agreed to. */
export interface SaveTextModule {
  consentsText(about: { form: FormDocument; site: FormSite; lang: Language; now: number }): string;
  saveText(name: string, text: string): void;
}

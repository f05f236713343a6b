import type { Answers, ConsentGiven } from '../../form/index.ts';
import type { FormSession } from './form-session.ts';

/** What of a form is kept on the device for a day: no id number, photo, code or sensitive answer. */
export interface Draft {
  readonly answers: Answers;
  readonly consents: Readonly<Record<string, ConsentGiven>>;
  /** The screen that was shown. */
  readonly screen: string;
  /** The idempotency key: what was sent before a crash is known again when it is sent once more. */
  readonly key: string;
  /** Names of questions that were answered, now or before a reload, but may not be kept. */
  readonly left: readonly string[];
}

/** Whether a stored record is a draft of this kind of form; another version may have left another. */
export function isDraft(value: object): value is Draft & { savedAt: number } {
  const { answers, consents, screen, key, left } = value as Partial<Draft>;
  return Boolean(answers && consents && screen && key && Array.isArray(left));
}

/** Takes a draft up. What has been typed on the page meanwhile is newer, and stays. */
export function pourDraft({ answers, consents }: Draft, session: FormSession): void {
  const typed: Answers = { ...session.answers };
  session.fill(answers);
  for (const name of Object.keys(typed)) {
    const answer = typed[name]!;
    if (answer !== session.given[name]) session.fill({ [name]: answer });
  }
  for (const [id, given] of Object.entries(consents)) session.consents[id] ??= given;
}

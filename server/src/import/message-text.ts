/** Shapes of what the report says. */

/** A sentence in both languages of the report. */
export interface Bilingual {
  zh: string;
  en: string;
}

export type Severity = 'error' | 'warning' | 'note';

/** `{name}` in a text stands for a value. */
export interface MessageText extends Bilingual {
  severity: Severity;
  fix?: Bilingual;
  /** An error of one cell only: the row is kept without it. */
  keepsRow?: true;
}

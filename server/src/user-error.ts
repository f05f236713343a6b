/** Languages the command line speaks; Chinese is the source. */
export type Lang = 'zh' | 'en';

/** A sentence in both languages. */
export type Bilingual = Readonly<Record<Lang, string>>;

export function bilingual(zh: string, en: string): Bilingual {
  return { zh, en };
}

/** Something the person at the keyboard can put right; shown without a stack trace. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly text: Bilingual;
  /** Process exit code: 1 the work failed, 2 the command was not understood. */
  readonly exitCode: 1 | 2;

  constructor(text: Bilingual, exitCode: 1 | 2 = 1) {
    super(text.en);
    this.text = text;
    this.exitCode = exitCode;
  }
}

/**
 * The machine's trouble, which passes: a disk that is full, a database that does not answer. Nothing
 * of the work it befell was written; a server asks to come again (503).
 */
export class StoreTrouble extends UserError {}

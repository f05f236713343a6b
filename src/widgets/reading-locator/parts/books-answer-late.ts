import type { CSSResult } from 'lit';
import type { BooksAnswer } from './books-answer.ts';
import type { BooksPart } from './books.ts';

/** What was found is drawn by code that comes while a person types. */
export interface Answering {
  readonly styles: CSSResult;
  make(part: BooksPart): BooksAnswer;
}

/** Rejects when some of it does not arrive. */
export async function loadAnswer(): Promise<Answering> {
  const [{ BooksAnswer: Answer }, { titleView }, { foundStyles }] = await Promise.all([
    import('./books-answer.ts'),
    import('./books-title.ts'),
    import('./found.styles.ts'),
  ]);
  return { styles: foundStyles, make: part => new Answer(part, titleView) };
}

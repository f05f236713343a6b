import { PageEvent } from '../../../base/page-event.ts';

/** What was searched; `at` names the stations that were asked, and is empty for all of them. */
export interface BookQuery {
  readonly q: string;
  readonly at: readonly string[];
}

/**
 * A person searched for a book: by the Enter key or the button, or by using what was found while
 * they typed. Told once a search, not for the letters on the way to it.
 */
export class BookSearchEvent extends PageEvent {
  static readonly type = 'union-book-search';

  constructor(readonly query: BookQuery) {
    super(BookSearchEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'union-book-search': BookSearchEvent;
  }
}

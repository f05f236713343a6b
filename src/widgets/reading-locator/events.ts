import type { ReadingQuery } from './reading-query.ts';
import { PageEvent } from '../../base/page-event.ts';

/** What is asked for. What was typed is not told: `searching` says that something was. */
export interface ReadingChoice extends Omit<ReadingQuery, 'text'> {
  readonly searching: boolean;
}

/** A person changed a filter, the division or the search. */
export class ReadingFilterEvent extends PageEvent {
  static readonly type = 'union-filter-change';

  constructor(
    /** What is asked for now. */
    readonly query: ReadingChoice,
  ) {
    super(ReadingFilterEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface UnionFilterQueries {
    readonly 'union-reading-locator': ReadingChoice;
  }
}

import type { PersonSummary } from '../../data/generated/types.ts';
import type { Chosen, WallView } from './wall-query.ts';
import { PageEvent } from '../../base/page-event.ts';

/** A person chose an entry of the wall. Called off (`preventDefault`), nothing opens. */
export class CraftsmanSelectEvent extends PageEvent {
  static readonly type = 'union-craftsman-select';

  constructor(
    /** The entry as the list has it, as far as it may be shown. */
    readonly person: PersonSummary,
  ) {
    super(CraftsmanSelectEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** What is asked for: the filters and the view. What was typed is not told: it may be a name. */
export interface WallChoice extends Chosen {
  readonly view: WallView;
  /** Whether something is searched for as well. */
  readonly searching: boolean;
}

/** A person changed a filter, the view or the search. */
export class WallFilterEvent extends PageEvent {
  static readonly type = 'union-filter-change';

  constructor(
    /** What is asked for now. */
    readonly query: WallChoice,
  ) {
    super(WallFilterEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface UnionFilterQueries {
    readonly 'union-craftsman-wall': WallChoice;
  }
  interface HTMLElementEventMap {
    'union-craftsman-select': CraftsmanSelectEvent;
  }
}

import type { StationQuery } from '../../stations/station-query.ts';
import { PageEvent } from '../../base/page-event.ts';

/** A person changed the search or a filter. */
export class FilterChangeEvent extends PageEvent {
  static readonly type = 'union-filter-change';

  constructor(
    /** What is asked for now. */
    readonly query: StationQuery,
  ) {
    super(FilterChangeEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface UnionFilterQueries {
    readonly 'union-station-map': StationQuery;
  }
}

import type { StationFeature } from '../../data/generated/types.ts';
import type { StationQuery } from '../../stations/station-filter.ts';

/** A person chose a station, in the list or on the map. */
export class StationSelectEvent extends Event {
  static readonly type = 'union-station-select';

  constructor(
    /** The station as the collection gives it. */
    readonly station: StationFeature,
  ) {
    super(StationSelectEvent.type, { bubbles: true, composed: true });
  }
}

/** A person changed the search or a filter. */
export class FilterChangeEvent extends Event {
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
  interface HTMLElementEventMap {
    'union-station-select': StationSelectEvent;
  }
}

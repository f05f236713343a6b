import type { StationFeature } from '../data/generated/types.ts';
import { PageEvent } from '../base/page-event.ts';

/** A person chose a station, in a list or on a map. */
export class StationSelectEvent extends PageEvent {
  static readonly type = 'union-station-select';

  constructor(
    /** The station as the collection gives it. */
    readonly station: StationFeature,
  ) {
    super(StationSelectEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'union-station-select': StationSelectEvent;
  }
}

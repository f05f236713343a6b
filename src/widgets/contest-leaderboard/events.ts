import type { Standing } from '../../board/types.ts';
import { PageEvent } from '../../base/page-event.ts';

/** A person chose a row: opened its details, or looked for it and found it. */
export class StandingSelectEvent extends PageEvent {
  static readonly type = 'union-standing-select';

  constructor(
    /** The row as it stands now, with its rank. */
    readonly row: Standing,
  ) {
    super(StandingSelectEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'union-standing-select': StandingSelectEvent;
  }
}

import { PageEvent } from '../../base/page-event.ts';

/**
 * A person chose a time to book somebody for. A page that handles it itself calls
 * `preventDefault()`; else the site's booking form opens.
 */
export class CraftsmanBookEvent extends PageEvent {
  static readonly type = 'union-craftsman-book';

  constructor(
    /** Id of the person, team or studio. */
    readonly person: string,
    /** Id of the slot; its start where it has no id. */
    readonly slot: string,
  ) {
    super(CraftsmanBookEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'union-craftsman-book': CraftsmanBookEvent;
  }
}

import { PageEvent } from '../../base/page-event.ts';

/** An application of a person is stored. Carries nothing personal. */
export class ApplicationSubmitEvent extends PageEvent {
  static readonly type = 'union-application-submit';

  constructor(
    /** The display number, as the person may read it out. */
    readonly receipt: string,
  ) {
    super(ApplicationSubmitEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'union-application-submit': ApplicationSubmitEvent;
  }
}

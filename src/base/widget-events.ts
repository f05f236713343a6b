import type { ResourceProblem } from './resource-controller.ts';
import { PageEvent } from './page-event.ts';

/** A widget shows its content for the first time, or again after a reload. */
export class UnionReadyEvent extends PageEvent {
  static readonly type = 'union-ready';

  constructor() {
    super(UnionReadyEvent.type, { bubbles: true, composed: true });
  }
}

/** A load ended in a problem. */
export class UnionProblemEvent extends PageEvent {
  static readonly type = 'union-problem';

  constructor(
    /** RFC 9457 members, and the `code` that names the case. */
    readonly problem: ResourceProblem,
  ) {
    super(UnionProblemEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  /** What each widget is asked for by its filters; every one that has some adds its own by its tag. */
  interface UnionFilterQueries {
    readonly '': never;
  }
  interface HTMLElementEventMap {
    'union-filter-change': Event & {
      readonly query: UnionFilterQueries[keyof UnionFilterQueries];
    };
    'union-ready': UnionReadyEvent;
    'union-problem': UnionProblemEvent;
  }
}

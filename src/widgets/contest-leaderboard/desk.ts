import type { TemplateResult } from 'lit';
import type { Delta } from '../../board/board-delta.ts';
import type { Standing } from '../../board/types.ts';
import type { Model } from './board-model.ts';

/** A board, the list of contests, a big screen. */
export type DeskKind = 'board' | 'list' | 'screen';

/** What a person works at. Loaded after the first rows; whatever it shows takes their place. */
export interface Desk {
  /** Shows what has been loaded, and goes on where the person was if it is the same board. */
  take(model: Model): void;
  render(): TemplateResult;
  /** Brings a row into view; false when there is none of that id. */
  jumpTo(id: string): Promise<boolean>;
  /** Takes in changes that the page tells; gives the ids of the rows that are others now. */
  applyDelta?(delta: Delta): Promise<readonly string[]>;
  /** Opens a row's details, or closes them. */
  open(row: Standing): void;
  /** A person came here from elsewhere: takes the focus, which else goes to the title. */
  land?(): void | Promise<void>;
  /** The widget has left the page: nothing goes on in the background. */
  sleep(): void;
  wake(): void;
  /** Another desk takes over; what is taken next is begun anew. */
  end(): void;
}

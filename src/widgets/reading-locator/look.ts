import type { StationModel } from '../../stations/station-model.ts';
import type { Listing } from './listing.ts';
import type { Settings } from './settings.ts';
import type { Words } from './words.ts';

/** What the bar above the list does. */
export type Act = 'near' | 'open' | 'find' | 'filters' | 'map' | 'books';

/** What list and bar are drawn from, before the tools are here and after. */
export interface Look {
  readonly words: Words;
  readonly model: StationModel;
  readonly settings: Settings;
  readonly listing: Listing;
  /** Whether books can be searched. */
  readonly hasBooks: boolean;
  /** What was pressed and is being got ready. */
  readonly busy: Act | undefined;
  /** Acts that are on: the panel that is open, the filter that is set. */
  isOn(act: Act): boolean;
  act(act: Act): void;
  /** Filters that are set. */
  readonly chosen: number;
  pageOf(id: string): string;
  press(event: MouseEvent, id: string): void;
  more(): void;
}

/** A new window is the browser's business. */
export function isElsewhere({ ctrlKey, metaKey, shiftKey, altKey, button }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey || altKey || button !== 0;
}

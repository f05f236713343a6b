import type { TemplateResult, nothing } from 'lit';
import type { StationListing } from '../../stations/listing.ts';
import type { StationModel } from '../../stations/station-model.ts';
import type { StationQuery } from '../../stations/station-query.ts';
import type { LiveWords } from './parts/status-part.ts';
import type { Settings } from './settings.ts';
import type { Words } from './words.ts';

/** What the bar above the list does. */
export type Act = 'near' | 'open' | 'find' | 'filters' | 'map' | 'trail' | 'help';

/** A piece of the widget, or nothing. */
export type Piece = TemplateResult | typeof nothing | undefined | string | readonly Piece[];

/** How many stations are listed, and the order they stand in, in words; '' for nothing to say. */
export interface Summary {
  readonly count: string;
  readonly order: string;
}

/** What the tools add to list and bar once they are here. */
export interface Tools {
  /** What stands in place of bar and list: a station, a trail. */
  opened(): Piece;
  /** Below the bar: what a person is told, and the panel that is open. */
  below(): Piece;
  /** The line above the list. */
  summary(): Summary;
  /** At the end of the line above the list. */
  head(): Piece;
  /** What stands in place of the rows, where there are none to show, or too many. */
  results(): Piece;
  /** On the map: help, what its divisions are called. */
  onMap(): Piece;
  /** Before the rows: what is missing of them. */
  notes(): Piece;
  foot(): Piece;
  /** What is said to whoever listens. */
  readonly spoken: string;
}

/** What list and bar are drawn from, before the tools are here and after. */
export interface Look {
  readonly words: Words;
  readonly model: StationModel;
  readonly settings: Settings;
  readonly listing: StationListing<StationQuery>;
  readonly tools: Tools | undefined;
  /** There is room for the map beside the list. */
  readonly wide: boolean;
  /** What was pressed and is being got ready. */
  readonly busy: Act | undefined;
  /** The tools did not arrive. */
  readonly failed: boolean;
  /** Acts that are on: the panel that is open, the filter that is set. */
  isOn(act: Act): boolean;
  act(act: Act): void;
  /** Filters that are set. */
  readonly chosen: number;
  readonly now: number;
  readonly selected: string;
  readonly hovered: string;
  metresTo(row: number): number | undefined;
  /** Address of a station, or of a division (`of`: 'region'). */
  pageOf(id: string, of?: string): string;
  choose(id: string): void;
  hover(id: string): void;
  goTo(region: string): void;
  /** What stations report of themselves. */
  readonly live: Pick<LiveWords, 'short' | 'shuts'> | undefined;
  /** The list was scrolled. */
  seeMore(): void;
  more(): void;
  retry(): void;
}

/** A new window is the browser's business. */
export function isElsewhere({ ctrlKey, metaKey, shiftKey, altKey, button }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey || altKey || button !== 0;
}

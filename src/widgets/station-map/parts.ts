import type { StationDetail, StationFeature } from '../../data/generated/types.ts';
import type { Words } from './words.ts';
import type { StationBrowser } from '../../stations/station-browser.ts';
import type { StationQuery } from '../../stations/station-filter.ts';
import type { StationModel } from '../../stations/station-model.ts';

/** Why near-me gave no place. */
export type HereProblem = 'denied' | 'timeout' | 'unsupported';

/** What the pieces of the template show, and what a person can do in them. */
export interface Parts {
  readonly words: Words;
  readonly model: StationModel;
  readonly browser: StationBrowser;
  /** The view holds stations that are too many to load: counts are shown in their place. */
  readonly overview: boolean;
  readonly wide: boolean;
  readonly pane: 'list' | 'map';
  /** Rows the list grows by. */
  readonly pageSize: number;
  readonly filtersOpen: boolean;
  readonly locating: boolean;
  readonly hereProblem: HereProblem | undefined;
  /** Kinds that config limits the map to. */
  readonly only: readonly string[];
  readonly selected: string;
  /** The chosen station's details: on their way, here, not to be had, or none there are. */
  readonly detail: StationDetail | 'loading' | 'failed' | 'none';
  readonly copied: 'yes' | 'no' | undefined;
  readonly hint: string;

  ask(change: Partial<StationQuery>): void;
  clear(): void;
  locate(): void;
  goTo(region: string): void;
  choose(id: string): void;
  close(): void;
  showMore(): void;
  showAll(): void;
  retryShards(): void;
  reload(): void;
  toggleFilters(): void;
  /** Leaves the search field for what it found. */
  toResults(): void;
  showPane(pane: 'list' | 'map'): void;
  hover(id: string): void;
  copyAddress(feature: StationFeature): void;
  zoom(step: number): void;
}

import type { LightRead } from '../../data/light-read.ts';
import type { StationModel } from '../../stations/station-model.ts';
import type { Settings } from './settings.ts';

/** What a locator shows: stations, and where books are searched. */
export interface LocatorModel {
  readonly stations: StationModel;
  readonly settings: Settings;
  /** Full URL of the search for books, where there is one. */
  readonly books: string | undefined;
  /** What was read on the short way, to be kept as last good copies. */
  readonly reads?: readonly LightRead[];
}

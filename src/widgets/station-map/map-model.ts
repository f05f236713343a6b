import type { LightRead } from '../../data/light-read.ts';
import type { StationModel } from '../../stations/station-model.ts';
import type { Sources } from '../../stations/sources.ts';
import type { Settings } from './settings.ts';

/** What a station map shows. */
export interface MapModel {
  readonly stations: StationModel;
  readonly settings: Settings;
  /** The sites they are of, where those are several. */
  readonly sources?: Sources;
  /** What was read on the short way, to be kept as last good copies. */
  readonly reads?: readonly LightRead[];
}

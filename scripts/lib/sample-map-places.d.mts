import type {
  StationDetail,
  StationFeature,
  StatusReport,
} from '../../src/data/generated/types.ts';

/** What three of the stations report of themselves, as `PUT v1/live/stations` takes it. */
export function sampleReports(): StatusReport;
/** Six stations that are out of the ordinary; seasons and single days lie around `now`. */
export function sampleMapPlaces(now?: number): {
  stations: { feature: StationFeature; detail: StationDetail }[];
  regions: { code: string; name: string }[];
};

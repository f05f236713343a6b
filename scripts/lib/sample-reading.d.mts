import type {
  StationCollection,
  StationDetail,
  StationFeature,
} from '../../src/data/generated/types.ts';

export interface SampleRoom {
  feature: StationFeature;
  detail: StationDetail;
}

export interface SampleReading {
  stations: SampleRoom[];
  regions: { code: string; name: string }[];
}

export interface SampleReadingOptions {
  /** Where the library's feeds and books are; ends in a slash. */
  library?: string;
}

/** Id of the station whose door has the QR code. */
export const SAMPLE_DOOR: string;
/** 24 stations. `now` in epoch milliseconds: special days and events lie around it. */
export function sampleReading(now?: number, options?: SampleReadingOptions): SampleReading;
/** The list of them, as a server gives it out. */
export function readingCollection(now?: number, options?: SampleReadingOptions): StationCollection;
/** A list of any stations. */
export function collectionOf(
  stations: readonly SampleRoom[],
  regions: readonly { code: string; name: string }[],
  now: number,
): StationCollection;

/** What a person asked for. Empty means no limit. */
export interface StationQuery {
  readonly text: string;
  /** A place of any of these kinds. */
  readonly kinds: readonly string[];
  /** A place with all of these facilities. */
  readonly facilities: readonly string[];
  readonly openNow: boolean;
  /** Open at some time between 18:00 and 02:00 of this night. */
  readonly tonight: boolean;
  /** Open on this day, YYYY-MM-DD; '' for any. */
  readonly day: string;
  /** GB/T 2260 code; a province or city code takes in its districts. */
  readonly region: string;
}

export const EMPTY_QUERY: StationQuery = {
  text: '',
  kinds: [],
  facilities: [],
  openNow: false,
  tonight: false,
  day: '',
  region: '',
};

export function isEmptyQuery(query: StationQuery): boolean {
  return (
    !query.text.trim() &&
    !query.kinds.length &&
    !query.facilities.length &&
    !query.openNow &&
    !query.tonight &&
    !query.day &&
    !query.region
  );
}

/** How many filters are set that a list of filters shows; the text is none, nor is "open now". */
export function chosenCount({ kinds, facilities, region, tonight, day }: StationQuery): number {
  return kinds.length + facilities.length + [region, tonight, day].filter(Boolean).length;
}

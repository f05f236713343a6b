/** Minutes of the day a span begins; an end past 1440 is on the next day. */
export type Span = readonly [from: number, to: number];

export interface ExpectedHours {
  id: string;
  name: string;
  /** Monday to Sunday; empty where the words are no hours. */
  week: readonly (readonly Span[])[];
  /** The same for May to September, where the seasons differ. */
  summer?: readonly (readonly Span[])[];
  /** What holds on days off. */
  holiday: 'same' | 'unknown' | readonly Span[];
  /** False where the words are to be shown as written. */
  readable: boolean;
}

export interface ReadingRecords {
  header: readonly string[];
  rows: readonly (readonly string[])[];
  expected: readonly ExpectedHours[];
}

export const RECORD_HEADER: readonly string[];
/** The same for the same seed. */
export function readingRecords(count?: number, seed?: number): ReadingRecords;
/** The records as a CSV file. */
export function recordsCsv(records: Pick<ReadingRecords, 'header' | 'rows'>): string;
/** What a record's hours mean on a day. `weekday` 0 is Monday; `kind` by the State's notice. */
export function expectedSpans(
  record: ExpectedHours,
  month: number,
  weekday: number,
  kind: 'plain' | 'off' | 'work',
): readonly Span[] | 'unknown';

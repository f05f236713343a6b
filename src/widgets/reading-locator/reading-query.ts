/** What a person asks of a list of reading stations. Empty means no limit. */
export interface ReadingQuery {
  /** What was typed. It goes into no address and no event. */
  readonly text: string;
  readonly openNow: boolean;
  /** Open at some time after 18:00 today. */
  readonly tonight: boolean;
  /** Open all day, every day. */
  readonly allDay: boolean;
  readonly unattended: boolean;
  readonly selfLoan: boolean;
  /** With electronic books or resources. */
  readonly eBooks: boolean;
  /** Any of these ways in, as the documents name them: `qr`, `face`, … */
  readonly entry: readonly string[];
  /** Any of these titles or programmes, as written. */
  readonly badges: readonly string[];
  /** GB/T 2260 code; a province or city code takes in its districts. */
  readonly region: string;
}

export const EVERYTHING: ReadingQuery = {
  text: '',
  openNow: false,
  tonight: false,
  allDay: false,
  unattended: false,
  selfLoan: false,
  eBooks: false,
  entry: [],
  badges: [],
  region: '',
};

/** The filters that are on or off, in the order they stand in. */
export const SWITCHES = [
  'openNow',
  'tonight',
  'allDay',
  'unattended',
  'selfLoan',
  'eBooks',
] as const;

export type ReadingSwitch = (typeof SWITCHES)[number];

/** How many filters are set; the text is none. */
export function chosenCount({ entry, badges, region, ...query }: ReadingQuery): number {
  const on = SWITCHES.filter(name => query[name]).length;
  return on + entry.length + badges.length + (region ? 1 : 0);
}

export function isEverything(query: ReadingQuery): boolean {
  return !query.text.trim() && chosenCount(query) === 0;
}

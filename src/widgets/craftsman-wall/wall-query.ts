import { fold } from '../../rules/fold.ts';

/** What the entries of a wall can be chosen by, in the order the filters stand in. */
export const FACETS = [
  'kind',
  'level',
  'trade',
  'year',
  'series',
  'committee',
  'region',
  'booking',
] as const;

export type Facet = (typeof FACETS)[number];

/** How the entries stand: photo tiles, an A–Z of rows, or sections by committee. */
export type WallView = 'wall' | 'directory' | 'committees';

/** The values chosen in each facet: any of those of one, and all facets together. */
export type Chosen = Readonly<Record<Facet, readonly string[]>>;

/** What a person asks to see. */
export interface WallQuery extends Chosen {
  /** What was typed. It may be a person's name: it goes into no address and no event. */
  readonly text: string;
}

export const EVERYONE: WallQuery = {
  text: '',
  kind: [],
  level: [],
  trade: [],
  year: [],
  series: [],
  committee: [],
  region: [],
  booking: [],
};

/** How many values are chosen. */
export function chosenCount(query: Chosen): number {
  return fold(FACETS, (n, facet) => n + query[facet].length, 0);
}

export function isEveryone(query: WallQuery): boolean {
  return !query.text.trim() && chosenCount(query) === 0;
}

import type {
  Contest,
  ContestEvent,
  ContestRound,
  PersonSummary,
  StandingsPage,
  StandingsRow,
} from '../../../src/data/generated/types.ts';
import type { Resolve } from '../../../src/data/urls.ts';
import type { ShownPerson } from '../../../src/rules/people/shown-plain.ts';
import type { Template } from './plain-template.ts';
import type { Spoken } from './spoken.ts';

/** What is drawn: a template, text, or a list of them. */
export type Drawn = Template | string | undefined | readonly Drawn[];

/** A person, a team or a studio, in one of the card's layouts. */
export declare function cardView(view: {
  model: {
    layout: 'compact' | 'standard' | 'feature';
    heading: number;
    person: ShownPerson;
    initial?: string;
    resolve: Resolve;
  };
  words: Spoken;
  held: boolean;
  /** What stands where a browser has buttons. */
  acts: {
    page: string | undefined;
    facts: undefined;
    part(name: string): Template | undefined;
    act(name: string): undefined;
    foot(): undefined;
  };
}): Template;

/** One person of a wall. */
export interface Entry {
  readonly id: string;
}
export declare function entryOf(summary: PersonSummary): Entry;
export declare function tileView(
  entry: Entry,
  context: { words: Spoken; hrefOf(entry: Entry): string; press(): void },
): Template;
export declare function isInScope(
  item: PersonSummary,
  scope: Partial<Record<'kind' | 'series' | 'committee', string>>,
): boolean;

/** A contest and one of its events. */
export interface Subject {
  readonly contest: Contest;
  readonly event: ContestEvent | undefined;
}
export interface BoardColumn {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  cell(row: StandingsRow): Drawn;
}
/** @param sheet rows tell which columns there is something to say in */
export declare function columnsFor(
  sheet: Subject & { readonly rows: readonly StandingsRow[] },
  words: Spoken,
): BoardColumn[];
export declare function classesOf(column: BoardColumn): string;
/** The event of that id; without one the first that has standings. */
export declare function eventOf(contest: Contest, id?: string): ContestEvent | undefined;
export declare function roundOf(contest: Contest, id: string | undefined): ContestRound | undefined;
export declare function roundsOf(subject: Subject): ContestRound[];
export declare function headView(
  model: Subject & {
    round: ContestRound | undefined;
    standings: (StandingsPage & { total: number }) | undefined;
  },
  words: Spoken,
  now: number,
): Template;

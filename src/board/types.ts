/**
 * What the engine is given and gives back: the members of the API's documents that it reads, under
 * their own names. Every contest and row of `schema/` can be passed as it is.
 */

/** How a contest is decided. */
export type ContestKind =
  'points' | 'time' | 'icpc' | 'league' | 'award' | 'band' | 'tally' | 'projects';

/** How equals share ranks: standard competition, dense, modified, fractional, forced apart. */
export type RankMethod = '1224' | '1223' | '1334' | 'fractional' | 'forced';

export type Direction = 'asc' | 'desc';

/** `ok` and absent are the same; `guest` takes part out of competition; the others have no result. */
export type RowState = 'ok' | 'absent' | 'dns' | 'dnf' | 'dq' | 'guest';

export interface ScoreModule {
  readonly id: string;
  readonly name: string;
  /** 1 when absent. Weights need not add up to 1. */
  readonly weight?: number;
  readonly max?: number;
  readonly unit?: string;
}

/** What decides between equal totals: a module's id, or a word such as `time` or `wins`. */
export interface Tie {
  readonly by: string;
  /** `desc` when absent: the greater goes first. */
  readonly dir?: Direction;
  readonly name?: string;
}

export interface Scale {
  /** `linear`, `normal`, or a word of a newer document. */
  readonly kind: string;
  readonly mean?: number;
  readonly deviation?: number;
  readonly max?: number;
}

/** A prize or band; shares are of those with a result that counts. */
export interface Band {
  readonly name: string;
  readonly share?: number;
  readonly count?: number;
  readonly min?: number;
  /** Whether those tied for the last place are in; yes when absent. */
  readonly ties?: boolean;
}

export interface Cut {
  readonly to?: string;
  readonly count?: number;
  readonly share?: number;
  readonly min?: number;
  readonly ties?: boolean;
}

export interface Problem {
  readonly id: string;
  readonly name?: string;
  readonly color?: string;
}

export interface Rules {
  readonly modules?: readonly ScoreModule[];
  readonly problems?: readonly Problem[];
  /** Minutes a wrong try costs (ICPC); 20 when absent. */
  readonly penalty?: number;
  readonly points?: { readonly win?: number; readonly draw?: number; readonly loss?: number };
  readonly drop?: { readonly high?: number; readonly low?: number };
  readonly decimals?: number;
  readonly dir?: Direction;
  readonly rank?: RankMethod;
  readonly ties?: readonly Tie[];
  readonly scale?: Scale;
  readonly bands?: readonly Band[];
  readonly cut?: Cut;
  readonly text?: string;
}

export interface Fixture {
  readonly id?: string;
  readonly round?: string;
  readonly division?: string;
  /** Ids of rows. */
  readonly home: string;
  readonly away: string;
  readonly state?: string;
  /** Absent until it has been played. */
  readonly score?: readonly number[];
}

/** What the engine needs to know of a contest or event to judge its rows. */
export interface Judging {
  readonly kind: ContestKind;
  readonly rules?: Rules;
  readonly fixtures?: readonly Fixture[];
}

/** A score; what is no number as written, what is not there yet as an empty string. */
export type Score = number | string;

export interface ProblemResult {
  readonly state: 'untried' | 'tried' | 'pending' | 'solved' | 'first';
  readonly tries?: number;
  /** Minutes after the start, of the accepted try. */
  readonly minutes?: number;
}

export interface LeagueResult {
  readonly played?: number;
  readonly won?: number;
  readonly drawn?: number;
  readonly lost?: number;
  readonly for?: number;
  readonly against?: number;
}

export interface Challenge {
  readonly category?: string;
  readonly owner?: string;
  readonly claimedBy?: string;
  readonly state?: string;
  /** 0 to 1. */
  readonly progress?: number;
  readonly deadline?: string;
  readonly reward?: string;
  readonly href?: string;
}

/** A row of the standings: an entrant, a team, a unit or a challenge. */
export interface Standing {
  readonly id: string;
  readonly rank?: number;
  readonly name: string;
  readonly py?: string;
  readonly members?: readonly string[];
  readonly person?: string;
  readonly unit?: string;
  readonly division?: string;
  readonly divisionRank?: number;
  readonly scores?: readonly Score[];
  /** A panel's marks: a list for each module. */
  readonly marks?: readonly (readonly Score[])[];
  /** Points, seconds, league points or a number, by kind. */
  readonly total?: number;
  readonly state?: RowState;
  readonly move?: number;
  readonly awards?: readonly string[];
  /** Minutes (ICPC). */
  readonly penalty?: number;
  readonly problems?: readonly ProblemResult[];
  readonly league?: LeagueResult;
  readonly tally?: Readonly<Record<string, number>>;
  readonly project?: Challenge;
}

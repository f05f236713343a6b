import type { Revision } from '../../src/board/history.ts';
import type { Standing } from '../../src/board/types.ts';
import type { Contest, ContestSummary, StandingsPage } from '../../src/data/generated/types.ts';

export interface SampleContest {
  id: string;
  contest: Contest & { id: string };
  /** The only page of each event that has results, by the event's id. */
  standings: Record<string, StandingsPage>;
}

export function sampleContests(): SampleContest[];

export function sampleDocuments(): {
  kind: 'contests' | 'standings';
  path: string;
  name: string;
  document: Contest | StandingsPage;
}[];

/** Rows of `c-2026-code` once what was frozen is judged. */
export function sampleIcpcFinal(): Standing[];

/** The same contest at each half hour. */
export function sampleIcpcHistory(): Revision[];

/** So many items of `v1/contests/index.json`, 2,100 when absent. */
export function sampleContestList(n?: number): ContestSummary[];

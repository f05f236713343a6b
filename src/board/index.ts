/**
 * The engine of contest boards: its public names. It knows no document but rows and rules, no DOM and
 * no network, and runs in pages, workers and Node. Widgets that load a part of it when asked import
 * that part's own file; the formats of other systems are in `adapters/`.
 */
export { Board } from './board.ts';
export type { Delta } from './board-delta.ts';
export type { SortBy } from './board-sort.ts';
export { bandsOf } from './bands.ts';
export { chainOf, directionOf, type Criterion } from './chain.ts';
export type { BoardColumns, CodedWords } from './columns.ts';
export { cutOf } from './cut.ts';
export { difference, fixed, numberOf, roundTo } from './decimal.ts';
export { binOf, distributionOf, type Bin, type Distribution } from './distribution.ts';
export { explain, type Reason } from './explain.ts';
export type { BoardFilter, Facets } from './filter.ts';
export type { GroupedBy } from './gather.ts';
export { groupBoard, type GroupBoard, type GroupRule } from './groups.ts';
export { hashOf, type Hashed } from './hash.ts';
export {
  rankHistory,
  revisionsOf,
  type RankHistory,
  type RankLine,
  type Revision,
  type RevisionChange,
} from './history.ts';
export {
  icpcTable,
  type IcpcOptions,
  type IcpcTable,
  type Submission,
  type SubmissionFault,
} from './icpc.ts';
export { judge } from './judge.ts';
export { judgingFor } from './judging.ts';
export { leagueRevisions } from './league-history.ts';
export { leagueTable, type FixtureFault, type LeagueTable } from './league.ts';
export { compareNames, initialsOf } from './pinyin-order.ts';
export { placesOfNames } from './pinyin-places.ts';
export { Reveal, revealSteps, type RevealStep } from './reveal.ts';
export type { RowSource } from './row-source.ts';
export { ScrollMap, type ScrollMapOptions } from './scroll-map.ts';
export { medalTable, tallyBy, type TallyOptions, type TallyTable } from './tally.ts';
export { readTime, timeText } from './time-text.ts';
export type {
  Band,
  Challenge,
  ContestKind,
  Cut,
  Direction,
  Fixture,
  Judging,
  LeagueResult,
  Problem,
  ProblemResult,
  RankMethod,
  RowState,
  Rules,
  Scale,
  Score,
  ScoreModule,
  Standing,
  Tie,
} from './types.ts';

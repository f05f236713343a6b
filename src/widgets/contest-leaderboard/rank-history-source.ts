import type { RevisionLog } from './revision-log.ts';
import { roundsOf } from './contest-view.ts';
import type { BoardModel } from './board-model.ts';

/** Where it is known from how ranks changed. */
export type HistorySource = 'league' | 'icpc' | 'rounds' | 'live';

/**
 * The best there is to draw a rank history from: the matches of a league, the minutes in which
 * problems were solved, the standings of the rounds, else what changed while the page was open.
 */
export function historySource(model: BoardModel, changes: RevisionLog): HistorySource | undefined {
  const { contest, event, of } = model;
  if (of) return undefined;
  const kind = event?.kind ?? contest.kind;
  const played = contest.fixtures?.some(({ score, round }) => score && round);
  if (kind === 'league' && played && (contest.rounds?.length ?? 0) > 1) return 'league';
  if (kind === 'icpc' && model.standings?.rows.some(({ problems }) => problems)) return 'icpc';
  if (roundsOf(model).length > 1) return 'rounds';
  return changes.count ? 'live' : undefined;
}

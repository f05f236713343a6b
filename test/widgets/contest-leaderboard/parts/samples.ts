import { sampleContests } from '../../../../scripts/lib/sample-contests.mjs';
import { eventOf, type Subject } from '../../../../src/widgets/contest-leaderboard/contest-view.ts';
import type { StandingsRow } from '../../../../src/data/generated/types.ts';

const all = sampleContests();

/** A sample contest with one of its events and its rows. */
export function sample(id: string, eventId?: string): Subject & { rows: StandingsRow[] } {
  const { contest, standings } = all.find(one => one.id === id)!;
  const event = eventOf(contest, eventId);
  return { contest, event, rows: standings[event?.id ?? '']?.rows ?? [] };
}

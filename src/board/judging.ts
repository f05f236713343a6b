import type { ContestKind, Fixture, Judging, Rules } from './types.ts';

/** How a contest is judged, as far as it says so. */
interface Contested {
  readonly kind: ContestKind;
  readonly rules?: Rules;
  readonly fixtures?: readonly Fixture[];
}

/** What an event says for itself. */
type OwnJudging = Partial<Omit<Contested, 'fixtures'>>;

/** How an event is judged: its own kind and rules go before the contest's, member by member. */
export function judgingFor(
  contest: Contested,
  event?: OwnJudging,
): Judging & { readonly rules: Rules } {
  const { fixtures } = contest;
  return {
    kind: event?.kind ?? contest.kind,
    rules: { ...contest.rules, ...event?.rules },
    ...(fixtures ? { fixtures } : {}),
  };
}

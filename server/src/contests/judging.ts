import { judgingFor } from '../../../src/board/judging.ts';
import type { Judging } from '../../../src/board/types.ts';
import type { Contest } from '../../../src/data/generated/types.ts';

/** How an event of a contest is judged. */
export function judgingOf(contest: Contest, eventId: string): Judging {
  return judgingFor(
    contest,
    contest.events?.find(({ id }) => id === eventId),
  );
}

/** States in which nothing changes any more. */
const OVER: readonly (string | undefined)[] = ['final', 'cancelled'];

/** Whether an event has come to its end; its own state goes before the contest's. */
export function isOver(contest: Contest, eventId: string): boolean {
  const event = contest.events?.find(({ id }) => id === eventId);
  return OVER.includes(event?.state ?? contest.state);
}

/** Whether results are kept from the public at a moment, milliseconds. */
export function isFrozen({ freeze }: Pick<Contest, 'freeze'>, now: number): boolean {
  if (!freeze || now < Date.parse(freeze.from)) return false;
  return freeze.to === undefined || now < Date.parse(freeze.to);
}

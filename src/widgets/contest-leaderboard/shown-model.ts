import type { BoardDesk } from './board-desk.ts';
import type { BoardModel } from './board-model.ts';

/** Whether two loads are of one board: a person goes on where they were. */
export function sameBoard(a: BoardModel, b: BoardModel): boolean {
  return (
    a.contest.id === b.contest.id && a.event?.id === b.event?.id && a.round?.id === b.round?.id
  );
}

/** Whether there are rows to look through, or other events to go to. */
export function hasTools({ standings, contest }: BoardModel): boolean {
  return Boolean(standings?.total) || (contest.events?.length ?? 0) > 1;
}

/** The model as it stands now: rows come and go while it is live. */
export function shownModel({ model, board, live }: BoardDesk): BoardModel {
  const { standings } = model;
  if (!standings) return model;
  const total = board?.total ?? standings.total;
  return {
    ...model,
    standings: { ...standings, total, ...(live.asOf ? { asOf: live.asOf } : {}) },
  };
}

import type { Delta } from '../../board/board-delta.ts';
import { rowsHere } from './board-rows.ts';
import type { BoardModel } from './board-model.ts';

/**
 * A short event with a delta taken in, and the ids of the rows that are others now; undefined for an
 * event whose rows are columns.
 */
export function withDelta(
  model: BoardModel,
  delta: Delta,
): { model: BoardModel; changed: readonly string[] } | undefined {
  const here = rowsHere(model);
  if (!here || here.kind !== 'here') return undefined;
  const { board, standings } = here;
  const { changed } = board.apply(delta);
  const rows = [...Array(board.total).keys()].map(at => board.at(at)!);
  const total = rows.length;
  return {
    model: { ...model, standings: { ...standings, rows: rows as typeof standings.rows, total } },
    changed,
  };
}

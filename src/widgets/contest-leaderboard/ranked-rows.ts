import type { Standing } from '../../board/types.ts';
import type { BoardDesk } from './board-desk.ts';
import { applyQuery, isAll, shownRows } from './board-query.ts';
import { BY_RANK } from './board-view.ts';

/** Above so many rows, what looks at all of them at once looks at the first page alone. */
const MOST_ROWS = 200_000;

/** All rows in the order of rank, whatever is shown of them and in what order. */
export function rankedRows({ board, model, query, order }: BoardDesk): Standing[] {
  if (!board || board.total > MOST_ROWS) return [...(model.standings?.rows ?? [])];
  if (isAll(query) && order.by === BY_RANK.by && order.dir === BY_RANK.dir) {
    return [...shownRows(board)];
  }
  board.sort(BY_RANK);
  board.show({});
  const rows = [...shownRows(board)];
  board.sort(order);
  applyQuery(board, query);
  return rows;
}

/** What is worked out from a board, again only when its rows are others. */
export function remembered<Value>(work: (desk: BoardDesk) => Value): (desk: BoardDesk) => Value {
  let of: readonly unknown[] = [];
  let value: Value;
  return desk => {
    const now = [desk.board, desk.model.event, desk.changes.count];
    if (now.some((one, at) => one !== of[at])) value = work(desk);
    of = now;
    return value;
  };
}

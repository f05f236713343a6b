import type { Board } from '../../board/board.ts';
import { inSpells } from './idle.ts';
import type { Order } from './table-view.ts';

/**
 * Orders a board. Where that takes long, as a million names do, the page stays at hand meanwhile;
 * `later` is called when the rows are in order, unless something else is `wanted` by then.
 */
export function sortBoard(
  board: Board,
  order: Order,
  signal: AbortSignal,
  wanted: () => Order,
  later: () => void,
): void {
  const preparing = board.preparing(order);
  if (preparing.next().done) {
    board.sort(order);
    return;
  }
  void inSpells(preparing, signal).then(ready => {
    if (!ready || wanted() !== order) return;
    board.sort(order);
    later();
  });
}

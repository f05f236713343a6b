import { isEveryone } from '../wall-query.ts';
import type { WallDesk } from './wall-desk.ts';

/** How many pages there are of what is shown. */
export function pagesOf({ supply, query, result, options }: WallDesk): number {
  const n = isEveryone(query) ? supply.total : result.rows.length;
  return Math.max(1, Math.ceil(n / options.settings().pageSize));
}

/** The page that is shown, from 1: of fewer pages than was asked for the last. */
export function pageOf(desk: WallDesk): number {
  return Math.min(desk.page, pagesOf(desk));
}

/** The rows of that page. */
export function rowsOnPage(desk: WallDesk, rows: Uint32Array): Uint32Array {
  const { pageSize } = desk.options.settings();
  const page = pageOf(desk);
  return rows.subarray((page - 1) * pageSize, page * pageSize);
}

/** Whether what is shown waits for the rest of the list. */
export function isWaiting(desk: WallDesk): boolean {
  const { query, view, supply, page, options } = desk;
  const wanted = page * options.settings().pageSize;
  return desk.isPart || !isEveryone(query) || view !== 'wall' || wanted > supply.table.size;
}

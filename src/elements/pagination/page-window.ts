/** A page number, or a gap that stands for two pages or more. */
export type PageSlot = number | 'gap';

/** More pages than this do not all fit into one row of a desktop page's column. */
const WIDEST = 7;

/**
 * Which of `pages` pages to show around `page` (both from 1): the first, the last, the page and its
 * neighbours. Always the same number of slots, so that the row does not move from page to page.
 */
export function pageWindow(page: number, pages: number): PageSlot[] {
  if (pages <= WIDEST) return [...Array(pages).keys()].map(index => index + 1);
  const middle = Math.min(Math.max(page, 4), pages - 3);
  return [
    1,
    middle === 4 ? 2 : 'gap',
    middle - 1,
    middle,
    middle + 1,
    middle === pages - 3 ? pages - 1 : 'gap',
    pages,
  ];
}

/** How many pages `total` things take, `pageSize` on each; at least one. */
export function pageCount(total: number, pageSize: number): number {
  const pages = Math.ceil(total / pageSize);
  return Number.isFinite(pages) ? Math.max(1, pages) : 1;
}

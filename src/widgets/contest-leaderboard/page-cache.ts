import type { Standing } from '../../board/types.ts';

/** The rows of a page. */
export type RowPage = readonly Standing[];

/** So many pages are kept: a person who scrolls back finds the last ones. */
const MOST_PAGES = 40;

/** The pages that were read last, by their number from 0. */
export class PageCache {
  #pages = new Map<number, RowPage>();

  get count(): number {
    return this.#pages.size;
  }

  get(page: number): RowPage | undefined {
    return this.#pages.get(page);
  }

  set(page: number, rows: RowPage): void {
    this.#pages.delete(page);
    this.#pages.set(page, rows);
  }

  delete(page: number): void {
    this.#pages.delete(page);
  }

  /** Lets go of the pages that were read longest ago; those that are wanted stay. */
  keep(wanted: readonly number[]): void {
    for (const page of wanted) {
      const rows = this.#pages.get(page);
      if (rows) this.set(page, rows);
    }
    for (const page of this.#pages.keys()) {
      if (this.#pages.size <= MOST_PAGES) return;
      this.#pages.delete(page);
    }
  }

  find(id: string): { page: number; at: number } | undefined {
    for (const [page, rows] of this.#pages) {
      const at = rows.findIndex(row => row.id === id);
      if (at >= 0) return { page, at };
    }
    return undefined;
  }
}

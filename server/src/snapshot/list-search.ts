import type { ListColumns } from './columns.ts';
import { allByOrder, bestMatches, pageOf, type Page } from './page.ts';
import { firstAfter, type Position } from './row-keys.ts';
import type { TextIndex } from './text-index.ts';

/** What is asked of a list of people or contests. */
export interface ListQuery {
  q?: string;
  /** Most summaries in the answer. */
  limit: number;
  after?: Position;
}

/** Answers queries over summaries from memory: best match first, or in the list's order. */
export class ListSearch {
  readonly table: ListColumns;
  readonly #texts: TextIndex;

  constructor(table: ListColumns, texts: TextIndex) {
    this.table = table;
    this.#texts = texts;
  }

  async find({ q, limit, after }: ListQuery): Promise<Page> {
    const { count, keys } = this.table;
    const first = after ? firstAfter(keys, after) : 0;
    const matches = q === undefined ? undefined : await this.#texts.find(q);
    if (!matches) return pageOf(keys, allByOrder(count, first, limit + 1), limit, count);
    const best = bestMatches(matches, limit + 1, after?.value, first);
    return pageOf(keys, best, limit, matches.rows.length);
  }
}

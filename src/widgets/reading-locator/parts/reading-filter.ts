import { makeLooseMatcher } from '../../../rules/loose-search.ts';
import type { StationModel } from '../../../stations/station-model.ts';
import type { Narrowed } from '../../../stations/listing.ts';
import type { Listing } from '../listing.ts';
import type { ReadingQuery } from '../reading-query.ts';
import { columnsOf, filterRows, tonightColumn, type Filtered } from './filter-rows.ts';

/** What was made, and what it was made of. */
interface Kept<T> {
  readonly key: readonly unknown[];
  readonly value: T;
}

/** How well each row fits what was typed; `isLoose`: none does, and these nearly do. */
interface Scored {
  readonly scores: Uint16Array | undefined;
  readonly isLoose: boolean;
}

/** The filters of one model; what does not change with a query is made once. */
export class ReadingFilter {
  readonly #model: StationModel;
  #columns: Kept<ReturnType<typeof columnsOf>> | undefined;
  #tonight: Kept<Uint8Array> | undefined;
  #scores: Kept<Scored> | undefined;
  #result: Kept<Filtered & Narrowed> | undefined;

  constructor(model: StationModel) {
    this.#model = model;
  }

  /** Rows that a query leaves, with the counts beside the filters. */
  find(query: ReadingQuery, { open, now }: Pick<Listing, 'open' | 'now'>): Filtered & Narrowed {
    const { edition, openNow } = this.#model;
    this.#result = kept(this.#result, [query, open, edition, openNow], () => {
      const { scores, isLoose } = this.#scored(query.text.trim());
      this.#columns = kept(this.#columns, [edition], () => columnsOf(this.#model));
      this.#tonight = kept(this.#tonight, [edition, openNow, now], () =>
        tonightColumn(this.#model, now),
      );
      const [columns, tonight] = [this.#columns.value, this.#tonight.value];
      const found = filterRows(query, { model: this.#model, columns, open, tonight, scores });
      return { ...found, scores, isLoose };
    });
    return this.#result.value;
  }

  #scored(text: string): Scored {
    if (!text) return { scores: undefined, isLoose: false };
    const { edition, finder } = this.#model;
    this.#scores = kept(this.#scores, [text, edition, finder], () => {
      const scores = this.#model.search(text);
      if (!scores || scores.some(score => score > 0)) return { scores, isLoose: false };
      // Nobody types a name twice: what is one letter off may be what was meant.
      const matches = makeLooseMatcher(text);
      const { table } = this.#model;
      const loose = Uint16Array.from({ length: table.size }, (_, row) =>
        matches(table.feature(row)?.properties ?? { name: '' }),
      );
      return { scores: loose, isLoose: loose.some(score => score > 0) };
    });
    return this.#scores.value;
  }
}

function kept<T>(known: Kept<T> | undefined, key: readonly unknown[], make: () => T): Kept<T> {
  const isSame = known && known.key.every((part, at) => part === key[at]);
  return isSame ? known : { key, value: make() };
}

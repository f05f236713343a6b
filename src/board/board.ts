import { applyDelta, type Delta } from './board-delta.ts';
import { BoardTable, type BoardColumns } from './columns.ts';
import { FilteredRows, type BoardFilter, type Facets } from './filter.ts';
import { RankOrder } from './rank-order.ts';
import type { RowSource } from './row-source.ts';
import { BoardSearch } from './search.ts';
import { BoardSort, type SortBy } from './board-sort.ts';
import { tableHash } from './table-hash.ts';
import type { Judging, Standing } from './types.ts';

/**
 * The standings of one event, of any number of rows: in order of rank or of a column, filtered,
 * searched, and kept up to date by deltas.
 *
 * Rows are kept as columns. `pack` makes strings into bytes, one column a call: call it in idle
 * time until it says false, and let go of the document they came from. Everything is right without
 * it, only larger.
 */
export class Board implements RowSource {
  readonly #table: BoardTable;
  readonly #judging: Judging;
  readonly #ranks: RankOrder;
  readonly #removed = new Set<number>();
  #unitNames: ReadonlyMap<string, string> = new Map();
  #search: BoardSearch;
  #filter: FilteredRows;
  #facets: Facets | undefined;
  #filterBy: BoardFilter = {};
  #sort: BoardSort;
  #sortBy: SortBy = { by: 'rank', dir: 'asc' };
  /** All rows as they are sorted. */
  #sorted: Uint32Array;
  #shown: Uint32Array;

  private constructor(table: BoardTable, judging: Judging) {
    this.#table = table;
    this.#judging = judging;
    this.#ranks = new RankOrder(table, judging);
    this.#search = new BoardSearch(table, this.#unitNames);
    this.#sort = new BoardSort(table, this.#unitNames);
    this.#filter = new FilteredRows(table, this.#search, {});
    this.#sorted = this.#ranks.rows;
    this.#shown = this.#sorted;
  }

  /** @param rows in order of rank, as their document has them; their ids differ */
  static of(rows: readonly Standing[], judging: Judging): Board {
    return new Board(BoardTable.of(rows), judging);
  }

  /** @throws RangeError naming the column that is not as long as the document says */
  static fromColumns(document: BoardColumns, judging: Judging): Board {
    return new Board(BoardTable.fromColumns(document), judging);
  }

  /** The same in steps of some ten milliseconds at a million rows, for who must not be kept waiting. */
  static *building(document: BoardColumns, judging: Judging): Generator<void, Board> {
    return new Board(yield* BoardTable.building(document), judging);
  }

  /** How many rows there are. */
  get total(): number {
    return this.#ranks.rows.length;
  }

  /** How many rows come through the filter. */
  get size(): number {
    return this.#shown.length;
  }

  /** The row at `position`, from 0, of those shown. */
  at(position: number): Standing | undefined {
    const row = this.#shown[position];
    return row === undefined ? undefined : this.#table.row(row);
  }

  /** Where a row is among those shown; -1 when it is filtered away or unknown. */
  positionOf(id: string): number {
    const row = this.#find(id);
    return row < 0 ? -1 : this.#shown.indexOf(row);
  }

  /** The row with this id, shown or not. */
  row(id: string): Standing | undefined {
    const row = this.#find(id);
    return row < 0 ? undefined : this.#table.row(row);
  }

  /** Names of units by their ids: what is searched and sorted by where rows tell the id. */
  nameUnits(names: ReadonlyMap<string, string>): void {
    this.#unitNames = names;
    this.#search = new BoardSearch(this.#table, names);
    this.#sort = new BoardSort(this.#table, names);
    this.#refresh();
  }

  /** Shows the rows that come through all of a filter's members, and no others. */
  show(filter: BoardFilter): void {
    this.#filterBy = filter;
    this.#filter = new FilteredRows(this.#table, this.#search, filter);
    this.#facets = undefined;
    this.#shown = this.#filter.of(this.#sorted);
  }

  /** Sorts all rows; what is missing goes last either way, equals stay in order of rank. */
  sort(by: SortBy): void {
    this.#sortBy = by;
    this.#sorted = this.#sort.order(this.#ranks.rows, by);
    this.#shown = this.#filter.of(this.#sorted);
  }

  /**
   * What sorting by a column needs beforehand, in steps of some milliseconds, for who must not be
   * kept waiting: a million names take a second. Without it `sort` does it all.
   */
  preparing({ by }: Pick<SortBy, 'by'>): Generator<void, void> {
    return this.#sort.preparing(by);
  }

  /** How many rows each division and unit would leave, under the other filters. */
  facets(): Facets {
    return (this.#facets ??= this.#filter.facets(this.#ranks.rows));
  }

  /** Whether `facets` would name from `least` to `most` divisions or units; costs less than they do. */
  hasChoice(by: 'division' | 'unit', least: number, most: number): boolean {
    return this.#filter.hasChoice(by, this.#ranks.rows, least, most);
  }

  /**
   * Takes in what has changed.
   *
   * @param delta rows as they are now, complete. Their ranks are taken as they are; with `rejudge`
   *   totals, ranks, moves and awards of all rows are worked out here, as `judge` would.
   * @returns ids of the items that are another row now than before, in the order given
   */
  apply(delta: Delta): { changed: string[] } {
    const board = { table: this.#table, ranks: this.#ranks, removed: this.#removed };
    const { changed, touched } = applyDelta(board, delta, this.#judging);
    this.#filter.refresh(touched);
    this.#facets = undefined;
    this.#sorted = this.#sort.order(this.#ranks.rows, this.#sortBy);
    this.#shown = this.#filter.of(this.#sorted);
    return { changed };
  }

  /** The digest of all rows, see `hash.ts`. */
  hash(): string {
    return tableHash(this.#table, this.#removed);
  }

  /** Makes one more part of the board smaller, or ready for deltas; false when all is done. */
  pack(): boolean {
    return this.#table.pack() || this.#ranks.prepare();
  }

  #find(id: string): number {
    const row = this.#table.find(id);
    return this.#removed.has(row) ? -1 : row;
  }

  #refresh(): void {
    this.show(this.#filterBy);
    this.sort(this.#sortBy);
  }
}

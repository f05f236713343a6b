import { chainOf, type Criterion } from './chain.ts';
import type { BoardTable } from './columns.ts';
import { unitsAt } from './number-column.ts';
import { comparatorOf, orderBy, type SortKey } from './order.ts';
import { partOf } from './standing-state.ts';
import type { Judging, Standing } from './types.ts';

/** The first of the parts (`partOf`) whose rows have no result. */
const FIRST_WITHOUT_RESULT = 2;

/** Where a key's values are: in a column of the table, or made from the rows. */
interface Source {
  readonly criterion: Criterion;
  /** In the table; undefined where they have to be made. */
  readonly key: (() => SortKey) | undefined;
  made: Float64Array;
}

/**
 * What puts the rows of a table in order of rank, as columns: the part of the board a row stands in,
 * then the chain of the rules, then the id. It is the order `judge` makes, but for criteria that hold
 * among equals only.
 */
export class RankKeys {
  readonly #table: BoardTable;
  readonly #sources: readonly Source[];
  #parts = new Uint8Array(0);

  constructor(table: BoardTable, judging: Judging) {
    this.#table = table;
    this.#sources = chainOf(judging).map(criterion => ({
      criterion,
      key: columnFor(criterion, table, judging),
      made: new Float64Array(0),
    }));
    const all = new Uint32Array(table.length);
    for (let row = 0; row < all.length; row++) all[row] = row;
    this.refresh(all);
  }

  /** Reads rows again that have changed or are new. */
  refresh(rows: ArrayLike<number>): void {
    const table = this.#table;
    const parts = (this.#parts = enlarged(this.#parts, table.length));
    const made = this.#sources.filter(({ key }) => !key);
    for (const source of made) source.made = enlarged(source.made, table.length);
    const without = table.state.words.map(word => partOf(stateWord(word)));
    const withTotal = table.state.words.map(word => partOf({ ...stateWord(word), total: 0 }));
    const { codes } = table.state;
    const { values } = table.total;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const hasTotal = unitsAt(values, row) !== undefined;
      parts[row] = (hasTotal ? withTotal : without)[codes[row] ?? 0]!;
    }
    for (const { made: values, criterion } of made) {
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i]!;
        values[row] = criterion.read({ id: '', name: '', ...table.figures(row) }) ?? NaN;
      }
    }
  }

  /** By row, the part of the board it stands in: 0 where its total decides its place. */
  get parts(): Uint8Array {
    return this.#parts;
  }

  /** The columns of the chain, by row: rows that have the same in all of them are equals. */
  get values(): SortKey['values'][] {
    return this.#chain().map(({ values }) => values);
  }

  /** Rows in order, whatever order they are given in. */
  sorted(rows: Uint32Array): Uint32Array {
    const n = this.#table.length;
    const parts = Int32Array.from(this.#parts);
    const order = orderBy([{ values: parts, dir: 'asc' }], n, rows);
    let placed = 0;
    while (placed < order.length && parts[order[placed]!] === 0) placed++;
    order.set(orderBy(this.#chain(), n, order.subarray(0, placed)));
    this.#sortEquals(order);
    return order;
  }

  /** Rows by the ranks they have, those without a result last, equals as they are given. */
  byGivenRank(rows: Uint32Array): Uint32Array {
    const { rank, length } = this.#table;
    const late = Int32Array.from(this.#parts, part => (part < FIRST_WITHOUT_RESULT ? 0 : part));
    return orderBy([{ values: late, dir: 'asc' }, rank.key('asc', length)], length, rows);
  }

  /** The whole order of two rows, 0 only for a row and itself; right until a row changes. */
  compare(): (a: number, b: number) => number {
    const before = this.#beforeIds();
    const { id } = this.#table;
    return (a, b) => before(a, b) || (a === b ? 0 : id.compare(a, b));
  }

  /** Those whom nothing else tells apart, by their ids. */
  #sortEquals(order: Uint32Array): void {
    const before = this.#beforeIds();
    const { id } = this.#table;
    for (let from = 0, to = 1; from < order.length; from = to++) {
      while (to < order.length && before(order[to - 1]!, order[to]!) === 0) to++;
      if (to - from < 2) continue;
      order.subarray(from, to).sort((a, b) => id.compare(a, b));
    }
  }

  #beforeIds(): (a: number, b: number) => number {
    const compare = comparatorOf(this.#chain());
    const parts = this.#parts;
    return (a, b) => parts[a]! - parts[b]! || (parts[a] === 0 ? compare(a, b) : 0);
  }

  #chain(): SortKey[] {
    return this.#sources.map(({ key, made, criterion: { dir } }) =>
      key ? key() : { values: made, dir },
    );
  }
}

/** The column a criterion reads, if it reads nothing else. */
function columnFor(
  { by, dir }: Criterion,
  table: BoardTable,
  { rules }: Judging,
): (() => SortKey) | undefined {
  const module = (rules?.modules ?? []).findIndex(({ id }) => id === by);
  if (module < 0 && by === 'total') return () => table.total.key(dir, table.length);
  if (module < 0 && by === 'penalty') return () => table.penalty.key(dir, table.length);
  // A panel's marks go before the score that is written.
  if (module < 0 || table.rest.size > 0) return undefined;
  return () => table.score(module).key(dir, table.length);
}

function stateWord(word: string | undefined): Pick<Standing, 'state'> {
  return word === undefined ? {} : { state: word as NonNullable<Standing['state']> };
}

function enlarged<T extends Uint8Array | Float64Array>(values: T, rows: number): T {
  if (values.length >= rows) return values;
  const Kind = values.constructor as new (length: number) => T;
  const larger = new Kind(values.length === 0 ? rows : Math.ceil(rows * 1.25));
  larger.set(values);
  return larger;
}

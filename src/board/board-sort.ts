import type { BoardTable } from './columns.ts';
import { MISSING, orderBy, type SortKey } from './order.ts';
import { placesOfNames, placingNames } from './pinyin-places.ts';
import { finish } from './steps.ts';
import type { Direction } from './types.ts';

/** A column to sort by; `score:0` is the first module's. */
export interface SortBy {
  readonly by: 'rank' | 'name' | 'unit' | 'total' | `score:${number}`;
  readonly dir: Direction;
}

/** Names that are read in a step. */
const STEP = 10_000;

/** Rows of a table in order of a column. */
export class BoardSort {
  readonly #table: BoardTable;
  readonly #unitNames: ReadonlyMap<string, string>;
  /** Places of the names by row, and of what state of the column they are. */
  #names: { places: Int32Array; version: number } | undefined;

  /** @param unitNames names by id of units, which rows tell by their ids */
  constructor(table: BoardTable, unitNames: ReadonlyMap<string, string>) {
    this.#table = table;
    this.#unitNames = unitNames;
  }

  /** The rows, which are given in order of rank: equals stay so. Rows without a value go last. */
  order(rows: Uint32Array, { by, dir }: SortBy): Uint32Array {
    if (by === 'rank' && dir === 'asc') return rows;
    return orderBy([this.#key(by, dir)], this.#table.length, rows);
  }

  #key(by: SortBy['by'], dir: Direction): SortKey {
    const { length, rank, total } = this.#table;
    if (by === 'name') return { values: this.#namePlaces(), dir };
    if (by === 'unit') return { values: this.#unitPlaces(), dir };
    if (by === 'rank') return rank.key(dir, length);
    if (by === 'total') return total.key(dir, length);
    return this.#table.score(Number(by.slice('score:'.length))).key(dir, length);
  }

  /** What `order` needs beforehand, in steps; nothing where it is there already. */
  *preparing(by: SortBy['by']): Generator<void, void> {
    if (by === 'name') yield* this.#placing();
  }

  #namePlaces(): Int32Array {
    return finish(this.#placing());
  }

  /** Each name is looked at once, however many have it. */
  *#placing(): Generator<void, Int32Array> {
    const { name, length } = this.#table;
    const { version } = name;
    if (this.#names?.version === version) return this.#names.places;
    const codes = new Int32Array(length);
    const known = new Map<string, number>();
    for (let row = 0; row < length; row++) {
      if (row % STEP === STEP - 1) yield;
      const text = name.at(row);
      let code = known.get(text);
      if (code === undefined) known.set(text, (code = known.size));
      codes[row] = code;
    }
    const places = yield* placingNames([...known.keys()]);
    for (let row = 0; row < length; row++) codes[row] = places[codes[row]!]!;
    if (name.version === version) this.#names = { places: codes, version };
    return codes;
  }

  #unitPlaces(): Int32Array {
    const { unit, length } = this.#table;
    const names = unit.words.map(word => (word && this.#unitNames.get(word)) ?? word ?? '');
    const byCode = placesOfNames(names);
    byCode[0] = MISSING;
    const { codes } = unit;
    const places = new Int32Array(length);
    for (let row = 0; row < length; row++) places[row] = byCode[codes[row] ?? 0]!;
    return places;
  }
}

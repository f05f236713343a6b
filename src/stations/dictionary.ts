const FIRST_ROWS = 256;
const UINT16_VALUES = 65_536;

/**
 * A column that says few different things: each value stands in a list once, a row is its place in
 * the list. What is asked of a column is asked of every value once and then read off row by row.
 */
export class Dictionary<T> {
  /** The different values; the first stands for "not given". */
  readonly values: T[];
  /** Row → place in `values`; longer than there are rows. Two bytes a row while they are enough. */
  rows: Uint16Array | Uint32Array = new Uint16Array(FIRST_ROWS);

  private readonly keyOf: (value: T) => string;
  private readonly places = new Map<string, number>();

  /**
   * @param none what a row says that gives nothing
   * @param keyOf equal for values that are one and the same
   */
  constructor(none: T, keyOf: (value: T) => string) {
    this.values = [none];
    this.keyOf = keyOf;
    this.places.set(keyOf(none), 0);
  }

  /** What a row says. */
  of(row: number): T {
    return this.values[this.rows[row]!]!;
  }

  set(row: number, value: T): void {
    const at = this.place(value);
    // Only now: a new value may have made the column wider.
    this.rows[row] = at;
  }

  /** The place of a value in the list; it is put there if it is new. */
  place(value: T): number {
    const key = this.keyOf(value);
    let at = this.places.get(key);
    if (at === undefined) {
      at = this.values.push(value) - 1;
      this.places.set(key, at);
      if (at === UINT16_VALUES) this.rows = Uint32Array.from(this.rows);
    }
    return at;
  }

  /** Takes a whole column in place of what it says; `places` count into `values`. */
  take(values: readonly T[], places: Uint16Array | Uint32Array): void {
    this.values.length = 0;
    for (const value of values) this.values.push(value);
    this.places.clear();
    values.forEach((value, at) => this.places.set(this.keyOf(value), at));
    const room = this.rows.length;
    const isWide = values.length > UINT16_VALUES;
    if (isWide !== this.rows instanceof Uint32Array) {
      this.rows = isWide ? new Uint32Array(room) : new Uint16Array(room);
    }
    this.rows.set(places);
  }

  /** Makes room for so many rows. */
  reserve(rows: number): void {
    if (rows <= this.rows.length) return;
    const wide = this.rows instanceof Uint32Array ? new Uint32Array(rows) : new Uint16Array(rows);
    wide.set(this.rows);
    this.rows = wide;
  }

  /** A small number for every value, to be read off by place. */
  judge(judged: (value: T) => number): Uint8Array {
    return Uint8Array.from(this.values, judged);
  }

  /** What was judged of the values, row by row. */
  spread(judged: Uint8Array, size: number): Uint8Array {
    const { rows } = this;
    const column = new Uint8Array(size);
    for (let row = 0; row < size; row += 1) column[row] = judged[rows[row]!]!;
    return column;
  }
}

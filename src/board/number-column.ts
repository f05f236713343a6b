import { roomFor } from './code-column.ts';
import { MISSING, type SortKey } from './order.ts';
import type { Direction } from './types.ts';

/** Decimals that units of 32 bits are tried with: up to six, as totals have. */
const MOST_DIGITS = 6;
const LARGEST = 0x7fffffff;

/**
 * A number for each of n rows. Decimals are kept as whole units of 10^-digits, four bytes a row,
 * as long as every number comes out again to the last bit; else all are kept as they are, eight
 * bytes a row. None while no row has any.
 */
export class NumberColumn {
  private kept: Int32Array | Float64Array = new Int32Array(0);
  private decimals = 0;

  /**
   * A column of these numbers, one a row; what is no finite number is missing.
   *
   * @param none a number that stands for none
   */
  static of(numbers: ArrayLike<unknown>, none?: number): NumberColumn {
    const column = new NumberColumn();
    column.decimals = digitsIn(numbers);
    for (let row = 0; row < numbers.length;) row = column.take(numbers, row, none);
    return column;
  }

  /** Units by row, as `SortKey` has them; shorter than the board where the rest has none. */
  get values(): Int32Array | Float64Array {
    return this.kept;
  }

  /** A unit is 10^-digits. */
  get digits(): number {
    return this.decimals;
  }

  at(row: number): number | undefined {
    const units = unitsAt(this.kept, row);
    return units === undefined ? undefined : units / 10 ** this.decimals;
  }

  set(row: number, number: number | undefined): void {
    if (number !== undefined && Number.isFinite(number)) this.put(row, number, row + 1);
    else if (row < this.kept.length) this.kept[row] = missingIn(this.kept);
  }

  /** The numbers by row in whole units of 10^-digits, as far as there are any that can be. */
  units(digits: number): Int32Array {
    const values = this.kept;
    if (values instanceof Int32Array && digits === this.decimals) return values;
    const scale = 10 ** digits;
    return Int32Array.from(values, (_, row) => {
      const number = this.at(row);
      const units = number === undefined ? NaN : Math.round(number * scale);
      return number !== undefined && isExact(units, scale, number) ? units : MISSING;
    });
  }

  /**
   * Room for other numbers, whole units of 10^-digits by row: where the column counts in these
   * already its own values, to be written over; else new ones, all missing.
   */
  room(length: number, digits: number): Int32Array {
    const { kept } = this;
    if (kept instanceof Int32Array && digits === this.decimals && kept.length >= length)
      return kept;
    const values = new Int32Array(length).fill(MISSING);
    if (kept instanceof Int32Array && digits === this.decimals) values.set(kept);
    this.kept = values;
    this.decimals = digits;
    return values;
  }

  /** The same numbers, whatever becomes of these. */
  copy(): NumberColumn {
    const column = new NumberColumn();
    column.kept = this.kept.slice();
    column.decimals = this.decimals;
    return column;
  }

  /** As a key to sort `rows` rows by. */
  key(dir: Direction, rows: number): SortKey {
    if (this.kept.length < rows) this.grow(rows);
    return { values: this.kept, dir };
  }

  /** Takes numbers from `row` on, up to the first that makes the column finer; @returns where to go on */
  private take(numbers: ArrayLike<unknown>, row: number, none: number | undefined): number {
    const values = this.kept;
    const scale = 10 ** this.decimals;
    const whole = values instanceof Int32Array;
    for (let at = row; at < numbers.length; at++) {
      const number = numbers[at];
      if (typeof number !== 'number' || number === none || !Number.isFinite(number)) continue;
      const units = whole ? Math.round(number * scale) : number;
      if (at >= values.length || (whole && !isExact(units, scale, number))) {
        this.put(at, number, numbers.length);
        return at + 1;
      }
      values[at] = units;
    }
    return numbers.length;
  }

  private put(row: number, number: number, rows: number): void {
    if (row >= this.kept.length) this.grow(roomFor(row, rows));
    let units = number;
    while (this.kept instanceof Int32Array) {
      const scale = 10 ** this.decimals;
      units = Math.round(number * scale);
      if (isExact(units, scale, number)) break;
      this.refine();
      units = number;
    }
    this.kept[row] = units;
  }

  /** One more digit for all, or floating point when that would not fit. */
  private refine(): void {
    const old = this.kept;
    const most = LARGEST / 10;
    let fits = this.decimals < MOST_DIGITS;
    for (let row = 0; fits && row < old.length; row++) {
      fits = old[row] === MISSING || Math.abs(old[row]!) <= most;
    }
    const values = fits ? old : new Float64Array(old.length);
    const scale = 10 ** this.decimals;
    for (let row = 0; row < old.length; row++) {
      const units = old[row]!;
      if (units === MISSING) values[row] = missingIn(values);
      else values[row] = fits ? units * 10 : units / scale;
    }
    this.kept = values;
    this.decimals = fits ? this.decimals + 1 : 0;
  }

  private grow(rows: number): void {
    const old = this.kept;
    const values = old instanceof Int32Array ? new Int32Array(rows) : new Float64Array(rows);
    values.fill(missingIn(values), old.length);
    values.set(old);
    this.kept = values;
  }
}

/** So many rows are looked at before all are read. */
const PROBES = 64;

/** Decimals that numbers are likely to have, from a few of them. */
function digitsIn(numbers: ArrayLike<unknown>): number {
  let digits = 0;
  const step = Math.max(1, Math.floor(numbers.length / PROBES));
  for (let row = 0; row < numbers.length; row += step) {
    const number = numbers[row];
    if (typeof number !== 'number' || !Number.isFinite(number)) continue;
    while (
      digits < MOST_DIGITS &&
      !isExact(Math.round(number * 10 ** digits), 10 ** digits, number)
    ) {
      digits++;
    }
  }
  return digits === MOST_DIGITS ? 0 : digits;
}

/** Dividing gives the nearest double of a decimal; so a number that comes out was that decimal. */
function isExact(units: number, scale: number, number: number): boolean {
  return units / scale === number && Math.abs(units) <= LARGEST;
}

/** The units of a row in a column's values; undefined where it has no number. */
export function unitsAt(values: Int32Array | Float64Array, row: number): number | undefined {
  const units = values[row];
  if (units === undefined) return undefined;
  const isMissing = values instanceof Int32Array ? units === MISSING : Number.isNaN(units);
  return isMissing ? undefined : units;
}

function missingIn(values: Int32Array | Float64Array): number {
  return values instanceof Int32Array ? MISSING : NaN;
}

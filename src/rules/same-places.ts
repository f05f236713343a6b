import { distanceMetres, type LonLat } from './coordinates.ts';
import { isSamePlace, SAME_PLACE_METRES } from './same-place.ts';

/** Rows of a table as stations of several sources. */
export interface PlaceRows {
  /** WGS-84 degrees. */
  at(row: number): LonLat;
  source(row: number): number;
  /** Undefined where no more than its position is known: then it is like no other. */
  named(row: number): { readonly name: string; readonly address?: string | undefined } | undefined;
}

/** Two rows that are one place, and how far apart they are told to be, metres. */
interface Pair {
  readonly first: number;
  readonly second: number;
  readonly metres: number;
}

/** Rows or pairs looked at between two pauses. */
const STEP = 256;

/** Metres a degree of latitude, at its shortest (on the equator of WGS-84). */
const DEGREE = 110_574;
const RAD = Math.PI / 180;

/** Bands of latitude as high as two rows of one place may be apart, degrees. */
const BAND = SAME_PLACE_METRES / DEGREE;

/**
 * Which rows of several sources are one place. Rows are taken as they come, and each is compared
 * with those that lie within 50 m, found by a grid: 360,000 rows cost what their neighbours do.
 */
export class SamePlaces {
  private rows: PlaceRows;
  /** Pairs by whole metres apart. */
  private pairs: Pair[][] = [];
  /**
   * The last row of each cell and the row before each in its cell: lists without objects. Cells share
   * places by a hash; that some rows are then looked at in vain is all it costs.
   */
  private heads = new Int32Array(1024).fill(-1);
  private before = new Int32Array(1024);
  private taken = 0;

  constructor(rows: PlaceRows) {
    this.rows = rows;
  }

  /** Takes the rows up to `size` that it has not. Pauses (yields) every few hundred rows. */
  *take(size: number): Generator<void, void> {
    if (size > this.before.length) this.grow(Math.max(size, this.taken * 2));
    while (this.taken < size) {
      const stop = Math.min(size, this.taken + STEP);
      for (; this.taken < stop; this.taken++) {
        this.compare(this.taken);
        this.enter(this.taken);
      }
      yield;
    }
  }

  /**
   * Row → the row it is shown as: its own, or that of the first source that tells of the same place.
   * A group is joined from its nearest pairs on and never holds two rows of one source, for those are
   * two stations, however near each is to a third. Pauses as `take` does.
   */
  *shownAs(): Generator<void, Uint32Array> {
    const shown = Uint32Array.from({ length: this.taken }, (_, row) => row);
    const groups = new Map<number, readonly number[]>();
    for (const some of this.pairs) {
      if (!some) continue;
      const pairs = [...some].sort(
        (a, b) => a.metres - b.metres || a.first - b.first || a.second - b.second,
      );
      yield;
      for (const [n, pair] of pairs.entries()) {
        this.join(pair, groups);
        if (n % STEP === STEP - 1) yield;
      }
    }
    for (const [row, group] of groups) shown[row] = group[0]!;
    return shown;
  }

  private join({ first, second }: Pair, groups: Map<number, readonly number[]>): void {
    const source = (row: number) => this.rows.source(row);
    const one = groups.get(first) ?? [first];
    const other = groups.get(second) ?? [second];
    if (one === other || one.some(a => other.some(b => source(a) === source(b)))) return;
    const group = [...one, ...other].sort((a, b) => source(a) - source(b) || a - b);
    for (const row of group) groups.set(row, group);
  }

  /** Notes what a row is one with, of those entered. */
  private compare(second: number): void {
    const { rows } = this;
    const named = rows.named(second);
    if (!named) return;
    const at = rows.at(second);
    const place = { at, source: rows.source(second), ...named };
    for (const cell of cellsRound(at)) {
      let first = this.heads[this.placeOf(cell)]!;
      for (; first >= 0; first = this.before[first]!) {
        if (rows.source(first) === place.source) continue;
        const metres = distanceMetres(at, rows.at(first));
        if (metres > SAME_PLACE_METRES) continue;
        const other = rows.named(first);
        if (!other) continue;
        const that = { at: rows.at(first), source: rows.source(first), ...other };
        if (isSamePlace(place, that))
          (this.pairs[Math.floor(metres)] ??= []).push({ first, second, metres });
      }
    }
  }

  private enter(row: number): void {
    const [lon, lat] = this.rows.at(row);
    const at = this.placeOf({ band: bandOf(lat), column: columnOf(bandOf(lat), lon) });
    this.before[row] = this.heads[at]!;
    this.heads[at] = row;
  }

  private grow(size: number): void {
    this.heads = new Int32Array(2 ** Math.ceil(Math.log2(size))).fill(-1);
    this.before = new Int32Array(size);
    for (let row = 0; row < this.taken; row++) this.enter(row);
  }

  private placeOf({ band, column }: Cell): number {
    return (Math.imul(band, 0x9e3779b1) ^ Math.imul(column, 0x85ebca6b)) & (this.heads.length - 1);
  }
}

interface Cell {
  readonly band: number;
  readonly column: number;
}

const bandOf = (lat: number): number => Math.floor((lat + 90) / BAND);

/** Degrees of longitude that are 50 m at the edge of a band that is nearer to its pole. */
function widthOf(band: number): number {
  const edge = Math.max(Math.abs(band * BAND - 90), Math.abs((band + 1) * BAND - 90));
  return BAND / Math.max(0.001, Math.cos(Math.min(edge, 90) * RAD));
}

const columnOf = (band: number, lon: number): number => Math.floor((lon + 180) / widthOf(band));

/** The cells that hold all that lies within 50 m. The date line is no neighbour of itself. */
function cellsRound([lon, lat]: LonLat): Cell[] {
  const cells: Cell[] = [];
  const middle = bandOf(lat);
  const reach = Math.max(widthOf(middle - 1), widthOf(middle + 1));
  for (let band = middle - 1; band <= middle + 1; band++) {
    const last = columnOf(band, lon + reach);
    for (let column = columnOf(band, lon - reach); column <= last; column++) {
      cells.push({ band, column });
    }
  }
  return cells;
}

import { distanceMetres, type LonLat } from './coordinates.ts';
import { isSamePlace, SAME_PLACE_METRES } from './same-place.ts';
import { numbered } from './numbered.ts';

/** Rows of a table as stations of several sources. */
export interface PlaceRows {
  /** WGS-84 degrees. */
  at(row: number): LonLat;
  source(row: number): number;
  /** Undefined where no more than its position is known: then it is like no other. */
  named(row: number): Named | undefined;
}

interface Named {
  readonly name: string;
  readonly address?: string | undefined;
}

/** What may be done between two pauses: a row is 1, two names compared are `NAMES`. */
const STEP = 256;
const NAMES = 16;
/** Rows or pairs moved between two pauses, where that is all that is done with them. */
const MOVED = 8192;

/** Metres a degree of latitude, at its shortest (on the equator of WGS-84). */
const DEGREE = 110_574;
const RAD = Math.PI / 180;

/** Bands of latitude as high as two rows of one place may be apart, degrees. */
const BAND = SAME_PLACE_METRES / DEGREE;

/**
 * Which rows of several sources are one place. Rows are taken as they come, and each is compared
 * with those that lie within 50 m, found by a grid: 360,000 rows cost what their neighbours do. Two
 * that have no names yet are looked at again when those came. All work pauses (yields) after a part
 * of a millisecond.
 */
export class SamePlaces {
  /** Counts up whenever more is known to be one place than before. */
  edition = 0;

  private rows: PlaceRows;
  /** Pairs that are one place. */
  private same = new PairList();
  /** Pairs that are near each other, of which a name is not here. */
  private unnamed = new PairList();
  /** Row → another row of its group, and so round to itself again. */
  private rings: Int32Array = new Int32Array(0);
  /**
   * The last row of each cell and the row before each in its cell: lists without objects. Cells share
   * places by a hash; that some rows are then looked at in vain is all it costs.
   */
  private heads = new Int32Array(1024).fill(-1);
  private before = new Int32Array(1024);
  private taken = 0;
  /** What was done since the last pause. */
  private done = 0;

  constructor(rows: PlaceRows) {
    this.rows = rows;
  }

  /** How many rows were taken. */
  get size(): number {
    return this.taken;
  }

  /** Takes the rows up to `size` that it has not. */
  *take(size: number): Generator<void, void> {
    if (size > this.before.length) yield* this.grow(Math.max(size, this.taken * 2));
    while (this.taken < size) {
      yield* this.compare(this.taken);
      this.enter(this.taken);
      this.taken += 1;
      if (this.isDue(1)) yield;
    }
  }

  /** Looks again at what had no names when it was taken. */
  *look(): Generator<void, void> {
    const { first, second, metres, size } = this.unnamed;
    this.unnamed = new PairList();
    for (let at = 0; at < size; at += 1) {
      this.judge(first[at]!, second[at]!, metres[at]!);
      if (this.isDue(NAMES)) yield;
    }
  }

  /** Tells of rows of which a name is missing, to know whether they are one place; a row more than once. */
  *unnamedRows(tell: (row: number) => void): Generator<void, void> {
    const { first, second, size } = this.unnamed;
    for (let at = 0; at < size; at += 1) {
      tell(first[at]!);
      tell(second[at]!);
      if (this.isDue(1)) yield;
    }
  }

  /**
   * Row → the row it is shown as: its own, or that of the first source that tells of the same place.
   * A group is joined from its nearest pairs on and never holds two rows of one source, for those are
   * two stations, however near each is to a third.
   */
  *shownAs(): Generator<void, Uint32Array> {
    const { taken, same } = this;
    const rings = new Int32Array(taken);
    const shown = new Uint32Array(taken);
    for (let row = 0; row < taken; row += 1) {
      shown[row] = rings[row] = row;
      if (row % MOVED === 0) yield;
    }
    const order = yield* same.nearestFirst();
    for (const [at, pair] of numbered(order)) {
      this.join(rings, same.first[pair]!, same.second[pair]!);
      if (at % STEP === 0) yield;
    }
    for (let row = 0; row < taken; row += 1) {
      for (let other = rings[row]!; other !== row; other = rings[other]!) {
        if (this.isBefore(other, shown[row]!)) shown[row] = other;
      }
      if (row % MOVED === 0) yield;
    }
    this.rings = rings;
    return shown;
  }

  /** The other rows that are one place with a row, as `shownAs` found them last. */
  others(row: number): number[] {
    const rows: number[] = [];
    let other = this.rings[row] ?? row;
    for (; other !== row; other = this.rings[other]!) rows.push(other);
    return rows;
  }

  private isBefore(a: number, b: number): boolean {
    return this.rows.source(a) - this.rows.source(b) < 0 || (this.isOfOne(a, b) && a < b);
  }

  private isOfOne(a: number, b: number): boolean {
    return this.rows.source(a) === this.rows.source(b);
  }

  /** Makes two groups one, unless both have a row of the same source: then they are no one place. */
  private join(rings: Int32Array, first: number, second: number): void {
    for (let a = first; ;) {
      for (let b = second; ;) {
        if (this.isOfOne(a, b)) return;
        b = rings[b]!;
        if (b === second) break;
      }
      a = rings[a]!;
      if (a === first) break;
    }
    // Two rings that each go on with the other are one.
    const next = rings[first]!;
    rings[first] = rings[second]!;
    rings[second] = next;
  }

  /** Notes what a row is one with, of those entered. */
  private *compare(second: number): Generator<void, void> {
    const { rows } = this;
    const at = rows.at(second);
    const [lon, lat] = at;
    const source = rows.source(second);
    const middle = bandOf(lat);
    const reach = Math.max(widthOf(middle - 1), widthOf(middle + 1));
    for (let band = middle - 1; band <= middle + 1; band++) {
      const width = widthOf(band);
      const last = columnOf(width, lon + reach);
      for (let column = columnOf(width, lon - reach); column <= last; column++) {
        let first = this.heads[this.placeOf(band, column)]!;
        for (; first >= 0; first = this.before[first]!) {
          if (rows.source(first) === source) continue;
          const metres = distanceMetres(at, rows.at(first));
          if (!(metres <= SAME_PLACE_METRES)) continue;
          this.judge(first, second, metres);
          if (this.isDue(NAMES)) yield;
        }
      }
    }
  }

  /** Notes whether two rows near each other are one place, or that it is not known yet. */
  private judge(first: number, second: number, metres: number): void {
    const { rows } = this;
    const [one, other] = [rows.named(first), rows.named(second)];
    if (!one || !other) {
      this.unnamed.add(first, second, metres);
      return;
    }
    const place = (row: number, { name, address }: Named) => {
      return { at: rows.at(row), source: rows.source(row), name, address };
    };
    if (!isSamePlace(place(first, one), place(second, other))) return;
    this.same.add(first, second, metres);
    this.edition += 1;
  }

  private isDue(cost: number): boolean {
    this.done += cost;
    if (this.done < STEP) return false;
    this.done = 0;
    return true;
  }

  private enter(row: number): void {
    const [lon, lat] = this.rows.at(row);
    const band = bandOf(lat);
    const at = this.placeOf(band, columnOf(widthOf(band), lon));
    this.before[row] = this.heads[at]!;
    this.heads[at] = row;
  }

  private *grow(size: number): Generator<void, void> {
    this.heads = new Int32Array(2 ** Math.ceil(Math.log2(size))).fill(-1);
    this.before = new Int32Array(size);
    for (let row = 0; row < this.taken; row++) {
      this.enter(row);
      if (this.isDue(1)) yield;
    }
  }

  private placeOf(band: number, column: number): number {
    return (Math.imul(band, 0x9e3779b1) ^ Math.imul(column, 0x85ebca6b)) & (this.heads.length - 1);
  }
}

/** Pairs of rows and how far apart they are told to be, metres: columns, for there may be 100,000. */
class PairList {
  size = 0;
  first = new Int32Array(256);
  second = new Int32Array(256);
  metres = new Float64Array(256);

  add(first: number, second: number, metres: number): void {
    const at = this.size;
    if (at === this.first.length) this.grow(at * 2);
    this.first[at] = first;
    this.second[at] = second;
    this.metres[at] = metres;
    this.size = at + 1;
  }

  /** Places of the pairs from the nearest on; equals in order of their rows. Pauses now and then. */
  *nearestFirst(): Generator<void, Uint32Array> {
    const { size } = this;
    let from = new Uint32Array(size);
    let to = new Uint32Array(size);
    for (let at = 0; at < size; at += 1) from[at] = at;
    let moved = 0;
    // By merging runs: to sort all in one go would stop a phone for as long as a person notices.
    for (let run = 1; run < size; run *= 2) {
      for (let start = 0; start < size; start += 2 * run) {
        const middle = Math.min(size, start + run);
        const end = Math.min(size, start + 2 * run);
        let [left, right] = [start, middle];
        for (let at = start; at < end; at += 1) {
          const isLeft =
            left < middle && (right >= end || this.isNearer(from[left]!, from[right]!));
          to[at] = isLeft ? from[left++]! : from[right++]!;
          if ((moved += 1) % MOVED === 0) yield;
        }
      }
      [from, to] = [to, from];
    }
    return from;
  }

  private isNearer(a: number, b: number): boolean {
    const { metres, first, second } = this;
    return (metres[a]! - metres[b]! || first[a]! - first[b]! || second[a]! - second[b]!) <= 0;
  }

  private grow(size: number): void {
    const { first, second, metres } = this;
    this.first = new Int32Array(size);
    this.second = new Int32Array(size);
    this.metres = new Float64Array(size);
    this.first.set(first);
    this.second.set(second);
    this.metres.set(metres);
  }
}

const bandOf = (lat: number): number => Math.floor((lat + 90) / BAND);

/** Degrees of longitude that are 50 m at the edge of a band that is nearer to its pole. */
function widthOf(band: number): number {
  const edge = Math.max(Math.abs(band * BAND - 90), Math.abs((band + 1) * BAND - 90));
  return BAND / Math.max(0.001, Math.cos(Math.min(edge, 90) * RAD));
}

/** The date line is no neighbour of itself. */
const columnOf = (width: number, lon: number): number => Math.floor((lon + 180) / width);

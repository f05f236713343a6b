import { pause } from '../data/pause.ts';
import type { Region, StationFeature } from '../data/generated/types.ts';
import { makeLooseMatcher } from '../rules/loose-search.ts';
import {
  foldEntry,
  foldText,
  makeMatcher,
  partsOf,
  WORTH,
  type FoldedEntry,
} from '../rules/text-search.ts';
import type { ColumnNames } from './column-names.ts';
import type { NameSearch } from './name-search.ts';
import { RegionTree } from './region-tree.ts';
import type { StationTable } from './station-table.ts';
import { numbered } from '../rules/numbered.ts';

/** Rows made ready for a search in one go: a few milliseconds, on a slow phone a few frames. */
const SLICE = 500;
/** Of so many rows a search would be felt. */
const SLICED_FROM = 20_000;

/** Finds the stations of a table by their words and by the names of the divisions they lie in. */
export class StationFinder {
  regions: RegionTree;

  private table: StationTable;
  /** Rows whose words are looked at one by one: those that have a feature and no names of a part. */
  private folded = new Map<number, FoldedEntry>();
  private foldedTo = 0;
  private warming = false;
  private names: NameSearch | undefined;

  constructor(table: StationTable, regions: readonly Region[]) {
    this.table = table;
    this.regions = new RegionTree(regions);
  }

  /** Takes the names of divisions; what was searched before did not know them. */
  take(regions: readonly Region[]): void {
    this.regions = new RegionTree(regions);
    this.foldedTo = 0;
    void this.warm();
  }

  /** The rows were laid anew, with columns; their names may come later. */
  async lay(names: ColumnNames): Promise<void> {
    this.foldedTo = 0;
    const { NameSearch } = await import('./name-search.ts');
    this.names = new NameSearch(names);
  }

  /** Names came: the rows that they are of need not be looked at one by one any more. */
  takeNames(): void {
    this.foldedTo = 0;
  }

  /** Makes rows ready a slice at a time, so that the first search of thousands need not do it all. */
  async warm(): Promise<void> {
    if (this.warming) return;
    this.warming = true;
    const { table } = this;
    while (this.foldedTo < table.size && !this.names) {
      this.fold(Math.min(table.size, this.foldedTo + SLICE));
      await pause();
    }
    this.warming = false;
  }

  /** Score of a text search by row, 0 for no match. Every part of the text must be found. */
  search(text: string): Uint16Array {
    const work = this.searching(text);
    for (;;) {
      const { done, value } = work.next();
      if (done) return value;
    }
  }

  /** Whether a search is better made in slices. */
  get isLarge(): boolean {
    return this.names !== undefined && this.table.size > SLICED_FROM;
  }

  /** The same, pausing now and then. */
  *searching(text: string): Generator<undefined, Uint16Array> {
    const matches = makeMatcher(text);
    const { size } = this.table;
    this.fold(size);
    const scores = this.names ? yield* this.searchNames(text, this.names) : new Uint16Array(size);
    this.folded.forEach((entry, row) => (scores[row] = matches(entry)));
    return scores;
  }

  /** 1 for every row whose name or initials are the text but for one slip of the hand. */
  async searchLoose(text: string, signal?: AbortSignal): Promise<Uint16Array> {
    const matches = makeLooseMatcher(text);
    const { size } = this.table;
    const scores = new Uint16Array(size);
    this.fold(size);
    this.folded.forEach((entry, row) => (scores[row] = matches(entry)));
    await this.names?.findLoose(text, scores, signal);
    return scores;
  }

  private *searchNames(text: string, names: NameSearch): Generator<undefined, Uint16Array> {
    const { regions, size } = this.table;
    const parts = partsOf(text);
    const scores = new Uint16Array(size).fill(parts.length ? 0 : 1);
    for (const [at, part] of numbered(parts)) {
      const worth = regions.spread(this.inDivisions(part), size);
      yield* names.find(part, worth);
      for (let row = 0; row < size; row += 1) {
        const before = scores[row]!;
        scores[row] = worth[row] && (at === 0 || before) ? before + worth[row]! : 0;
      }
      yield;
    }
    return scores;
  }

  /** What a part of a text is worth by the division that a row lies in. */
  private inDivisions(part: string): Uint8Array {
    return this.table.regions.judge(code =>
      this.divisionOf(code).includes(part) ? WORTH.extra : 0,
    );
  }

  /** Makes ready what comes before a row and is not yet. */
  private fold(end: number): void {
    const { table, names } = this;
    if (this.foldedTo === 0) this.folded.clear();
    // Rows that came as columns are looked for in their names.
    if (names && this.foldedTo < end) {
      for (const [feature, , row] of table.held()) if (!names.has(row)) this.foldRow(row, feature);
      this.foldedTo = end;
    }
    for (; this.foldedTo < end; this.foldedTo += 1) {
      const feature = table.feature(this.foldedTo);
      if (feature) this.foldRow(this.foldedTo, feature);
    }
  }

  private foldRow(
    row: number,
    { properties: { name, address, py, region } }: StationFeature,
  ): void {
    this.folded.set(row, foldEntry({ name, address, py, extra: this.divisionOf(region ?? '') }));
  }

  /** The names of a division and of those above it, folded. */
  private divisionOf(code: string): string {
    const path = this.regions.path(code).map(node => node.name);
    return path.length ? foldText(path.join('')) : '';
  }
}

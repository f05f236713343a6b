import type { Region } from '../data/generated/types.ts';
import { foldEntry, makeMatcher, type FoldedEntry } from '../rules/text-search.ts';
import { RegionTree } from './region-tree.ts';
import type { StationTable } from './station-table.ts';

/** Rows made ready for a search in one go: a few milliseconds, on a slow phone a few frames. */
const SLICE = 1000;

/** Finds the stations of a table by their words and by the names of the divisions they lie in. */
export class StationFinder {
  regions: RegionTree;

  private table: StationTable;
  private folded: FoldedEntry[] = [];
  private warming = false;

  constructor(table: StationTable, regions: readonly Region[]) {
    this.table = table;
    this.regions = new RegionTree(regions);
  }

  /** Takes the names of divisions; what was searched before did not know them. */
  take(regions: readonly Region[]): void {
    this.regions = new RegionTree(regions);
    this.folded = [];
    void this.warm();
  }

  /** Makes rows ready a slice at a time, so that the first search of thousands need not do it all. */
  async warm(): Promise<void> {
    if (this.warming) return;
    this.warming = true;
    const { table } = this;
    while (this.folded.length < table.size) {
      this.fold(Math.min(table.size, this.folded.length + SLICE));
      await new Promise(resolve => setTimeout(resolve));
    }
    this.warming = false;
  }

  /** Score of a text search by row, 0 for no match. */
  search(text: string): Float64Array {
    const matches = makeMatcher(text);
    this.fold(this.table.size);
    return Float64Array.from(this.folded, matches);
  }

  /** Makes ready what comes before a row and is not yet. */
  private fold(end: number): void {
    const { features } = this.table;
    for (let row = this.folded.length; row < end; row += 1) {
      const { name, address, py, region } = features[row]!.properties;
      const division = this.regions
        .path(region ?? '')
        .map(node => node.name)
        .join('');
      this.folded.push(foldEntry({ name, address, py, extra: division }));
    }
  }
}

import type { ShardEntry } from '../data/generated/types.ts';
import { entryCount } from './shard-count.ts';
import type { Shards } from './station-model.ts';
import { fold } from '../rules/fold.ts';

/**
 * The shards of an index before anything is loaded of them: what is drawn as counts. What loads them
 * takes its place with the tools.
 */
export class FirstShards implements Shards {
  readonly loading = 0;
  readonly failed: ShardEntry[] = [];
  /** The index as it came, for what takes its place. */
  readonly document: unknown;

  private entries: ShardEntry[];

  constructor(entries: readonly ShardEntry[], only: readonly string[], document: unknown) {
    this.entries = entries.filter(entry => entryCount(entry, only) > 0);
    this.document = document;
    this.total = fold(this.entries, (sum, entry) => sum + entryCount(entry, only), 0);
  }

  /** Stations of the kinds shown. */
  readonly total: number;

  pending(): ShardEntry[] {
    return this.entries;
  }

  lacks(): boolean {
    return true;
  }

  /** Nothing is loaded before the tools are here. */
  async loadView(): Promise<void> {}

  async loadNear(): Promise<void> {}

  async loadRegions(): Promise<void> {}

  retry(): void {}
}

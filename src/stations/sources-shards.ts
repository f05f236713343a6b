import type { ShardEntry } from '../data/generated/types.ts';
import type { LonLat } from '../rules/coordinates.ts';
import type { Box } from './shard-set.ts';
import type { Shards } from './station-model.ts';

/** The shards of several sources as if they were those of one. */
export class SourceShards implements Shards {
  private parts = new Map<number, Shards>();

  /** Takes the shards of a source, in the place of those it had. */
  put(source: number, shards: Shards): void {
    this.parts.set(source, shards);
  }

  get loading(): number {
    return this.all().reduce((sum, part) => sum + part.loading, 0);
  }

  get failed(): ShardEntry[] {
    return this.all().flatMap(part => part.failed);
  }

  pending(): ShardEntry[] {
    return this.all().flatMap(part => part.pending());
  }

  lacks(box: Box): boolean {
    return this.all().some(part => part.lacks(box));
  }

  async loadView(box: Box, signal: AbortSignal): Promise<void> {
    await Promise.all(this.all().map(part => part.loadView(box, signal)));
  }

  async loadNear(place: LonLat, count: number, signal: AbortSignal): Promise<void> {
    await Promise.all(this.all().map(part => part.loadNear(place, count, signal)));
  }

  async loadRegions(signal: AbortSignal): Promise<void> {
    await Promise.all(this.all().map(part => part.loadRegions(signal)));
  }

  retry(): void {
    for (const part of this.all()) part.retry();
  }

  private all(): Shards[] {
    return [...this.parts.values()];
  }
}

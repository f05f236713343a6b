import type { ShardEntry } from '../data/generated/types.ts';
import type { LonLat } from '../rules/coordinates.ts';
import type { Box } from './shard-set.ts';
import type { Shards } from './station-model.ts';
import { fold } from '../rules/fold.ts';

/**
 * The shards of several sources as if they were those of one. A source whose stations all came as
 * columns needs none of its shards any more.
 */
export class SourceShards implements Shards {
  private parts = new Map<number, Shards>();
  private readonly isWhole: (source: number) => boolean;
  /** What was looked at last: a source that is asked again is to have it. */
  private box: Box | undefined;

  /** @param isWhole whether all stations of a source are here */
  constructor(isWhole: (source: number) => boolean) {
    this.isWhole = isWhole;
  }

  /** Takes the shards of a source, in the place of those it had. */
  put(source: number, shards: Shards): void {
    this.parts.set(source, shards);
  }

  /** Takes out the shards of a source. */
  take(source: number): void {
    this.parts.delete(source);
  }

  get loading(): number {
    return fold(this.needed(), (sum, part) => sum + part.loading, 0);
  }

  get failed(): ShardEntry[] {
    return this.needed().flatMap(part => part.failed);
  }

  /** About the size of the columns of all sources on the wire, bytes; undefined where one does not say. */
  get columnsBytes(): number | undefined {
    const sizes = this.needed().map(part => part.columnsBytes);
    const known = sizes.filter(size => size !== undefined);
    return known.length ? fold(known, (sum, size) => sum + size, 0) : undefined;
  }

  pending(): ShardEntry[] {
    return this.needed().flatMap(part => part.pending());
  }

  lacks(box: Box): boolean {
    return this.needed().some(part => part.lacks(box));
  }

  async loadView(box: Box, signal: AbortSignal): Promise<void> {
    this.box = box;
    await Promise.all(this.needed().map(part => part.loadView(box, signal)));
  }

  async loadNear(place: LonLat, count: number, signal: AbortSignal): Promise<void> {
    await Promise.all(this.needed().map(part => part.loadNear(place, count, signal)));
  }

  async loadRegions(signal: AbortSignal): Promise<void> {
    await Promise.all([...this.parts.values()].map(part => part.loadRegions(signal)));
  }

  retry(): void {
    for (const part of this.needed()) part.retry();
  }

  /** Whether shards of a source did not load that are needed. */
  hasFailed(source: number): boolean {
    return !this.isWhole(source) && (this.parts.get(source)?.failed.length ?? 0) > 0;
  }

  /** Asks again for what did not come of a source, for what was looked at last. */
  async retryOf(source: number, signal: AbortSignal): Promise<void> {
    const part = this.parts.get(source);
    part?.retry();
    if (part && this.box && !this.isWhole(source)) await part.loadView(this.box, signal);
  }

  private needed(): Shards[] {
    return [...this.parts].flatMap(([source, part]) => (this.isWhole(source) ? [] : [part]));
  }
}

import type { Client } from '../data/client.ts';
import type { ShardEntry } from '../data/generated/types.ts';
import type { Result } from '../data/problem.ts';
import { loadRegions, loadShard, type StationIndex, type Stations } from '../data/stations.ts';
import type { LonLat } from '../rules/coordinates.ts';
import { ShardSet, type Box } from './shard-set.ts';
import { entryCount } from './shard-count.ts';
import type { StationModel } from './station-model.ts';
import { tellIssues } from './tell-issues.ts';

const AT_ONCE = 4;

/** What shards are loaded into. */
export type ShardModel = Pick<
  StationModel,
  'only' | 'nearest' | 'takeRegions' | 'changed' | 'resolve' | 'take' | 'columnsHref'
>;

/** The shards of a large collection, which are loaded into a model as a view or a place needs them. */
export class StationShards extends ShardSet {
  /** Loads that are under way. */
  loading = 0;
  /** About the size of the columns of all stations on the wire, bytes, where that is told. */
  readonly columnsBytes: number | undefined;

  private model: ShardModel;
  private client: Client;
  private regionsHref: string | undefined;

  constructor(
    model: ShardModel,
    client: Client,
    { entries, regionsHref, columnsHref, columnsBytes }: StationIndex,
  ) {
    super(ofKinds(entries, model.only));
    this.model = model;
    this.client = client;
    this.regionsHref = regionsHref;
    model.columnsHref = columnsHref;
    this.columnsBytes = columnsBytes;
  }

  /** Loads what a view needs to show its stations one by one, if they are not too many. */
  async loadView(box: Box, signal: AbortSignal): Promise<void> {
    for (let round = 0; round < 4; round += 1) {
      const needed = this.neededFor(box);
      if (needed.length === 0) return;
      await this.loadAll(needed, signal);
    }
  }

  /** Loads shards until the `count` nearest stations to a place are certain. */
  async loadNear(place: LonLat, count: number, signal: AbortSignal): Promise<void> {
    for (let round = 0; round < 32; round += 1) {
      const found = this.model.nearest(place, count);
      const farthest = found.length < count ? Infinity : found[count - 1]!.metres;
      const needed = this.neededNear(place, farthest);
      if (needed.length === 0) return;
      await this.loadAll(needed, signal);
    }
  }

  /** Loads the names of divisions, which the first view can do without. */
  async loadRegions(signal: AbortSignal): Promise<void> {
    if (!this.regionsHref) return;
    const result = await loadRegions(this.client, this.regionsHref, { signal });
    if (!result.ok) return;
    this.regionsHref = undefined;
    this.model.takeRegions(result.data);
  }

  /** Tries again what did not load. */
  retry(): void {
    for (const entry of this.failed) this.mark(entry, 'known');
  }

  private async loadAll(entries: readonly ShardEntry[], signal: AbortSignal): Promise<void> {
    const { model } = this;
    const queue = [...entries];
    const worker = async () => {
      for (let entry = queue.shift(); entry; entry = queue.shift()) await this.load(entry, signal);
    };
    entries.forEach(entry => this.mark(entry, 'loading'));
    this.loading += 1;
    model.changed();
    try {
      await Promise.all([...Array(AT_ONCE).keys()].map(worker));
    } finally {
      // What an abort left behind may be asked for again.
      queue.forEach(entry => this.mark(entry, 'known'));
      this.loading -= 1;
      model.changed();
    }
  }

  private async load(entry: ShardEntry, signal: AbortSignal): Promise<void> {
    const { model } = this;
    let result: Result<Stations>;
    try {
      result = await loadShard(this.client, entry, { resolve: model.resolve, signal });
    } catch (error) {
      this.mark(entry, 'known');
      throw error;
    }
    if (!result.ok) {
      this.mark(entry, 'failed');
      return;
    }
    this.mark(entry, 'loaded');
    const { data } = result;
    tellIssues(data.issues);
    if (data.kind === 'index') this.open(entry, ofKinds(data.entries, model.only));
    else model.take(data);
  }
}

function ofKinds(entries: readonly ShardEntry[], only: readonly string[]): ShardEntry[] {
  return entries.filter(entry => entryCount(entry, only) > 0);
}

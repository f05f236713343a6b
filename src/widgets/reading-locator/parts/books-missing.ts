import type { StationModel } from '../../../stations/station-model.ts';

/** More stations than these are not fetched for one answer. */
const MOST = 12;

/** Names of stations that hold a book but are in a part of the list that is not loaded yet. */
export class MissingStations {
  private readonly model: () => StationModel;
  private readonly changed: () => void;
  private running: AbortController | undefined;

  constructor(model: () => StationModel, changed: () => void) {
    this.model = model;
    this.changed = changed;
  }

  /** Gets those of the stations that no loaded part of the list has, one after the other. */
  async bring(ids: Iterable<string>): Promise<void> {
    this.stop();
    const model = this.model();
    // A list in one piece has them all: one that it has not is none.
    if (!model.shards) return;
    const { signal } = (this.running = new AbortController());
    const missing = [...new Set(ids)].filter(id => model.table.rowOf(id) < 0).slice(0, MOST);
    try {
      for (const id of missing) {
        if (await model.loadStation(id, signal)) this.changed();
      }
    } catch (error) {
      if (!signal.aborted) console.warn('union-widgets: 书屋资料没有加载成功。', error);
    }
  }

  stop(): void {
    this.running?.abort();
  }
}

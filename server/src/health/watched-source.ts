import type { Snapshot, SnapshotSource } from '../snapshot/snapshot.ts';

/** What is known of how snapshots come about. */
export interface SourceHealth {
  /** How long the last snapshot took to build, milliseconds. */
  buildMs: number;
  builds: number;
  /** Questions to the source, and builds, that failed since the start. */
  failures: number;
  /** … and since the source last answered with nothing new, or a build succeeded. */
  failuresInRow: number;
  /** Epoch milliseconds when the snapshot in use was last known to be the newest. */
  currentAt: number;
}

/** A source of snapshots that keeps count of what becomes of the work it is given. */
export class WatchedSource implements SnapshotSource {
  readonly health: SourceHealth = {
    buildMs: 0,
    builds: 0,
    failures: 0,
    failuresInRow: 0,
    currentAt: 0,
  };
  readonly #source: SnapshotSource;
  /** The revision last asked for, and the one last built. */
  #asked: string | undefined;
  #built: string | undefined;

  constructor(source: SnapshotSource) {
    this.#source = source;
  }

  async revision(): Promise<string> {
    this.#asked = await this.#counting(() => this.#source.revision());
    if (this.#asked === this.#built) this.#isCurrent();
    return this.#asked;
  }

  async build(previous?: Snapshot): Promise<Snapshot> {
    const began = performance.now();
    const asked = this.#asked;
    const snapshot = await this.#counting(() => this.#source.build(previous));
    this.health.buildMs = performance.now() - began;
    this.health.builds += 1;
    this.#built = asked;
    this.#isCurrent();
    return snapshot;
  }

  close(): Promise<void> {
    return this.#source.close();
  }

  async #counting<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.health.failures += 1;
      this.health.failuresInRow += 1;
      throw error;
    }
  }

  #isCurrent(): void {
    this.health.failuresInRow = 0;
    this.health.currentAt = Date.now();
  }
}

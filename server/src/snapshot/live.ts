import type { Snapshot, SnapshotSource } from './snapshot.ts';

/** How often the source is asked for news, milliseconds. */
const INTERVAL = 2000;

/** What `watch` tells of. */
export interface LiveListener {
  /** A rebuild failed; the last good snapshot stays. */
  onError(error: unknown): void;
  /** A new snapshot is in place. */
  onChange(snapshot: Snapshot): void;
}

/**
 * Keeps the newest snapshot of a source: an import by another process is noticed within seconds,
 * the next state is built aside, then put in place at once.
 */
export class LiveSnapshot {
  readonly #source: SnapshotSource;
  #current: Snapshot;
  #revision: string;
  #timer: NodeJS.Timeout | undefined;
  #refreshing: Promise<boolean> | undefined;

  private constructor(source: SnapshotSource, snapshot: Snapshot, revision: string) {
    this.#source = source;
    this.#current = snapshot;
    this.#revision = revision;
  }

  /** Builds the first snapshot; fails when that fails. */
  static async start(source: SnapshotSource): Promise<LiveSnapshot> {
    // Asked before building: what changes meanwhile is noticed at the next question.
    const revision = await source.revision();
    return new LiveSnapshot(source, await source.build(), revision);
  }

  get current(): Snapshot {
    return this.#current;
  }

  /** Looks for news every so many milliseconds until `stop`. */
  watch(listener: LiveListener, interval = INTERVAL): void {
    this.#timer = setTimeout(() => {
      this.refresh()
        .then(changed => changed && listener.onChange(this.#current))
        .catch((error: unknown) => listener.onError(error))
        .finally(() => this.#timer && this.watch(listener, interval));
    }, interval).unref();
  }

  /** Looks for news now; resolves to whether there was any, with the newest state in place. */
  refresh(): Promise<boolean> {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  /** Stops watching and closes the source. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#refreshing?.catch(() => undefined);
    await this.#source.close();
  }

  async #refresh(): Promise<boolean> {
    const revision = await this.#source.revision();
    if (revision === this.#revision) return false;
    this.#current = await this.#source.build(this.#current);
    this.#revision = revision;
    return true;
  }
}

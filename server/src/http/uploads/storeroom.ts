import type { FormsContext } from '../../applications/context.ts';

/** How long a look at the store holds, milliseconds: what comes meanwhile is little beside it. */
const HOLDS = 5000;

/** Keeps files that nobody uses from filling the disk of those that somebody does. */
export class Storeroom {
  readonly #context: Pick<FormsContext, 'store' | 'siteId'>;
  readonly #mostBytes: number;
  readonly #clock: () => number;
  #seen: { at: number; full: boolean } | undefined;

  constructor(
    context: Pick<FormsContext, 'store' | 'siteId'>,
    mostBytes: number,
    clock: () => number = () => performance.now(),
  ) {
    this.#context = context;
    this.#mostBytes = mostBytes;
    this.#clock = clock;
  }

  /** Whether the files that no application uses have reached the most there may be. */
  async isFull(): Promise<boolean> {
    const at = this.#clock();
    if (!this.#seen || at - this.#seen.at > HOLDS) {
      const { store, siteId } = this.#context;
      const { bytes } = await store.uploads.unclaimed(siteId);
      this.#seen = { at, full: bytes >= this.#mostBytes };
    }
    return this.#seen.full;
  }
}

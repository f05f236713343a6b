import type { LocatorHost } from '../part.ts';

/** A piece that is here, on its way, or did not arrive. */
export type Shelved<T> = T | 'coming' | 'failed';

/** The pieces that few people open, each loaded when it is first asked for. */
export class PartShelf<Piece = unknown> {
  readonly #host: LocatorHost;
  readonly #pieces = new Map<string, Shelved<Piece>>();

  constructor(host: LocatorHost) {
    this.#host = host;
  }

  /** The piece of that name; while it is on its way the host is told when it is here. */
  get<P extends Piece>(name: string, load: () => Promise<P>): Shelved<P> {
    const known = this.#pieces.get(name);
    if (known !== undefined) return known as Shelved<P>;
    this.#pieces.set(name, 'coming');
    load().then(
      piece => this.#put(name, piece),
      (error: unknown) => {
        console.warn(`union-widgets: 找书屋的“${name}”部分没有载入。`, error);
        this.#put(name, 'failed');
      },
    );
    return 'coming';
  }

  /** The pieces that are here. */
  get all(): Piece[] {
    return [...this.#pieces.values()].filter(
      (piece): piece is Piece => piece !== 'coming' && piece !== 'failed',
    );
  }

  /** Lets a piece that did not arrive be asked for again. */
  retry(name: string): void {
    this.#pieces.delete(name);
    this.#host.requestUpdate();
  }

  #put(name: string, piece: Shelved<Piece>): void {
    this.#pieces.set(name, piece);
    this.#host.requestUpdate();
  }
}

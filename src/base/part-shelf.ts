import type { ReactiveControllerHost } from 'lit';

/** A piece that is here, on its way, or did not arrive. */
export type Shelved<T> = T | 'coming' | 'failed';

/** The pieces of a widget that few people open, each loaded when it is first asked for. */
export class PartShelf<Piece = unknown> {
  // TypeScript’s `private`, not `#`: what old engines are given in its place costs bytes.
  private host: ReactiveControllerHost;
  private owner: string;
  private pieces = new Map<string, Shelved<Piece>>();
  private tries = new Map<string, number>();

  /** @param owner what the widget is called in the console, e.g. 找书屋 */
  constructor(host: ReactiveControllerHost, owner: string) {
    this.host = host;
    this.owner = owner;
  }

  /** The piece of that name; while it is on its way the host is told when it is here. */
  get<P extends Piece>(name: string, load: () => Promise<P>): Shelved<P> {
    const known = this.pieces.get(name);
    if (known !== undefined) return known as Shelved<P>;
    this.pieces.set(name, 'coming');
    load().then(
      piece => this.put(name, piece),
      (error: unknown) => {
        console.warn(`union-widgets: ${this.owner}的“${name}”部分没有载入。`, error);
        this.tries.set(name, (this.tries.get(name) ?? 0) + 1);
        this.put(name, 'failed');
      },
    );
    return 'coming';
  }

  /** The pieces that are here. */
  get all(): Piece[] {
    return [...this.pieces.values()].filter(
      (piece): piece is Piece => piece !== 'coming' && piece !== 'failed',
    );
  }

  /**
   * Whether a piece did not come a second time. Some browsers keep a module that did not load once as
   * one that cannot be had, until the page is loaded again: then that is what to offer.
   */
  isLost(name: string): boolean {
    return (this.tries.get(name) ?? 0) > 1;
  }

  /** Lets a piece that did not arrive be asked for again. */
  retry(name: string): void {
    this.pieces.delete(name);
    this.host.requestUpdate();
  }

  private put(name: string, piece: Shelved<Piece>): void {
    this.pieces.set(name, piece);
    this.host.requestUpdate();
  }
}

import type { ReactiveControllerHost } from 'lit';

/** A part that is here, on its way, or did not arrive. */
export type Shelved<T> = T | 'coming' | 'failed';

/** The pieces that few people open, each loaded when it is first asked for. */
export class PartShelf {
  readonly #host: ReactiveControllerHost;
  readonly #parts = new Map<string, Shelved<unknown>>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The part of that name; while it is on its way the host is told when it is here. */
  get<T>(name: string, load: () => Promise<T>): Shelved<T> {
    const known = this.#parts.get(name);
    if (known !== undefined) return known as Shelved<T>;
    this.#parts.set(name, 'coming');
    load().then(
      part => this.#put(name, part),
      (error: unknown) => {
        console.warn(`union-widgets: 工匠墙的“${name}”没有加载成功。`, error);
        this.#put(name, 'failed');
      },
    );
    return 'coming';
  }

  /** Lets a part that did not arrive be asked for again. */
  retry(name: string): void {
    this.#parts.delete(name);
    this.#host.requestUpdate();
  }

  #put(name: string, part: Shelved<unknown>): void {
    this.#parts.set(name, part);
    this.#host.requestUpdate();
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Knows whether a box scrolls: then it takes the Tab key, so that the arrow keys can scroll it.
 *
 *     #scroll = new ScrollStop(this, () => this.body);
 *     html`<div class="body" tabindex=${this.#scroll.scrolls ? '0' : nothing}><div>…</div></div>`
 */
export class ScrollStop implements ReactiveController {
  /** Whether its content is higher than the box. */
  scrolls = false;

  #host: ReactiveControllerHost;
  #box: () => HTMLElement | null;
  #observer: ResizeObserver | undefined;

  /** @param box the box; its one child holds the content, so that a change of height is seen. */
  constructor(host: ReactiveControllerHost, box: () => HTMLElement | null) {
    this.#host = host;
    this.#box = box;
    host.addController(this);
  }

  hostUpdated(): void {
    const box = this.#box();
    if (this.#observer || !box || typeof ResizeObserver === 'undefined') return;
    this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.#measure(box)));
    this.#observer.observe(box);
    if (box.firstElementChild) this.#observer.observe(box.firstElementChild);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #measure(box: HTMLElement): void {
    const scrolls = box.scrollHeight > box.clientHeight + 1;
    if (scrolls === this.scrolls) return;
    this.scrolls = scrolls;
    this.#host.requestUpdate();
  }
}

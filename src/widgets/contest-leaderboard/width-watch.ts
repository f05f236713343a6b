import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Below this width a row is rank, name and total; CSS pixels. */
const WIDE = 640;

/** Whether the widget has the room for all columns, wherever on the page it stands. */
export class WidthWatch implements ReactiveController {
  wide = false;

  #host: ReactiveControllerHost & HTMLElement;
  #sizes: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#measure();
    this.#sizes = new ResizeObserver(() => this.#measure());
    this.#sizes.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#sizes?.disconnect();
  }

  #measure(): void {
    const wide = this.#host.clientWidth >= WIDE;
    if (wide === this.wide) return;
    this.wide = wide;
    this.#host.requestUpdate();
  }
}

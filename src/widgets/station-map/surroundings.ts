import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** From this width on the list stands beside the map, CSS pixels. */
const WIDE = 760;
/** How often the clock is looked at, milliseconds: what is open changes by the minute. */
const CLOCK_MS = 15_000;

/** What changes round the widget by itself: the room it has, and the time of day. */
export class Surroundings implements ReactiveController {
  /** There is room for the map beside the list. */
  wide = false;

  #host: ReactiveControllerHost & HTMLElement;
  #tick: () => void;
  #clock = 0;
  #sizes: ResizeObserver | undefined;

  /** @param tick called now and then while the widget is on the page. */
  constructor(host: ReactiveControllerHost & HTMLElement, tick: () => void) {
    this.#host = host;
    this.#tick = tick;
    host.addController(this);
  }

  hostConnected(): void {
    this.#measure();
    this.#sizes = new ResizeObserver(() => this.#measure());
    this.#sizes.observe(this.#host);
    this.#clock = window.setInterval(this.#tick, CLOCK_MS);
  }

  hostDisconnected(): void {
    this.#sizes?.disconnect();
    clearInterval(this.#clock);
  }

  #measure(): void {
    const wide = this.#host.clientWidth >= WIDE;
    if (wide === this.wide) return;
    this.wide = wide;
    this.#host.requestUpdate();
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** From this width on there is room for two columns; CSS pixels. */
const WIDE = 720;

/** Whether the widget has room for two columns, wherever on the page it stands. */
export class WidthWatch implements ReactiveController {
  wide = false;

  private host: ReactiveControllerHost & HTMLElement;
  private sizes: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.measure();
    if (typeof ResizeObserver === 'undefined') return;
    this.sizes = new ResizeObserver(() => this.measure());
    for (const box of new Set([this.host, this.box])) this.sizes.observe(box);
  }

  hostDisconnected(): void {
    this.sizes?.disconnect();
  }

  /** What gives it its width: a page that unsets `display` makes it inline, without a width of its own. */
  private get box(): Element {
    let box: Element = this.host;
    while (!box.clientWidth && box.parentElement) box = box.parentElement;
    return box;
  }

  private measure(): void {
    const wide = this.box.clientWidth >= WIDE;
    if (wide === this.wide) return;
    this.wide = wide;
    this.host.requestUpdate();
  }
}

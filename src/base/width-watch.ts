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
    this.sizes = new ResizeObserver(() => this.measure());
    this.sizes.observe(this.host);
  }

  hostDisconnected(): void {
    this.sizes?.disconnect();
  }

  private measure(): void {
    const wide = this.host.clientWidth >= WIDE;
    if (wide === this.wide) return;
    this.wide = wide;
    this.host.requestUpdate();
  }
}

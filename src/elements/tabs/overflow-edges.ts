import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Knows whether something is wider or higher than the place it scrolls in, and on which sides more
 * of it lies. Left and right are the screen's, in either direction of writing. It reads boxes, not
 * scroll positions: those count from other ends in old engines that run right to left.
 *
 *     #edges = new OverflowEdges(this, () => this.row);   // row has one child, its content
 */
export class OverflowEdges implements ReactiveController {
  left = false;
  right = false;
  /** Whether it does not all fit, in either axis. */
  overflowing = false;
  /** Width of the place in its own text sizes; unknown before the first measure. */
  ems = Infinity;

  #host: ReactiveControllerHost;
  #find: () => HTMLElement | null;
  #place: HTMLElement | undefined;
  #content: Element | undefined;
  #sizes: ResizeObserver | undefined;
  #frame = 0;

  constructor(host: ReactiveControllerHost, find: () => HTMLElement | null) {
    this.#host = host;
    this.#find = find;
    host.addController(this);
  }

  /** Classes of the place, see overflow-edges.styles.ts. */
  get sides(): string {
    return `${this.left ? 'more-left' : ''} ${this.right ? 'more-right' : ''}`;
  }

  hostUpdated(): void {
    const place = this.#find() ?? undefined;
    const content = place?.firstElementChild ?? undefined;
    if (place === this.#place && content === this.#content) return;
    this.hostDisconnected();
    if (!place || !content) return;
    this.#place = place;
    this.#content = content;
    place.addEventListener('scroll', this.#measure, { passive: true });
    // In the next frame: what the host then draws may change the sizes once more.
    this.#sizes = new ResizeObserver(() => {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(this.#measure);
    });
    this.#sizes.observe(place);
    this.#sizes.observe(content);
  }

  hostDisconnected(): void {
    this.#place?.removeEventListener('scroll', this.#measure);
    this.#sizes?.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#place = this.#content = this.#sizes = undefined;
  }

  #measure = (): void => {
    if (!this.#place || !this.#content) return;
    const place = this.#place.getBoundingClientRect();
    const content = this.#content.getBoundingClientRect();
    const left = content.left < place.left - 1;
    const right = content.right > place.right + 1;
    const overflowing = left || right || content.height > place.height + 1;
    const ems = place.width / parseFloat(getComputedStyle(this.#place).fontSize);
    if (
      left === this.left &&
      right === this.right &&
      overflowing === this.overflowing &&
      ems === this.ems
    ) {
      return;
    }
    Object.assign(this, { left, right, overflowing, ems });
    this.#host.requestUpdate();
  };
}

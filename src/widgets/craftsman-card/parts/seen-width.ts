import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ElementPart } from 'lit/directive.js';

type Tell = (width: number, element: HTMLElement) => void;

/** Tells how wide an element is, at first and whenever it changes, in pixels. */
class SeenWidth extends AsyncDirective {
  private element: HTMLElement | undefined;
  private tell: Tell | undefined;
  private observer: ResizeObserver | undefined;

  render(_tell: Tell): void {}

  override update(part: ElementPart, [tell]: [Tell]): void {
    this.tell = tell;
    if (this.element) return;
    this.element = part.element as HTMLElement;
    this.watch();
  }

  protected override disconnected(): void {
    this.observer?.disconnect();
    removeEventListener('resize', this.look);
  }

  protected override reconnected(): void {
    this.watch();
  }

  private watch(): void {
    // Safari before 13.1 knows none; there a turn of the phone is noticed.
    if (typeof ResizeObserver === 'undefined') addEventListener('resize', this.look);
    else (this.observer ??= new ResizeObserver(this.later)).observe(this.element!);
    // Lit fills a template before it puts it on the page.
    queueMicrotask(this.look);
  }

  /** Not at once: what is told may change the height, which the observer would report as a loop. */
  private later = (): void => void requestAnimationFrame(this.look);

  private look = (): void => {
    const { clientWidth } = this.element!;
    if (clientWidth) this.tell?.(clientWidth, this.element!);
  };
}

/** `<div ${seenWidth((width, element) => …)}>` */
export const seenWidth = directive(SeenWidth);

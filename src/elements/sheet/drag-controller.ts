import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dragCloses, dragOffset } from './drag.ts';
import type { DragPoint } from './drag.ts';

/** Lets a panel follow the finger that draws its head down, and shuts it or springs back. */
export class DragController implements ReactiveController {
  #panel: () => HTMLElement;
  #close: () => void;
  #points: DragPoint[] = [];
  #pointer: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param close shuts the panel, or leaves it open when the page wants it so. */
  constructor(host: ReactiveControllerHost, panel: () => HTMLElement, close: () => void) {
    this.#panel = panel;
    this.#close = close;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#settle();
  }

  /** A finger is put on the head. */
  start(event: PointerEvent): void {
    if (event.button !== 0 || this.#pointer !== undefined) return;
    this.#settle();
    this.#pointer = event.pointerId;
    this.#points = [pointOf(event)];
    addEventListener('pointermove', this.#move);
    addEventListener('pointerup', this.#end);
    addEventListener('pointercancel', this.#cancel);
  }

  #move = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer) return;
    this.#points.push(pointOf(event));
    this.#panel().style.transform = `translateY(${dragOffset(this.#points)}px)`;
  };

  #end = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer) return;
    const panel = this.#panel();
    const closes = dragCloses(this.#points, event.timeStamp, panel.offsetHeight);
    this.#release();
    panel.style.transition = 'transform var(--union-motion) var(--union-ease)';
    panel.style.transform = closes ? 'translateY(100%)' : '';
    // It slides out before it is shut; at once for who wants no motion.
    const seconds = parseFloat(getComputedStyle(panel).transitionDuration);
    this.#timer = setTimeout(() => {
      if (closes) this.#close();
      // Still open, because the page wants it so, it slides back.
      panel.style.transform = '';
    }, seconds * 1000);
  };

  #cancel = (event: PointerEvent): void => {
    if (event.pointerId === this.#pointer) this.#settle();
  };

  #release(): void {
    this.#pointer = undefined;
    this.#points = [];
    removeEventListener('pointermove', this.#move);
    removeEventListener('pointerup', this.#end);
    removeEventListener('pointercancel', this.#cancel);
  }

  /** Everything at its place again, whatever was under way. */
  #settle(): void {
    clearTimeout(this.#timer);
    if (this.#pointer !== undefined) this.#release();
    const { style } = this.#panel() ?? {};
    if (style) style.transform = style.transition = '';
  }
}

const pointOf = ({ clientY, timeStamp }: PointerEvent): DragPoint => ({
  y: clientY,
  at: timeStamp,
});

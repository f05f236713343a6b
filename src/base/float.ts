import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { placePlainly } from './float-plain.ts';
import { lift, lower } from './top-layer.ts';

/** Side of the anchor and, after the dash, the edge it is flush with; turns round with the text. */
export type FloatSide = 'top' | 'right' | 'bottom' | 'left';
export type FloatPlacement = FloatSide | `${FloatSide}-${'start' | 'end'}`;

interface Settings {
  placement: FloatPlacement;
  /** Room between the anchor and the box, in pixels. */
  gap: number;
  /** Whether the box is as wide as its anchor. */
  sameWidth: boolean;
}

/** Puts a box beside its anchor and keeps it there; returns the function that ends that. */
export type Place = (anchor: Element, box: HTMLElement, settings: Settings) => () => void;

export interface FloatOptions extends Partial<Settings> {
  /** What the box stands beside; nothing floats while it is null. */
  anchor: () => Element | null;
  /** The box: class `float` (see float.styles.ts), `hidden` to begin with. */
  box: () => HTMLElement | null;
  /** Brings the better placing; @floating-ui/dom by default. */
  load?: () => Promise<Place>;
}

const loadPlace = async (): Promise<Place> => (await import('./float-place.ts')).place;

/** Here from the first box on, so that the next one is at its place in the same frame. */
let best: Place | undefined;

/**
 * Floats a box beside its anchor, above the page: in the top layer where the engine has one, else
 * fixed. What computes the place is loaded when the first box floats.
 *
 *     #float = new FloatController(this, { anchor: () => this.input, box: () => this.list });
 *     this.#float.show(); // e.g. in updated(), once the box has its content
 *
 * Leave `hidden` of the box to the controller. It is put away when the host is removed.
 */
export class FloatController implements ReactiveController {
  #options: FloatOptions;
  #box: HTMLElement | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, options: FloatOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.hide();
  }

  /** Whether the box floats now. */
  get shown(): boolean {
    return this.#box !== undefined;
  }

  /** Floats the box, if it does not already. */
  show(): void {
    const { anchor, box, load } = this.#options;
    const { placement = 'bottom-start', gap = 4, sameWidth = false } = this.#options;
    const beside = anchor();
    const floating = box();
    if (this.shown || !beside || !floating?.isConnected) return;
    this.#box = floating;
    lift(floating);
    const settings = { placement, gap, sameWidth };
    if (best && !load) {
      this.#stop = best(beside, floating, settings);
      return;
    }
    this.#stop = placePlainly(beside, floating, settings);
    void this.#improve(load ?? loadPlace, beside, settings);
  }

  /** Puts the box away. */
  hide(): void {
    const box = this.#box;
    this.#stop?.();
    this.#box = this.#stop = undefined;
    if (!box) return;
    lower(box);
    for (const property of ['left', 'top', 'width', 'maxWidth', 'maxHeight'] as const) {
      box.style[property] = '';
    }
  }

  async #improve(load: () => Promise<Place>, anchor: Element, settings: Settings): Promise<void> {
    const plain = this.#stop;
    try {
      const place = await load();
      if (load === loadPlace) best = place;
      // Put away, or shown anew, in the meantime.
      if (!this.#box || this.#stop !== plain) return;
      plain?.();
      this.#stop = place(anchor, this.#box, settings);
    } catch (error) {
      console.warn('union-widgets: 浮层的定位程序没有加载成功，浮层显示在下方。', error);
    }
  }
}

import { held, type Hold, type Listen, type Place } from './hold.ts';
import type { bindTouch } from './touch.ts';
import { clampView, toWorld, zoomedAt, type View, type ZoomRange } from './view.ts';

/** What a person tried that the page needs for itself; the widget says how it is done here. */
export type Hint = 'two-fingers' | 'ctrl-wheel';

export interface GestureOptions {
  /** The view now: every gesture goes on from it. */
  view: () => View;
  range: ZoomRange;
  /** A gesture moved the map. */
  onMove: (view: View) => void;
  /** A click or tap. Position in CSS pixels; `coarse` for a finger. */
  onTap: (x: number, y: number, coarse: boolean) => void;
  /** A double click; `out` with Shift. */
  onDouble: (x: number, y: number, out: boolean) => void;
  /** The mouse took hold of the map, or let go. */
  onGrab: (held: boolean) => void;
  /** The mouse is over a position, or over none. */
  onPoint: (place: [x: number, y: number] | undefined) => void;
  /** The map was reached, by keys or else; or left (false). */
  onFocus: (byKeys: boolean) => void;
  onHint: (hint: Hint) => void;
}

export interface Gestures {
  /** Leave the wheel and one finger to the page (true), or take them (full screen: false). */
  setCooperative(on: boolean): void;
  destroy(): void;
}

/** The wheel hint comes at most this often, milliseconds. */
const HINT_PAUSE = 1000;
/** A drag of less than this is a click, CSS pixels. */
const CLICK_SLOP = 4;

/**
 * Mouse, wheel and touch on a canvas. While cooperative, the wheel zooms only with Ctrl or ⌘ (a
 * trackpad pinch arrives so too), one finger scrolls the page and two move the map. No inertia.
 * What follows fingers is loaded where there may be any.
 */
export function bindGestures(canvas: HTMLCanvasElement, options: GestureOptions): Gestures {
  const { touchAction } = canvas.style;
  const ends: (() => void)[] = [];
  let cooperative = true;
  let live = true;

  // Engines before 2021 know no `signal` to take listeners back by.
  const listen: Listen = (type, act, on = canvas, more = {}) => {
    on.addEventListener(type, act as (event: Event) => void, more);
    ends.push(() => on.removeEventListener(type, act as (event: Event) => void, more));
  };
  const place: Place = ({ clientX, clientY }) => {
    const box = canvas.getBoundingClientRect();
    return [clientX - box.left, clientY - box.top];
  };
  const isCooperative = () => cooperative;
  bindWheel(listen, place, isCooperative, options);
  const bindFingers = () => {
    const come = (code: { bindTouch: typeof bindTouch }) => {
      if (live) code.bindTouch(listen, place, isCooperative, options);
    };
    import('./touch.ts').then(come, () => {});
  };
  if (matchMedia('(any-pointer: coarse)').matches) bindFingers();
  // A screen that did not say so; what follows fingers is here for the next touch.
  else listen('touchstart', bindFingers, undefined, { once: true, passive: true });
  bindMouse(listen, place, options);
  bindTaps(listen, place, options);
  listen('focus', () => options.onFocus(isByKeys(canvas)));
  listen('blur', () => options.onFocus(false));

  function setCooperative(on: boolean): void {
    cooperative = on;
    canvas.style.touchAction = on ? 'pan-x pan-y' : 'none';
  }
  setCooperative(true);

  return {
    setCooperative,
    destroy() {
      live = false;
      for (const end of ends) end();
      canvas.style.touchAction = touchAction;
    },
  };
}

function bindWheel(
  listen: Listen,
  place: Place,
  isCooperative: () => boolean,
  { view, range, onMove, onHint }: GestureOptions,
): void {
  let hinted = -Infinity;
  const turned = (event: WheelEvent) => {
    if (!isCooperative() || event.ctrlKey || event.metaKey) {
      // Also at either end of the zoom range, where else the browser would zoom the page.
      event.preventDefault();
      onMove(clampView(zoomedAt(view(), 2 ** wheelStep(event), ...place(event), range), range));
    } else if (event.timeStamp - hinted > HINT_PAUSE) {
      hinted = event.timeStamp;
      onHint('ctrl-wheel');
    }
  };
  listen('wheel', turned, undefined, { passive: false });
}

function bindMouse(
  listen: Listen,
  place: Place,
  { view, range, onMove, onGrab }: GestureOptions,
): void {
  let hold: Hold | undefined;
  let dragged = false;
  /** The click that ends a drag is none; it comes in the same task. */
  let swallow = false;

  listen('mousedown', (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey) return;
    const at = place(event);
    hold = { id: 0, at, world: toWorld(view(), ...at) };
    dragged = false;
    onGrab(true);
  });
  // On the window: a drag goes on where the mouse leaves the canvas.
  listen(
    'mousemove',
    (event: MouseEvent) => {
      if (!hold) return;
      event.preventDefault();
      const [x, y] = place(event);
      dragged ||= Math.hypot(x - hold.at[0], y - hold.at[1]) > CLICK_SLOP;
      onMove(clampView(held(view(), hold.world, [x, y]), range));
    },
    window,
  );
  const release = () => {
    if (!hold) return;
    hold = undefined;
    swallow = dragged;
    setTimeout(() => (swallow = false));
    onGrab(false);
  };
  listen('mouseup', release, window);
  // The button may be let go where no page hears of it.
  listen('blur', release, window);
  const keep = (event: Event) => hold && event.preventDefault();
  listen('dragstart', keep, window);
  listen('selectstart', keep, window);
  listen(
    'click',
    (event: MouseEvent) => {
      if (swallow) event.stopImmediatePropagation();
    },
    undefined,
    { capture: true },
  );
}

function bindTaps(
  listen: Listen,
  place: Place,
  { onTap, onDouble, onPoint }: GestureOptions,
): void {
  let coarse = false;
  listen('pointerdown', (event: PointerEvent) => (coarse = event.pointerType === 'touch'));
  listen('pointermove', (event: PointerEvent) => {
    if (event.pointerType === 'mouse' && event.buttons === 0) onPoint(place(event));
  });
  listen('pointerleave', () => onPoint(undefined));
  listen('click', (event: MouseEvent) => {
    // The second click of a double one is not a tap of its own.
    if (event.detail < 2) onTap(...place(event), coarse);
  });
  listen('dblclick', (event: MouseEvent) => onDouble(...place(event), event.shiftKey));
}

/** Engines before 2020 do not know: there the first key tells. */
function isByKeys(canvas: HTMLCanvasElement): boolean {
  try {
    return canvas.matches(':focus-visible');
  } catch {
    return false;
  }
}

/**
 * Zoom steps of one wheel event. A pinch on a trackpad sends many small ones, a wheel few large
 * ones: half a step a notch, and never more than that at once.
 */
function wheelStep({ deltaY, deltaMode }: WheelEvent): number {
  const px = deltaY * (deltaMode === 1 ? 20 : deltaMode === 2 ? 400 : 1);
  const step = -px * (Math.abs(px) < 30 ? 0.012 : 0.005);
  return Math.max(-0.5, Math.min(0.5, step));
}

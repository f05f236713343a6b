import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom';
import { zoomToK } from './mercator.ts';
import { clampView, type View, type ZoomRange } from './view.ts';

/** What a person tried that the page needs for itself; the widget says how it is done here. */
export type Hint = 'two-fingers' | 'ctrl-wheel';

export interface GestureOptions {
  /** The view now: gestures start from its size and place. */
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
  onHint: (hint: Hint) => void;
}

export interface Gestures {
  /** Tell the gestures of a view they did not make themselves. */
  sync(view: View): void;
  /** Leave the wheel and one finger to the page (true), or take them (full screen: false). */
  setCooperative(on: boolean): void;
  destroy(): void;
}

/** The wheel hint comes at most this often, milliseconds. */
const HINT_PAUSE = 1000;
/** A drag of less than this is a click, CSS pixels. */
const CLICK_SLOP = 4;

/**
 * Mouse, wheel and touch on a canvas, by d3-zoom. While cooperative, the wheel zooms only with
 * Ctrl or ⌘ (a trackpad pinch arrives so too), one finger scrolls the page and two move the map.
 * No inertia.
 */
export function bindGestures(canvas: HTMLCanvasElement, options: GestureOptions): Gestures {
  const { view, range, onMove, onTap, onDouble, onGrab, onPoint, onHint } = options;
  const { touchAction } = canvas.style;
  const ends = new AbortController();
  const { signal } = ends;
  const target = select<HTMLCanvasElement, unknown>(canvas);
  let cooperative = true;
  let syncing = false;
  let coarse = false;
  let hinted = -Infinity;

  const withWheel = (event: WheelEvent) => !cooperative || event.ctrlKey || event.metaKey;

  function mayStart(event: MouseEvent | WheelEvent | TouchEvent): boolean {
    if (event.type === 'wheel') return withWheel(event as WheelEvent);
    if ('touches' in event) return !cooperative || event.touches.length > 1;
    return event.button === 0 && !event.ctrlKey;
  }

  const behaviour = zoom<HTMLCanvasElement, unknown>()
    .filter(mayStart)
    // Also where no touch screen is there yet: one may be plugged in, or emulated.
    .touchable(true)
    .extent(() => [
      [0, 0],
      [view().width, view().height],
    ])
    .scaleExtent([zoomToK(range.minZoom), zoomToK(range.maxZoom)])
    .constrain(t => toTransform(clampView(toView(t), range)))
    .wheelDelta(wheelStep)
    .clickDistance(CLICK_SLOP)
    .on('start', (event: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
      if ((event.sourceEvent as Event | null)?.type === 'mousedown') onGrab(true);
    })
    .on('zoom', (event: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
      if (!syncing) onMove(toView(event.transform));
    })
    .on('end', () => {
      if (!syncing) onGrab(false);
    });

  function toView({ k, x, y }: ZoomTransform): View {
    const { width, height } = view();
    return { width, height, k, tx: x, ty: y };
  }

  function place(event: MouseEvent): [number, number] {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  // Before d3's own listener: at either end of the zoom range d3 lets the wheel through, and the
  // browser would zoom the page.
  canvas.addEventListener(
    'wheel',
    event => {
      if (withWheel(event)) {
        event.preventDefault();
      } else if (event.timeStamp - hinted > HINT_PAUSE) {
        hinted = event.timeStamp;
        onHint('ctrl-wheel');
      }
    },
    { passive: false, signal },
  );
  let tried = false;
  canvas.addEventListener('touchstart', () => (tried = false), { passive: true, signal });
  canvas.addEventListener(
    'touchmove',
    event => {
      if (!cooperative || tried || event.touches.length > 1) return;
      tried = true;
      onHint('two-fingers');
    },
    { passive: true, signal },
  );
  canvas.addEventListener('pointerdown', e => (coarse = e.pointerType === 'touch'), { signal });
  canvas.addEventListener(
    'pointermove',
    event => {
      if (event.pointerType === 'mouse' && event.buttons === 0) onPoint(place(event));
    },
    { signal },
  );
  canvas.addEventListener('pointerleave', () => onPoint(undefined), { signal });
  canvas.addEventListener(
    'click',
    event => {
      // The second click of a double one is not a tap of its own.
      if (event.detail < 2) onTap(...place(event), coarse);
    },
    { signal },
  );
  canvas.addEventListener('dblclick', e => onDouble(...place(e), e.shiftKey), { signal });

  target.call(behaviour).on('dblclick.zoom', null);

  function setCooperative(on: boolean): void {
    cooperative = on;
    canvas.style.touchAction = on ? 'pan-x pan-y' : 'none';
  }
  setCooperative(true);

  return {
    setCooperative,
    sync(to) {
      syncing = true;
      behaviour.transform(target, toTransform(to));
      syncing = false;
    },
    destroy() {
      ends.abort();
      behaviour.on('start zoom end', null);
      target.on('.zoom', null).property('__zoom', null);
      canvas.style.removeProperty('-webkit-tap-highlight-color');
      canvas.style.touchAction = touchAction;
    },
  };
}

function toTransform({ k, tx, ty }: View): ZoomTransform {
  return zoomIdentity.translate(tx, ty).scale(k);
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

import type { GestureOptions } from './gestures.ts';
import { held, type Hold, type Listen, type Place } from './hold.ts';
import { clampView, toWorld, zoomedAt, type View, type ZoomRange } from './view.ts';

/** Fingers on a canvas: two move and enlarge the map, one does where the page does not need it. */
export function bindTouch(
  listen: Listen,
  place: Place,
  isCooperative: () => boolean,
  { view, range, onMove, onHint }: GestureOptions,
): void {
  /** The fingers that hold the map, two at most. Once it is held, one is enough to go on. */
  let holds: Hold[] = [];
  let tried = false;

  const holdOf = (touch: Touch): Hold => {
    const at = place(touch);
    return { id: touch.identifier, at, world: toWorld(view(), ...at) };
  };
  const take = ({ touches }: TouchEvent) => {
    holds = [...touches].slice(0, 2).map(holdOf);
  };

  listen(
    'touchstart',
    (event: TouchEvent) => {
      tried = false;
      if (holds.length || !isCooperative() || event.touches.length > 1) take(event);
    },
    undefined,
    { passive: true },
  );
  listen(
    'touchmove',
    (event: TouchEvent) => {
      if (!holds.length) {
        if (!isCooperative() || tried || event.touches.length > 1) return;
        tried = true;
        onHint('two-fingers');
        return;
      }
      if (event.cancelable) event.preventDefault();
      for (const touch of [...event.touches]) {
        const hold = holds.find(({ id }) => id === touch.identifier);
        if (hold) hold.at = place(touch);
      }
      onMove(clampView(between(view(), holds, range), range));
    },
    undefined,
    { passive: false },
  );
  const end = (event: TouchEvent) => {
    if (holds.length) take(event);
  };
  listen('touchend', end);
  listen('touchcancel', end);
}

/** The view in which one finger, or the middle between two, lies on what it took hold of. */
function between(view: View, [a, b]: readonly Hold[], range: ZoomRange): View {
  if (!a) return view;
  if (!b) return held(view, a.world, a.at);
  const apart = Math.hypot(b.at[0] - a.at[0], b.at[1] - a.at[1]);
  const ground = Math.hypot(b.world[0] - a.world[0], b.world[1] - a.world[1]);
  const scaled = ground > 0 ? zoomedAt(view, apart / (ground * view.k), 0, 0, range) : view;
  const middle = ([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]) =>
    [(ax + bx) / 2, (ay + by) / 2] as const;
  return held(scaled, middle(a.world, b.world), middle(a.at, b.at));
}

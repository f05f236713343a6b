import { panned, toScreen, type View } from './view.ts';

/** Screen and world position of a finger, or of the mouse that drags: the one stays on the other. */
export interface Hold {
  id: number;
  at: [x: number, y: number];
  world: [x: number, y: number];
}

/** Listens until the map is taken down; to the canvas where no other target is named. */
export type Listen = <E extends Event>(
  type: string,
  act: (event: E) => void,
  on?: EventTarget,
  options?: AddEventListenerOptions,
) => void;

/** Where something happened, CSS pixels from the canvas's top left. */
export type Place = (at: { clientX: number; clientY: number }) => [x: number, y: number];

/** The view in which a world position lies at a screen position. */
export function held(
  view: View,
  world: readonly [number, number],
  [x, y]: readonly [number, number],
): View {
  const [now, down] = toScreen(view, ...world);
  return panned(view, x - now, y - down);
}

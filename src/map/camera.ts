import { makeFlight, type Flight } from './flight.ts';
import { centredView, clampView, resized, type Size, type View, type ZoomRange } from './view.ts';

/** Where the map looks, how it gets there, and what it keeps to when its size changes. */
export interface Camera {
  /** What is shown now. */
  readonly view: View;
  /** Where a flight under way ends; else the same. Steps add up from here. */
  readonly goal: View;
  readonly flying: boolean;
  /** Whether anyone has said where to look. */
  readonly placed: boolean;
  resize(size: Size): void;
  /** Go to what `aim` makes of the canvas's size, and again whenever that size changes. */
  keepTo(aim: (size: Size) => View, animate: boolean): void;
  /** Go to a view and, when the size changes, keep its middle and scale. */
  goTo(view: View, animate: boolean): void;
  /** Follow a gesture: at once, and ending any flight. */
  follow(view: View): void;
  /** The ground moved under the map: aim again, or else put this world position in the middle. */
  recentre(x: number, y: number): void;
  /** What a flight under way shows at a time in milliseconds; else what is shown now. */
  at(now: number): View;
  /** Move along a flight to a time in milliseconds. */
  step(now: number): void;
}

/** Where a map looks before it has anything to show: China, at zoom 3. */
const START = { x: 104 / 360 + 0.5, y: 0.39, k: 2048 };

export function makeCamera(range: ZoomRange, now: () => number): Camera {
  let view = centredView({ width: 0, height: 0 }, START.x, START.y, START.k);
  let goal = view;
  let aim: ((size: Size) => View) | undefined;
  let flight: Flight | undefined;
  let placed = false;

  function head(to: View, animate: boolean): void {
    placed = true;
    goal = clampView(to, range);
    flight = animate ? makeFlight(view, goal, now()) : undefined;
    if (!animate) view = goal;
  }

  return {
    get view() {
      return view;
    },
    get goal() {
      return goal;
    },
    get flying() {
      return flight !== undefined;
    },
    get placed() {
      return placed;
    },
    resize({ width, height }) {
      const size = { width, height };
      flight = undefined;
      view = goal = clampView(aim ? aim(size) : resized(goal, size), range);
    },
    keepTo(next, animate) {
      aim = next;
      head(next(view), animate);
    },
    goTo(next, animate) {
      aim = undefined;
      head(next, animate);
    },
    follow(next) {
      aim = flight = undefined;
      placed = true;
      view = goal = next;
    },
    recentre(x, y) {
      flight = undefined;
      view = goal = clampView(aim ? aim(view) : centredView(view, x, y, goal.k), range);
    },
    at: time => flight?.at(time) ?? view,
    step(time) {
      if (!flight) return;
      view = flight.at(time);
      if (flight.done(time)) flight = undefined;
    },
  };
}

import type { Aim, makeAim } from './aim.ts';
import type { MapHover } from './api.ts';
import type { Shapes } from './base-layer.ts';
import type { Shown } from './choose.ts';
import type { Mark } from './marks.ts';
import { makeOverlays, type Overlay } from './overlay.ts';
import type { Route } from './route.ts';
import type { makeSpread, Spread } from './spread.ts';

/** What only some maps show, and what shows it: code that comes when it is first needed. */
export interface Extras {
  /** Undefined until they are there. */
  readonly spread: Spread | undefined;
  readonly aim: Aim | undefined;
  overlays(): Overlay[];
  /** Which stop of the route lies at a position, CSS pixels; -1 for none. */
  hit(x: number, y: number, coarse: boolean): number;
  /** Open a cluster that no zoom parts. Where the code does not come, the widget lists its stations. */
  fanOut(shown: Shown, mark: Mark, rows: readonly number[]): void;
  /** Ring what Enter chooses, from the first key on. */
  aimFor(on: boolean): void;
  /** See `MapEngine`. */
  setOutlines(shapes: Shapes | null): Promise<void>;
  setRoute(route: Route | null): Promise<void>;
}

export interface ExtrasOptions {
  now: () => number;
  /** Nothing is to move by itself. */
  still: () => boolean;
  /** Draw again. */
  changed: () => void;
  /** What Enter chooses is another, or none. */
  aimed: (aim: MapHover | undefined) => void;
}

export function makeExtras({ now, still, changed, aimed }: ExtrasOptions): Extras {
  const overlays = makeOverlays(changed);
  let spread: Spread | undefined;
  let aim: Aim | undefined;
  /** The map is used by keys: the last word counts, also while code is under way. */
  let isAiming = false;
  return {
    get spread() {
      return spread;
    },
    get aim() {
      return aim;
    },
    overlays: overlays.all,
    hit: overlays.hit,
    fanOut({ clusters, view }, mark, rows) {
      const open = (code: { makeSpread: typeof makeSpread }) => {
        spread ??= code.makeSpread(now, still, changed);
        spread.open(clusters, view, mark, rows);
      };
      import('./spread.ts').then(open, () => {});
    },
    aimFor(on) {
      isAiming = on;
      if (aim || !on) return aim?.set(on);
      const show = (code: { makeAim: typeof makeAim }) => {
        aim ??= code.makeAim(changed, aimed);
        aim.set(isAiming);
      };
      import('./aim.ts').then(show, () => {});
    },
    setOutlines(shapes) {
      const load = () => import('./highlight.ts').then(code => code.makeHighlight(shapes!));
      return overlays.lay('outlines', shapes ? load() : undefined);
    },
    setRoute(route) {
      const load = () => import('./route.ts').then(code => code.makeRoute(route!));
      return overlays.lay('route', route ? load() : undefined);
    },
  };
}

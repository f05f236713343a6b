import { centredView, centreOf, type View } from './view.ts';

/** A short move from one view to another. */
export interface Flight {
  /** The view at a time; at the end exactly the view flown to. */
  at(now: number): View;
  done(now: number): boolean;
}

/** Milliseconds. Long enough to see which way the map went, not to wait for it. */
const LENGTH = 200;

/**
 * Fly, easing out. Where the scale changes, one place of the screen stays fixed on the way, as in
 * a pinch; where it does not, the middle slides straight. Both views must have one size.
 */
export function makeFlight(from: View, to: View, start: number): Flight {
  const [x0, y0] = centreOf(from);
  const [x1, y1] = centreOf(to);
  const stretch = 1 / from.k - 1 / to.k;
  const scales = Math.abs(Math.log(to.k / from.k)) > 0.01;
  return {
    done: now => now >= start + LENGTH,
    at(now) {
      const t = Math.max(0, Math.min(1, (now - start) / LENGTH));
      if (t === 1) return to;
      const eased = 1 - (1 - t) ** 3;
      const k = from.k * (to.k / from.k) ** eased;
      const way = scales ? (1 / from.k - 1 / k) / stretch : eased;
      return centredView(from, x0 + (x1 - x0) * way, y0 + (y1 - y0) * way, k);
    },
  };
}

import type { StandingsDelta, StandingsRow } from './generated/types.ts';

/**
 * Deltas that follow one on the other as a single one: of each row its last state. What is removed
 * goes first, so that a row that went and came again is there, and behind its equals as one that
 * has just come; one that came and went is gone. There is at least one.
 */
export function joinDeltas(deltas: readonly StandingsDelta[]): StandingsDelta {
  const last = deltas[deltas.length - 1]!;
  if (deltas.length === 1) return last;
  const items = new Map<string, StandingsRow>();
  const removed = new Set<string>();
  for (const delta of deltas) {
    for (const id of delta.removed ?? []) {
      items.delete(id);
      removed.add(id);
    }
    for (const item of delta.items) items.set(item.id, item);
  }
  const joined: StandingsDelta = { ...last, from: deltas[0]!.from, items: [...items.values()] };
  delete joined.removed;
  return removed.size ? { ...joined, removed: [...removed] } : joined;
}

/** Runs a function with the next frame; gives the function that calls it off. */
export type Frame = (run: () => void) => () => void;

/** The page's next frame, or soon where there are none, as in Node. */
export const nextFrame: Frame = run => {
  const page = globalThis as {
    requestAnimationFrame?: (run: () => void) => number;
    cancelAnimationFrame?: (id: number) => void;
  };
  if (page.requestAnimationFrame) {
    const id = page.requestAnimationFrame(run);
    return () => page.cancelAnimationFrame?.(id);
  }
  const timer = setTimeout(run, 16);
  return () => clearTimeout(timer);
};

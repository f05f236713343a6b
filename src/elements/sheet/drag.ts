/** Where a finger was at a time: pixels down the screen, milliseconds. */
export interface DragPoint {
  y: number;
  at: number;
}

/** What came before this many milliseconds says nothing about the speed at which a finger lets go. */
const RECENT = 100;

/** Pixels a millisecond: faster is a flick. */
const FLICK = 0.5;

/** A finger that trembles does not flick. */
const TREMBLE = 16;

/** How far the panel stands below its place: it follows downwards only. */
export function dragOffset(points: readonly DragPoint[]): number {
  const [first, last] = ends(points);
  return first && last ? Math.max(0, last.y - first.y) : 0;
}

/** Speed downwards when the finger let go at `now`, in pixels a millisecond; 0 when it had rested. */
export function dragSpeed(points: readonly DragPoint[], now: number): number {
  const [first, last] = ends(points.filter(({ at }) => now - at <= RECENT));
  return first && last && last.at > first.at ? (last.y - first.y) / (last.at - first.at) : 0;
}

/**
 * Whether letting go shuts a panel of that height (pixels): flicked down, or drawn down a third of
 * its height and not pushed up again.
 */
export function dragCloses(points: readonly DragPoint[], now: number, height: number): boolean {
  const offset = dragOffset(points);
  const speed = dragSpeed(points, now);
  if (speed > FLICK) return offset > TREMBLE;
  return speed > -FLICK && offset > height / 3;
}

function ends(points: readonly DragPoint[]): [DragPoint | undefined, DragPoint | undefined] {
  return [points[0], points[points.length - 1]];
}

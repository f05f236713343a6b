import { markAt, type Shown } from './choose.ts';
import type { Clusters } from './cluster.ts';
import type { Mark } from './marks.ts';

/** What the mouse is over, frame after frame. */
export interface Pointing {
  /** The mouse is at a position, CSS pixels, or nowhere on the map. */
  moveTo(place: readonly [x: number, y: number] | undefined): void;
  /** Look again: the mouse or the marks may have moved. */
  look(shown: Shown | undefined): void;
  /** Which of these clusters is pointed at; -1 for none. */
  among(clusters: Clusters): number;
}

/** Calls `changed` when the mouse comes upon another mark or (undefined) leaves one. */
export function makePointing(changed: (shown: Shown, mark: Mark | undefined) => void): Pointing {
  let place: readonly [x: number, y: number] | undefined;
  let pointed: { clusters: Clusters; at: number } | undefined;
  const among = (clusters: Clusters) => (pointed?.clusters === clusters ? pointed.at : -1);
  return {
    among,
    moveTo(next) {
      place = next;
    },
    look(shown) {
      if (!shown) return;
      const { clusters } = shown;
      const mark = place && markAt(shown, ...place, false);
      if (mark ? among(clusters) === mark.at : !pointed) return;
      pointed = mark && { clusters, at: mark.at };
      changed(shown, mark);
    },
  };
}

import type { Look, Pen } from './palette.ts';
import type { GeoReference } from './reference.ts';
import type { View } from './view.ts';

/** Something more to see on the map. Its code is loaded when a map first asks for it. */
export interface Overlay {
  /** Draw what lies under the names and marks. */
  under?(pen: Pen, view: View, look: Look, reference: GeoReference): void;
  /** Draw what lies over the marks. */
  over?(pen: Pen, view: View, look: Look, reference: GeoReference): void;
  /** Which part of it lies at a position, CSS pixels, as drawn last; -1 for none. */
  hit?(x: number, y: number, slack: number): number;
}

/** What is asked for by name, the last of each; a slow one never comes in place of a later one. */
export interface Overlays {
  /** Settles once it is there; rejects where its code does not come, and nothing is shown then. */
  lay(name: string, overlay: Promise<Overlay> | undefined): Promise<void>;
  all(): Overlay[];
  /** Which part of one lies at a position, CSS pixels; -1 for none. */
  hit(x: number, y: number, coarse: boolean): number;
}

/** A finger hits what lies this near, CSS pixels; a mouse less. */
const COARSE = 10;
const FINE = 2;

export function makeOverlays(changed: () => void): Overlays {
  const laid = new Map<string, Overlay>();
  const asked = new Map<string, unknown>();
  return {
    all: () => [...laid.values()],
    hit: (x, y, coarse) =>
      Math.max(
        -1,
        ...[...laid.values()].map(({ hit }) => hit?.(x, y, coarse ? COARSE : FINE) ?? -1),
      ),
    async lay(name, overlay) {
      asked.set(name, overlay);
      // Until the next one is there, no wrong one stands for it.
      laid.delete(name);
      changed();
      const come = await overlay;
      if (!come || asked.get(name) !== overlay) return;
      laid.set(name, come);
      changed();
    },
  };
}

import type { Clusters } from './cluster.ts';
import { makeFan, type Fan } from './fan.ts';
import type { Mark } from './marks.ts';
import type { Look, Pen } from './palette.ts';
import type { View } from './view.ts';

/**
 * The one cluster that is opened by hand, until the view or what is counted changes. Loaded with the
 * first.
 */
export interface Spread {
  /** Open a mark of these clusters into pins for its rows, unless they are too many. */
  open(clusters: Clusters, view: View, mark: Mark, rows: readonly number[]): void;
  close(): void;
  /** Marks with the opened one's pins in its place. */
  among(marks: Mark[], clusters: Clusters, view: View, scale: number): Mark[];
  /** Draw what joins the pins laid last with their place. */
  draw(pen: Pen, look: Look): void;
  /** Still opening: another frame is wanted. */
  readonly opening: boolean;
}

/** How long it takes to open, milliseconds. */
const LENGTH = 150;

/** `still`: nothing moves by itself here. `changed`: draw again. */
export function makeSpread(now: () => number, still: () => boolean, changed: () => void): Spread {
  let opened: { fan: Fan; clusters: Clusters; view: View; mark: Mark; since: number } | undefined;
  let laid: { mark: Mark; pins: Mark[] } | undefined;

  const part = () => (opened && !still() ? Math.min(1, (now() - opened.since) / LENGTH) : 1);

  function close(): void {
    opened = laid = undefined;
  }

  return {
    close,
    get opening() {
      return part() < 1;
    },
    open(clusters, view, mark, rows) {
      const fan = makeFan(rows);
      if (!fan) return;
      opened = { fan, clusters, view, mark, since: now() };
      changed();
    },
    among(marks, clusters, view, scale) {
      laid = undefined;
      if (!opened) return marks;
      if (opened.clusters !== clusters || opened.view !== view) {
        close();
        return marks;
      }
      const { fan, mark } = opened;
      const pins = fan.lay(mark, scale, 1 - (1 - part()) ** 3, clusters.length);
      laid = { mark, pins };
      return [...marks.filter(({ at }) => at !== mark.at), ...pins];
    },
    draw(pen, look) {
      if (opened && laid) opened.fan.draw(pen, look, laid.mark, laid.pins);
    },
  };
}

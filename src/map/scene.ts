import type { BaseLayer } from './base-layer.ts';
import type { Clusters } from './cluster.ts';
import type { PlaceName, Rect } from './labels.ts';
import { isStation, layMarks, type Mark } from './marks.ts';
import { makeMarkPainter } from './mark-painter.ts';
import { makeNamePainter } from './name-painter.ts';
import type { Look, Pen } from './palette.ts';
import { drawPaper, drawScaleBar, scaleBarRoom } from './paper.ts';
import { drawHere, drawSelected, HERE_RADIUS, selectedRoom, type Here } from './pointer-painter.ts';
import { toScreen, type View } from './view.ts';

/** Everything one frame shows. Positions in world units. */
export interface Scene {
  view: View;
  base: BaseLayer | undefined;
  names: readonly PlaceName[];
  clusters: Clusters;
  /** Symbol of a row: its place in the glyph list; 0 for no row. */
  symbolOf: (index: number) => number;
  /** Place of the pointed-at cluster in `clusters`, or -1. */
  hovered: number;
  selected: { index: number; at: readonly [x: number, y: number] } | undefined;
  here: Here | null;
}

export interface SceneWords {
  /** SVG path data on a 24 × 24 grid, stroked; a point's symbol is a place in this list. */
  glyphs: readonly string[];
  formatCount: (count: number) => string;
  /** A length on the ground in metres, in words. */
  formatLength: (metres: number) => string;
}

export interface ScenePainter {
  /** Draw a frame; returns the marks as they lie on it, for hit tests. */
  paint(scene: Scene): Mark[];
}

/** A rectangle round a disc. */
function roomOf(x: number, y: number, r: number): Rect {
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

/**
 * Draws frames with one look: paper, base, names, clusters and pins, the person's place,
 * selected pin, scale bar, in this order. Make a new one when colours, type or density change.
 */
export function makeScenePainter(pen: Pen, look: Look, words: SceneWords): ScenePainter {
  const { type, dpr } = look;
  const marksPainter = makeMarkPainter(pen, look, words);
  const namePainter = makeNamePainter(pen, look);

  /** What names must leave free. */
  function obstacles({ view, selected, here }: Scene, marks: readonly Mark[]): Rect[] {
    const taken = marks.map(({ x, y, r }) => roomOf(x, y, r));
    taken.push(scaleBarRoom(view, look));
    if (selected) taken.push(selectedRoom(toScreen(view, ...selected.at), look));
    if (here) taken.push(roomOf(...toScreen(view, ...here.at), HERE_RADIUS * type.scale));
    return taken;
  }

  return {
    paint(scene) {
      const { view, base, names, clusters, symbolOf, hovered, selected, here } = scene;
      pen.setTransform(dpr, 0, 0, dpr, 0, 0);
      drawPaper(pen, view, look, !base);
      base?.draw(pen, view, look);
      const marks = layMarks(clusters, view, type.scale);
      if (!base?.named) namePainter.draw(names, view, obstacles(scene, marks));
      // Under the marks: the dot of the person must not hide a place that is right there.
      if (here) drawHere(pen, view, look, here);
      for (const mark of marks) {
        // The raised pin stands for its own mark.
        if (isStation(mark) && mark.index === selected?.index) continue;
        marksPainter.draw(mark, {
          symbol: symbolOf(mark.index),
          share: clusters.extra[mark.at]! / mark.count,
          hovered: mark.at === hovered,
        });
      }
      if (selected) {
        drawSelected(pen, view, look, selected.at, words.glyphs[symbolOf(selected.index)]);
      }
      drawScaleBar(pen, view, look, words.formatLength);
      return marks;
    },
  };
}

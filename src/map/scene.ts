import type { Aim } from './aim.ts';
import type { BaseLayer } from './base-layer.ts';
import type { Clusters } from './cluster.ts';
import type { GroupPainter, makeGroupPainter } from './group-painter.ts';
import type { GroupedClusters } from './groups.ts';
import type { Label, Rect } from './labels.ts';
import { isStation, layMarks, roomOf, type Mark } from './marks.ts';
import { makeMarkPainter } from './mark-painter.ts';
import type { makeNamePainter, NamePainter } from './name-painter.ts';
import type { Overlay } from './overlay.ts';
import type { Look, Pen } from './palette.ts';
import { drawPaper, drawScaleBar, scaleBarRoom } from './paper.ts';
import { drawHere, drawSelected, HERE_RADIUS, selectedRoom, type Here } from './pointer-painter.ts';
import type { GeoReference } from './reference.ts';
import type { Spread } from './spread.ts';
import { toScreen, type View } from './view.ts';

/** Everything one frame shows. Positions in world units. */
export interface Scene {
  view: View;
  base: BaseLayer | undefined;
  reference: GeoReference;
  overlays: readonly Overlay[];
  names: readonly Label[];
  /** How names are drawn; absent while the code for it is under way. */
  namePainter: typeof makeNamePainter | undefined;
  clusters: Clusters | GroupedClusters;
  /** How divisions are drawn, where clusters are such. */
  groupPainter: typeof makeGroupPainter | undefined;
  spread: Spread | undefined;
  /** Symbol of a row: its place in the glyph list; 0 for no row. */
  symbolOf: (index: number) => number;
  /** Place of the pointed-at cluster in `clusters`, or -1; and a row that is pointed at elsewhere. */
  hovered: number;
  hoveredRow: number;
  selected: { index: number; at: readonly [x: number, y: number] } | undefined;
  here: Here | null;
  /** What rings the mark that Enter chooses. */
  aim: Aim | undefined;
}

export interface SceneWords {
  /** SVG path data on a 24 × 24 grid, stroked; a point's symbol is a place in this list. */
  glyphs: readonly string[];
  formatCount: (count: number) => string;
  /** A length on the ground in metres, in words. */
  formatLength: (metres: number) => string;
}

/** The marks as they lie on a frame, for hit tests, and the one that is aimed at. */
export interface Painted {
  marks: Mark[];
  aim: Mark | undefined;
}

export interface ScenePainter {
  paint(scene: Scene): Painted;
}

/** A rectangle round a disc. */
function discRoom(x: number, y: number, r: number): Rect {
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

/**
 * Draws frames with one look: paper, base, what lies under the names, names, the person's place,
 * clusters and pins, what lies over them, selected pin, scale bar, in this order. Make a new one
 * when colours, type or density change.
 */
export function makeScenePainter(pen: Pen, look: Look, words: SceneWords): ScenePainter {
  const { type, dpr } = look;
  const marksPainter = makeMarkPainter(pen, look, words);
  let namePainter: NamePainter | undefined;
  let groupPainter: GroupPainter | undefined;

  function lay({ clusters, view, spread, groupPainter: make }: Scene): Mark[] {
    if ('names' in clusters && make) {
      groupPainter ??= make(pen, look, words.formatCount);
      return groupPainter.lay(clusters, view);
    }
    const marks = layMarks(clusters, view, type.scale);
    return spread?.among(marks, clusters, view, type.scale) ?? marks;
  }

  /** What names must leave free. */
  function obstacles({ view, selected, here }: Scene, marks: readonly Mark[]): Rect[] {
    const taken = marks.map(roomOf);
    taken.push(scaleBarRoom(view, look));
    if (selected) taken.push(selectedRoom(toScreen(view, ...selected.at), look));
    if (here) taken.push(discRoom(...toScreen(view, ...here.at), HERE_RADIUS * type.scale));
    return taken;
  }

  function drawNames(scene: Scene, marks: readonly Mark[]): void {
    const { base, names, clusters, view, reference, namePainter: make } = scene;
    // Divisions bear their names themselves.
    if (base?.named || !make || 'names' in clusters) return;
    namePainter ??= make(pen, look);
    namePainter.draw(names, view, obstacles(scene, marks), reference);
  }

  function drawMark(
    mark: Mark,
    { clusters, hovered, hoveredRow, selected, symbolOf }: Scene,
  ): void {
    const isFanned = mark.at >= clusters.length;
    // The raised pin stands for its own mark; one that is fanned out stays beside it.
    const isRaised = isStation(mark) && mark.index === selected?.index;
    if (isRaised && !isFanned) return;
    const state = {
      symbol: symbolOf(mark.index),
      share: (clusters.extra[mark.at] ?? 0) / mark.count,
      hovered: mark.at === hovered || (isFanned && (isRaised || mark.index === hoveredRow)),
    };
    if (mark.half) groupPainter?.draw(mark, state);
    else marksPainter.draw(mark, state);
  }

  return {
    paint(scene) {
      const { view, base, reference, overlays, symbolOf, selected, here } = scene;
      pen.setTransform(dpr, 0, 0, dpr, 0, 0);
      drawPaper(pen, view, look, !base);
      base?.draw(pen, view, look);
      for (const overlay of overlays) overlay.under?.(pen, view, look, reference);
      const marks = lay(scene);
      drawNames(scene, marks);
      // Under the marks: the dot of the person must not hide a place that is right there.
      if (here) drawHere(pen, view, look, here);
      scene.spread?.draw(pen, look);
      for (const mark of marks) drawMark(mark, scene);
      for (const overlay of overlays) overlay.over?.(pen, view, look, reference);
      if (selected) {
        drawSelected(pen, view, look, selected.at, words.glyphs[symbolOf(selected.index)]);
      }
      const aim = scene.aim?.ring(pen, look, marks, view);
      drawScaleBar(pen, view, look, words.formatLength);
      return { marks, aim };
    },
  };
}

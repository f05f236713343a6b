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
import type { Here, makePointerPainter, PointerPainter, Selected } from './pointer-painter.ts';
import type { GeoReference } from './reference.ts';
import type { Spread } from './spread.ts';
import type { View } from './view.ts';

/** Everything one frame shows. Positions in world units. */
export interface Scene {
  view: View;
  base: BaseLayer | undefined;
  reference: GeoReference;
  overlays: readonly Overlay[];
  names: readonly Label[];
  /** How names are drawn; absent while the code for it is under way. */
  namePainter: typeof makeNamePainter | undefined;
  /** Writes the names of stations, where the map is near enough for that and its code is here. */
  stationNames: ((marks: readonly Mark[], taken: readonly Rect[]) => Rect[]) | undefined;
  clusters: Clusters | GroupedClusters;
  /** How divisions are drawn, where clusters are such. */
  groupPainter: typeof makeGroupPainter | undefined;
  spread: Spread | undefined;
  /** Symbol of a row: its place in the glyph list; 0 for no row. */
  symbolOf: (index: number) => number;
  /** Place of the pointed-at cluster in `clusters`, or -1; and a row that is pointed at elsewhere. */
  hovered: number;
  hoveredRow: number;
  selected: Selected | undefined;
  here: Here | null;
  /** How both are drawn; absent while the code for it is under way. */
  pointerPainter: typeof makePointerPainter | undefined;
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
  let pointerPainter: PointerPainter | undefined;

  function lay({ clusters, view, spread, groupPainter: make }: Scene): Mark[] {
    if ('names' in clusters && make) {
      groupPainter ??= make(pen, look, words.formatCount);
      return groupPainter.lay(clusters, view);
    }
    const marks = layMarks(clusters, view, type.scale);
    return spread?.among(marks, clusters, view, type.scale) ?? marks;
  }

  /** What names must leave free. */
  function obstacles({ view, base, selected, here }: Scene, marks: readonly Mark[]): Rect[] {
    const taken = marks.map(roomOf);
    taken.push(scaleBarRoom(view, look, base !== undefined));
    return [...taken, ...(pointerPainter?.rooms(view, selected, here) ?? [])];
  }

  function drawNames(scene: Scene, marks: readonly Mark[]): void {
    const { base, names, clusters, view, reference, namePainter: make, stationNames } = scene;
    // Divisions bear their names themselves.
    if ('names' in clusters) return;
    const taken = obstacles(scene, marks);
    if (stationNames) taken.push(...stationNames(marks, taken));
    if (base?.named || !make) return;
    namePainter ??= make(pen, look);
    namePainter.draw(names, view, taken, reference);
  }

  function drawMark(
    mark: Mark,
    { clusters, hovered, hoveredRow, selected, symbolOf }: Scene,
  ): void {
    const isFanned = mark.at >= clusters.length;
    // The raised pin stands for its own mark; one that is fanned out stays beside it.
    const isRaised =
      pointerPainter !== undefined && isStation(mark) && mark.index === selected?.index;
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
      pointerPainter ??= scene.pointerPainter?.(pen, look);
      pen.setTransform(dpr, 0, 0, dpr, 0, 0);
      drawPaper(pen, view, look, !base);
      base?.draw(pen, view, look);
      for (const overlay of overlays) overlay.under?.(pen, view, look, reference);
      const marks = lay(scene);
      drawNames(scene, marks);
      // Under the marks: the dot of the person must not hide a place that is right there.
      if (here) pointerPainter?.drawHere(view, here);
      scene.spread?.draw(pen, look);
      for (const mark of marks) drawMark(mark, scene);
      for (const overlay of overlays) overlay.over?.(pen, view, look, reference);
      if (selected) {
        pointerPainter?.drawSelected(view, selected, words.glyphs[symbolOf(selected.index)]);
      }
      const aim = scene.aim?.ring(pen, look, marks, view);
      drawScaleBar(pen, view, look, words.formatLength, base !== undefined);
      return { marks, aim };
    },
  };
}

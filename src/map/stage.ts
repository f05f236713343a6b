import type { MapOptions } from './api.ts';
import type { Shown } from './choose.ts';
import type { Ground } from './ground.ts';
import { projectLabels, type Label, type PlaceName } from './labels.ts';
import { LIGHT, type Look, type Pen } from './palette.ts';
import type { Pointing } from './pointing.ts';
import { makeScenePainter, type ScenePainter } from './scene.ts';
import type { View } from './view.ts';

export interface HerePlace {
  /** WGS-84 degrees. */
  lon: number;
  lat: number;
  /** Metres. */
  accuracy: number;
}

/** What a widget puts on the map besides base and points, and how it all looks. */
export interface Stage {
  readonly look: Look;
  setLook(change: Partial<Look>): void;
  setLabels(labels: readonly Label[]): void;
  setHere(here: HerePlace | null): void;
  /** Symbols in place of the points' own. */
  setSymbols(symbols: ArrayLike<number> | null): void;
  /** Rows of the points shown, or -1. */
  setSelected(index: number): void;
  setHovered(index: number): void;
  /** The base draws places elsewhere now. */
  rereference(): void;
  paint(view: View): Shown;
}

/** The system's sans serif, for maps whose widget sets nothing. */
const PLAIN_TYPE = { family: 'sans-serif', scale: 1 };

/** Digits in threes. (Intl does it too, but takes 10 ms to wake.) */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

export function makeStage(
  pen: Pen,
  ground: Ground,
  pointing: Pointing,
  options: MapOptions,
): Stage {
  const {
    glyphs = [],
    formatCount = grouped,
    formatLength = (metres: number) => (metres < 1000 ? `${metres} m` : `${metres / 1000} km`),
    palette = LIGHT,
    type = PLAIN_TYPE,
  } = options;
  const words = { glyphs, formatCount, formatLength };
  let look: Look = { palette, type, dpr: 1 };
  let painter: ScenePainter | undefined;
  let labels: readonly Label[] = [];
  let names: readonly PlaceName[] = [];
  let here: HerePlace | null = null;
  let symbols: ArrayLike<number> | null = null;
  let selected = -1;
  let hovered = -1;

  function rereference(): void {
    names = projectLabels(labels, ground.reference.world);
  }

  return {
    get look() {
      return look;
    },
    rereference,
    setLook(change) {
      look = { ...look, ...change };
      painter = undefined;
    },
    setLabels(next) {
      labels = next;
      rereference();
    },
    setHere(next) {
      here = next;
    },
    setSymbols(next) {
      symbols = next;
    },
    setSelected(index) {
      selected = index;
    },
    setHovered(index) {
      hovered = index;
    },
    paint(view) {
      const { clusterer, points, layer, reference } = ground;
      const clusters = clusterer.at(view);
      const mouse = pointing.among(clusters);
      const [x, y] = [points.x[selected], points.y[selected]];
      painter ??= makeScenePainter(pen, look, words);
      const marks = painter.paint({
        view,
        base: layer,
        names,
        clusters,
        symbolOf: row => (symbols ?? points.symbol)?.[row] ?? 0,
        // The mouse wins over what a list points at.
        hovered: mouse < 0 ? clusterer.find(hovered) : mouse,
        selected: x === undefined || y === undefined ? undefined : { index: selected, at: [x, y] },
        here: here && { at: reference.world([here.lon, here.lat]), accuracy: here.accuracy },
      });
      return { clusterer, clusters, marks, reference, view };
    },
  };
}

import type { MapOptions } from './api.ts';
import type { Shown } from './choose.ts';
import type { Clusters, Gatherer } from './cluster.ts';
import type { divisions } from './divisions.ts';
import type { Extras } from './extras.ts';
import type { Ground } from './ground.ts';
import type { Grouping, Groups } from './groups.ts';
import type { Label } from './labels.ts';
import type { makeNamePainter } from './name-painter.ts';
import { LIGHT, type Look, type Pen } from './palette.ts';
import type { makePointerPainter } from './pointer-painter.ts';
import type { Pointing } from './pointing.ts';
import { makeScenePainter, type Scene, type ScenePainter } from './scene.ts';
import type { drawStationNames } from './station-names.ts';
import { zoomOf, type View } from './view.ts';

/** Stations bear their names from this zoom on: further off, pins stand too close for names. */
const NAMES_FROM = 14.5;

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
  /** Points by division; null for by distance. Settles once it is shown; ends with the points. */
  setGroups(grouping: Grouping | null): Promise<void>;
  setHere(here: HerePlace | null): void;
  /** Symbols in place of the points' own. */
  setSymbols(symbols: ArrayLike<number> | null): void;
  /** Rows of the points shown, or -1. */
  setSelected(index: number): void;
  setHovered(index: number): void;
  /** What a view shows, counted ahead of its frame, step by step; see `inSlices`. */
  count(view: View): Generator<void, void>;
  /** Whether a frame should wait for that. */
  needsTime(view: View): boolean;
  paint(view: View): Shown;
}

/** The system's sans serif, for maps whose widget sets nothing. */
const PLAIN_TYPE = { family: 'sans-serif', scale: 1 };

/** Digits in threes. (Intl does it too, but takes 10 ms to wake.) */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `changed`: code came that something waited for; draw again. */
export function makeStage(
  pen: Pen,
  ground: Ground,
  pointing: Pointing,
  extras: Extras,
  changed: () => void,
  options: MapOptions,
): Stage {
  const {
    glyphs = [],
    formatCount = grouped,
    formatLength = (metres: number) => (metres < 1000 ? `${metres} m` : `${metres / 1000} km`),
    nameOf,
    palette = LIGHT,
    type = PLAIN_TYPE,
  } = options;
  const words = { glyphs, formatCount, formatLength };
  let look: Look = { palette, type, dpr: 1 };
  let painter: ScenePainter | undefined;
  let labels: readonly Label[] = [];
  let namePainter: typeof makeNamePainter | undefined;
  let pointerPainter: typeof makePointerPainter | undefined;
  let nameStations: typeof drawStationNames | 'coming' | undefined;
  let grouping: Grouping | null = null;
  let kit: typeof divisions | undefined;
  let groups: Groups | undefined;
  let groupsOf: unknown;
  let here: HerePlace | null = null;
  let symbols: ArrayLike<number> | null = null;
  let selected = -1;
  let hovered = -1;
  /** Whether marks were drawn, and names. Both for the first time would take too long for one frame. */
  let hasMarks = false;
  let hasNames = false;

  /** What is chosen, and where the person is, most maps never show; else soon enough. */
  function needPointers(): void {
    if (pointerPainter) return;
    const come = (painter: { makePointerPainter: typeof makePointerPainter }) => {
      pointerPainter = painter.makePointerPainter;
      changed();
    };
    import('./pointer-painter.ts').then(come, () => {});
  }

  /** Writes the names of stations where the map is near enough; its code comes with the first such view. */
  function stationNames(view: View): Scene['stationNames'] {
    if (!nameOf || zoomOf(view) < NAMES_FROM) return undefined;
    if (typeof nameStations === 'function') {
      const draw = nameStations;
      return (marks, taken) => draw(pen, look, marks, taken, nameOf);
    }
    if (!nameStations) {
      nameStations = 'coming';
      const come = (names: { drawStationNames: typeof drawStationNames }) => {
        nameStations = names.drawStationNames;
        changed();
      };
      import('./station-names.ts').then(come, () => {});
    }
    return undefined;
  }

  /** By division where that is asked for and the view is far enough off, else by distance. */
  function gather(view: View): { clusterer: Gatherer; clusters: Clusters } {
    const { clusterer, counted, reference, settled } = ground;
    // While other points are under way, those shown keep their divisions.
    if (settled && kit && groupsOf !== counted) {
      groupsOf = counted;
      groups = grouping ? kit.makeGroups(grouping, counted, reference) : undefined;
    }
    const clusters = groups?.at(view);
    return clusters && groups
      ? { clusterer: groups, clusters }
      : { clusterer, clusters: clusterer.at(view) };
  }

  return {
    get look() {
      return look;
    },
    setLook(change) {
      look = { ...look, ...change };
      painter = undefined;
    },
    setLabels(next) {
      labels = next;
      if (!labels.length || namePainter) return;
      // Names are read after the marks are seen; a map whose base names places needs none.
      const come = (painter: { makeNamePainter: typeof makeNamePainter }) => {
        namePainter = painter.makeNamePainter;
        changed();
      };
      import('./name-painter.ts').then(come, () => {});
    },
    async setGroups(next) {
      grouping = next;
      groupsOf = undefined;
      if (next) kit ??= (await import('./divisions.ts')).divisions;
      changed();
    },
    setHere(next) {
      here = next;
      if (here) needPointers();
    },
    setSymbols(next) {
      symbols = next;
    },
    setSelected(index) {
      selected = index;
      if (selected >= 0) needPointers();
    },
    setHovered(index) {
      hovered = index;
    },
    *count(view) {
      if (!groups) yield* ground.clusterer.count(view);
      gather(view);
    },
    needsTime: view => !groups && ground.clusterer.needsTime(view),
    paint(view) {
      const { points, layer, reference, settled } = ground;
      const { clusterer, clusters } = gather(view);
      const mouse = pointing.among(clusters);
      // Rows may be those of points that are still under way.
      const [x, y] = settled ? [points.x[selected], points.y[selected]] : [];
      const isFirst = !hasMarks && clusters.length > 0;
      const names = isFirst && !hasNames ? undefined : namePainter;
      if (names !== namePainter) changed();
      hasMarks ||= isFirst;
      hasNames ||= names !== undefined && labels.length > 0;
      painter ??= makeScenePainter(pen, look, words);
      const { marks, aim } = painter.paint({
        view,
        base: layer,
        reference,
        overlays: extras.overlays(),
        names: labels,
        namePainter: names,
        // Names of rows are those of the points that are here.
        stationNames: settled ? stationNames(view) : undefined,
        clusters,
        groupPainter: kit?.makeGroupPainter,
        spread: extras.spread,
        symbolOf: row => ((settled && symbols) || points.symbol)?.[row] ?? 0,
        // The mouse wins over what a list points at.
        hovered: mouse < 0 && settled ? clusterer.find(hovered) : mouse,
        hoveredRow: settled ? hovered : -1,
        selected: x === undefined || y === undefined ? undefined : { index: selected, at: [x, y] },
        pointerPainter,
        here: here && { at: reference.world([here.lon, here.lat]), accuracy: here.accuracy },
        aim: extras.aim,
      });
      return { clusterer, clusters, marks: settled ? marks : [], aim, reference, view };
    },
  };
}

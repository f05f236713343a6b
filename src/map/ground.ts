import type { Base, BaseLayer, TileCount } from './base-layer.ts';
import { sortPoints, type Buckets } from './buckets.ts';
import type { Counted } from './groups.ts';
import { makeClusterer, type Clusterer, type ClusterOptions } from './cluster.ts';
import {
  boxOfPoints,
  projectPlaces,
  sameRows,
  sizeOf,
  type Places,
  type Points,
} from './points.ts';
import { PLAIN, type GeoReference } from './reference.ts';
import { drained, inSlices, type Scheduler } from './slices.ts';
import type { LoadTile } from './tile-cache.ts';

const NO_POINTS: Points = { x: new Float64Array(0), y: new Float64Array(0) };

export interface GroundOptions {
  loadTile: LoadTile | undefined;
  onTiles: ((tiles: TileCount) => void) | undefined;
  clustering: () => ClusterOptions;
  /** Base and points changed; they agree in their datum at every moment. */
  changed: (before: GeoReference) => void;
  redraw: () => void;
  /** How long work is cut. Default: slices of 8 ms. */
  scheduler?: Scheduler;
}

/** The base layer and the points on it, kept in one datum. */
export interface Ground {
  readonly layer: BaseLayer | undefined;
  readonly reference: GeoReference;
  /** The points where they are drawn now. */
  readonly points: Points;
  /** Whether these are the points last set: else rows mean others. */
  readonly settled: boolean;
  readonly clusterer: Clusterer;
  /** What of them is counted: another object whenever anything in it changes. */
  readonly counted: Counted;
  setPoints(points: Points | Places | null): void;
  setVisible(mask: Uint8Array | null): void;
  setExtra(values: ArrayLike<number> | null): void;
  setBase(base: Base): Promise<void>;
  /** Cluster afresh, with the options as they are now. */
  recluster(): void;
  destroy(): void;
}

/**
 * Changing datum means converting every point, in slices: until that is done the old base and the
 * old points stay together, so no mark ever stands where its base does not have it.
 */
export function makeGround(options: GroundOptions): Ground {
  const { loadTile, onTiles, clustering, changed, redraw, scheduler } = options;
  /** What was asked for … */
  let given: Points | Places = NO_POINTS;
  let projected: Points | undefined = NO_POINTS;
  let wanted: BaseLayer | undefined;
  let mask: Uint8Array | null = null;
  let extra: ArrayLike<number> | null = null;
  /** … and what is shown. `source` is the given points that `points` were made from. */
  let source: Points | Places = NO_POINTS;
  let points = NO_POINTS;
  let buckets = drained(sortPoints(points));
  let layer: BaseLayer | undefined;
  let clusterer = makeClusterer(points, {}, buckets);
  let counted: Counted = { points, visible: null, extra: null, byDistance: () => clusterer };
  let bases = 0;
  const waiting: (() => void)[] = [];
  let underWay: (() => void)[] = [];

  const byDistance = () => makeClusterer(points, clustering(), buckets);

  function recluster(): void {
    clusterer = byDistance();
    // While points are under way, mask and sums are theirs and not of those shown.
    if (source === given) count();
  }

  function count(): void {
    clusterer.setVisible(mask);
    clusterer.setExtra(extra);
    counted = { points, visible: mask, extra, byDistance };
  }

  function callOff(): void {
    for (const end of underWay) end();
    underWay = [];
  }

  /** Bring the wanted base and the given points together, then show both. Long work is cut. */
  function prepare(): void {
    callOff();
    const sort = (there: Points) => {
      underWay.push(inSlices(sortPoints(there), sorted => show(there, sorted), scheduler));
    };
    const move = (from: Points) => {
      projected = from;
      if (wanted?.moved) underWay.push(wanted.moved(from, sort));
      else sort(from);
    };
    if (projected) move(projected);
    else underWay.push(inSlices(projectPlaces(given as Places), move, scheduler));
  }

  function show(there: Points, sorted: Buckets): void {
    const before = referenceOf(layer);
    if (layer !== wanted) layer?.destroy();
    layer = wanted;
    source = given;
    points = there;
    buckets = sorted;
    recluster();
    changed(before);
    for (const done of waiting.splice(0)) done();
  }

  async function load(base: Base): Promise<BaseLayer | undefined> {
    switch (base.kind) {
      case 'none':
        return undefined;
      case 'outline':
        return (await import('./outline.ts')).makeOutline(base);
      case 'tiles': {
        const { makeTiles } = await import('./tiles.ts');
        return makeTiles(base, { load: loadTile, changed: redraw, counted: n => onTiles?.(n) });
      }
    }
  }

  return {
    get layer() {
      return layer;
    },
    get reference() {
      return referenceOf(layer);
    },
    get points() {
      return points;
    },
    get clusterer() {
      return clusterer;
    },
    get counted() {
      return counted;
    },
    get settled() {
      return source === given;
    },
    recluster,
    setPoints(next) {
      given = next ?? NO_POINTS;
      if ('x' in given) boxOfPoints(given);
      projected = 'x' in given ? given : undefined;
      mask = extra = null;
      prepare();
    },
    setVisible(next) {
      mask = sameRows(next, sizeOf(given), 'visible');
      if (source === given) count();
    },
    setExtra(next) {
      extra = sameRows(next, sizeOf(given), 'extra');
      if (source === given) count();
    },
    async setBase(base) {
      const turn = ++bases;
      const loaded = await load(base);
      if (turn !== bases) return loaded?.destroy();
      if (wanted !== layer) wanted?.destroy();
      wanted = loaded;
      await new Promise<void>(done => {
        waiting.push(done);
        prepare();
      });
    },
    destroy() {
      bases++;
      callOff();
      if (wanted !== layer) wanted?.destroy();
      layer?.destroy();
      for (const done of waiting.splice(0)) done();
    },
  };
}

function referenceOf(layer: BaseLayer | undefined): GeoReference {
  return layer?.reference ?? PLAIN;
}

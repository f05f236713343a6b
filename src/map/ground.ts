import type { Base, BaseLayer } from './base-layer.ts';
import { makeClusterer, type Clusterer, type ClusterOptions } from './cluster.ts';
import { boxOfPoints, sameRows, type Points } from './points.ts';
import { PLAIN, type GeoReference } from './reference.ts';
import type { LoadTile } from './tile-cache.ts';
import type { WorldBox } from './view.ts';

const NO_POINTS: Points = { x: new Float64Array(0), y: new Float64Array(0) };

export interface GroundOptions {
  loadTile: LoadTile | undefined;
  onTiles: ((tiles: { loaded: number; failed: number }) => void) | undefined;
  clustering: () => ClusterOptions;
  /** Base and points changed; they agree in their datum at every moment. */
  changed: (before: GeoReference) => void;
  redraw: () => void;
}

/** The base layer and the points on it, kept in one datum. */
export interface Ground {
  readonly layer: BaseLayer | undefined;
  readonly reference: GeoReference;
  /** The points where they are drawn now. */
  readonly points: Points;
  readonly clusterer: Clusterer;
  setPoints(points: Points | null): void;
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
  const { loadTile, onTiles, clustering, changed, redraw } = options;
  /** What was asked for … */
  let given = NO_POINTS;
  let givenBox: WorldBox | undefined;
  let wanted: BaseLayer | undefined;
  let mask: Uint8Array | null = null;
  let extra: ArrayLike<number> | null = null;
  /** … and what is shown. `source` is the given points that `points` were made from. */
  let source = NO_POINTS;
  let points = NO_POINTS;
  let layer: BaseLayer | undefined;
  let clusterer = makeClusterer(points);
  let bases = 0;
  const waiting: (() => void)[] = [];
  let callOff = () => {};

  function recluster(): void {
    // Measuring 180,000 points twice would cost as much as clustering them.
    clusterer = makeClusterer(points, clustering(), points === given ? givenBox : undefined);
    // While points are under way, these are theirs and not of those shown.
    if (source !== given) return;
    clusterer.setVisible(mask);
    clusterer.setExtra(extra);
  }

  /** Bring the wanted base and the given points together, then show both. */
  function prepare(): void {
    callOff();
    const show = (there: Points) => {
      const before = referenceOf(layer);
      if (layer !== wanted) layer?.destroy();
      layer = wanted;
      source = given;
      points = there;
      recluster();
      changed(before);
      for (const done of waiting.splice(0)) done();
    };
    callOff = wanted?.moved?.(given, show) ?? (show(given), () => {});
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
    recluster,
    setPoints(next) {
      const asked = next ?? NO_POINTS;
      givenBox = boxOfPoints(asked);
      given = asked;
      mask = extra = null;
      prepare();
    },
    setVisible(next) {
      mask = sameRows(next, given, 'visible');
      if (source === given) clusterer.setVisible(mask);
    },
    setExtra(next) {
      extra = sameRows(next, given, 'extra');
      if (source === given) clusterer.setExtra(extra);
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

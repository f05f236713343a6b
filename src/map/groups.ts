import type { Clusterer, Clusters, Gatherer } from './cluster.ts';
import type { Points } from './points.ts';
import type { GeoReference } from './reference.ts';
import { zoomOf, type Bounds, type View, type WorldBox } from './view.ts';

/** A division that stations are counted by. */
export interface Group {
  readonly name: string;
  /** What its owner knows it by; told when it is pointed at. */
  readonly id?: string;
  /** Where its mark stands, WGS-84 degrees. */
  readonly lon: number;
  readonly lat: number;
  /** What is shown when it is chosen; the box of its stations when absent. */
  readonly bbox?: Bounds;
  /** Stations in it that are not among the points. */
  readonly more?: number;
}

export interface GroupLevel {
  /** Shown below this zoom; from the last one on, stations are clustered by distance. */
  readonly until: number;
  /**
   * Group of each value of `rows`, a place in `groups`; -1 or nothing for none, which are clustered by
   * distance; -2 for what is not shown, since `more` of a group counts it.
   */
  readonly of: ArrayLike<number>;
  readonly groups: readonly Group[];
}

/** Points by division, coarse levels first. */
export interface Grouping {
  /** A number for each point (the place of its division in a list, say) that the levels go by. */
  readonly rows: ArrayLike<number>;
  readonly levels: readonly GroupLevel[];
}

/** What is counted, as the clusterer has it. */
export interface Counted {
  readonly points: Points;
  readonly visible: Uint8Array | null;
  readonly extra: ArrayLike<number> | null;
  /** A clusterer of the same points. */
  byDistance(): Clusterer;
}

export interface GroupedClusters extends Clusters {
  /** Names of the clusters; beyond its end are points of no division, clustered by distance. */
  readonly names: readonly string[];
}

export interface Groups extends Gatherer {
  /** Groups of a view; undefined where all stations are to be clustered by distance. */
  at(view: View): GroupedClusters | undefined;
}

/** The sums of one level. */
interface Sums {
  readonly level: GroupLevel;
  /** Groups that have any station, by their place in the level. */
  readonly shown: readonly number[];
  readonly clusters: GroupedClusters;
  readonly boxes: readonly WorldBox[];
  /** Rows of no group. */
  readonly rest: Clusterer | undefined;
}

/** Sums of the visible points by division. A division of one station is a pin. */
export function makeGroups(
  { rows, levels }: Grouping,
  counted: Counted,
  { world, worldBox }: GeoReference,
): Groups {
  const { points, visible, extra } = counted;
  const { x, y, weight } = points;
  const kept = new Map<GroupLevel, Sums>();
  let sums: Sums | undefined;
  let found: { rest: Clusters; all: GroupedClusters } | undefined;

  const isShown = (row: number) => !visible || visible[row] !== 0;
  const groupOf = ({ of }: GroupLevel, row: number) => of[rows[row]!] ?? -1;

  function at(view: View): GroupedClusters | undefined {
    const zoom = zoomOf(view);
    const level = levels.find(({ until }) => zoom < until);
    sums = level && (kept.get(level) ?? sumUp(level));
    if (!level || !sums) return undefined;
    kept.set(level, sums);
    const { clusters } = sums;
    if (!sums.rest) return clusters;
    const rest = sums.rest.at(view);
    if (found?.rest !== rest) found = { rest, all: joined(clusters, rest) };
    return found.all;
  }

  function sumUp(level: GroupLevel): Sums {
    const { groups } = level;
    const count = Float64Array.from(groups, ({ more = 0 }) => more);
    const sum = new Float64Array(groups.length);
    const only = new Int32Array(groups.length).fill(-1);
    const boxes = groups.map(() => ({ x0: 1, y0: 1, x1: 0, y1: 0 }));
    const others = new Uint8Array(x.length);
    let alone = 0;
    for (let row = 0; row < x.length; row++) {
      if (!isShown(row)) continue;
      const group = groupOf(level, row);
      if (group < -1) continue;
      if (group < 0) {
        others[row] = ++alone && 1;
        continue;
      }
      only[group] = count[group] ? -1 : row;
      count[group]! += weight ? weight[row]! : 1;
      if (extra) sum[group]! += extra[row]!;
      widen(boxes[group]!, x[row]!, y[row]!);
    }
    const shown = [...groups.keys()].filter(at => count[at]! > 0);
    const places = shown.map(at => world([groups[at]!.lon, groups[at]!.lat]));
    const index = Int32Array.from(shown, at => only[at]!);
    const clusters: GroupedClusters = {
      length: shown.length,
      x: Float64Array.from(places, ([px], i) => x[index[i]!] ?? px),
      y: Float64Array.from(places, ([, py], i) => y[index[i]!] ?? py),
      count: Float64Array.from(shown, at => count[at]!),
      extra: Float64Array.from(shown, at => sum[at]!),
      index,
      head: index,
      covers: { x0: 0, y0: 0, x1: 1, y1: 1 },
      names: shown.map(at => groups[at]!.name),
    };
    const boxOf = (at: number) => {
      const { bbox } = groups[at]!;
      return bbox ? worldBox(bbox) : boxes[at]!;
    };
    const rest = alone ? counted.byDistance() : undefined;
    rest?.setVisible(others);
    rest?.setExtra(extra);
    return { level, shown, clusters, boxes: shown.map(boxOf), rest };
  }

  const named = () => sums?.clusters.length ?? 0;
  return {
    at,
    members(i) {
      if (!sums || i >= named()) return sums?.rest?.members(i - named()) ?? [];
      const { level, shown } = sums;
      return [...x.keys()].filter(row => isShown(row) && groupOf(level, row) === shown[i]);
    },
    idOf: i => (i < named() ? sums!.level.groups[sums!.shown[i]!]!.id : undefined),
    boxOf: i => (i < named() ? sums!.boxes[i]! : sums!.rest!.boxOf(i - named())),
    find(row) {
      if (!sums || row < 0 || row >= x.length || !isShown(row)) return -1;
      const group = groupOf(sums.level, row);
      if (group >= 0) return sums.shown.indexOf(group);
      const at = sums.rest?.find(row) ?? -1;
      return at < 0 ? -1 : at + named();
    },
    // A division is enlarged, not fanned out.
    stacked: (i, maxZoom) => i >= named() && sums!.rest!.stacked(i - named(), maxZoom),
  };
}

function joined(a: GroupedClusters, b: Clusters): GroupedClusters {
  const both = (one: Float64Array, other: Float64Array) => Float64Array.from([...one, ...other]);
  const index = Int32Array.from([...a.index, ...b.index]);
  return {
    length: a.length + b.length,
    x: both(a.x, b.x),
    y: both(a.y, b.y),
    count: both(a.count, b.count),
    extra: both(a.extra, b.extra),
    index,
    head: index,
    covers: b.covers,
    names: a.names,
  };
}

function widen(box: WorldBox, x: number, y: number): void {
  box.x0 = Math.min(box.x0, x);
  box.x1 = Math.max(box.x1, x);
  box.y0 = Math.min(box.y0, y);
  box.y1 = Math.max(box.y1, y);
}

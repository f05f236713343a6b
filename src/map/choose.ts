import type { ClusterInfo, MapHover, MapSelection } from './api.ts';
import type { Clusters, Gatherer } from './cluster.ts';
import { hitMark, isStation, type Mark } from './marks.ts';
import type { GeoReference } from './reference.ts';
import { centredView, clampView, fittedView, type View, type ZoomRange } from './view.ts';

/** What the last frame shows, and by what it was made. */
export interface Shown {
  clusterer: Gatherer;
  clusters: Clusters;
  marks: readonly Mark[];
  /** The mark Enter chooses, if it is shown which. */
  aim?: Mark | undefined;
  reference: GeoReference;
  view: View;
}

/** A finger hits what lies this near, CSS pixels; a mouse less. */
const COARSE = 10;
const FINE = 2;
/** Room left round a cluster that is enlarged, CSS pixels. */
const PADDING = 60;

/** The mark at a position; `coarse` for a finger. */
export function markAt(shown: Shown, x: number, y: number, coarse: boolean): Mark | undefined {
  return hitMark(shown.marks, x, y, coarse ? COARSE : FINE);
}

/** What pointing at a mark means. */
export function hoverOf(shown: Shown, mark: Mark): MapHover {
  return isStation(mark) ? { index: mark.index } : { cluster: infoOf(shown, mark) };
}

/** What choosing a mark means, and the view to go to where it is a cluster that can come apart. */
export function choiceOf(
  shown: Shown,
  mark: Mark,
  range: ZoomRange,
): { selection: MapSelection; apart?: View } {
  if (isStation(mark)) return { selection: { index: mark.index } };
  const cluster = infoOf(shown, mark);
  const apart = viewApart(shown, mark, range);
  if (apart) return { selection: { cluster }, apart };
  return { selection: { cluster, members: shown.clusterer.members(mark.at) } };
}

function infoOf({ clusterer, clusters, reference }: Shown, mark: Mark): ClusterInfo {
  const { at, count, name } = mark;
  const id = clusterer.idOf?.(at);
  return {
    center: reference.lonLat(clusters.x[at]!, clusters.y[at]!),
    bbox: reference.bounds(clusterer.boxOf(at)),
    count,
    extra: clusters.extra[at]!,
    ...(name && { name }),
    ...(id && { id }),
  };
}

/**
 * The view in which a cluster comes apart: its members' box, and at least twice the scale.
 * Undefined where none does: its stations lie on one place, or the map is as near as it goes.
 */
function viewApart(
  { clusterer, view }: Shown,
  { at, index }: Mark,
  range: ZoomRange,
): View | undefined {
  if (clusterer.stacked(at, range.maxZoom)) return undefined;
  const box = clusterer.boxOf(at);
  // One row that stands for many has no box; its own stations come with the larger scale.
  const k = index < 0 ? Math.max(view.k * 2, fittedView(view, box, PADDING, range).k) : view.k * 4;
  const to = clampView(centredView(view, (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2, k), range);
  return to.k > view.k * 1.01 ? to : undefined;
}

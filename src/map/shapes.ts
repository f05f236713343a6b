import type { GeoPermissibleObjects } from 'd3-geo';
import type { Shapes } from './base-layer.ts';
import type { Topology } from './topology.ts';

const KINDS: readonly string[] = [
  'FeatureCollection',
  'Feature',
  'GeometryCollection',
  'Polygon',
  'MultiPolygon',
  'LineString',
  'MultiLineString',
  'Point',
  'MultiPoint',
];

/**
 * What a document draws, as GeoJSON. Of TopoJSON each line once, though two areas share it; the code
 * for that comes only then. Rejects with a TypeError for what is neither.
 */
export async function shapesOf(document: Shapes): Promise<GeoPermissibleObjects> {
  if (isTopology(document)) return (await import('./topology.ts')).linesOf(document);
  // The document comes from a site; its type is only hoped for.
  if (!KINDS.includes((document as { type?: string } | undefined)?.type ?? '')) {
    throw new TypeError('the outline is not GeoJSON (RFC 7946), nor TopoJSON');
  }
  return document;
}

/** Whether a document says that it is TopoJSON. */
export function isTopology(document: unknown): document is Topology {
  return (document as { type?: unknown } | null | undefined)?.type === 'Topology';
}

import { geoClipRectangle, geoPath, geoTransform, type GeoStream } from 'd3-geo';
import type { BaseLayer, OutlineBase } from './base-layer.ts';
import { latToY, lonToX } from './mercator.ts';
import { PLAIN } from './reference.ts';
import type { View } from './view.ts';

/** Lines this far outside the canvas are cut off, CSS pixels. */
const MARGIN = 8;

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
 * A base of lines from GeoJSON. Edges are straight on the map, as RFC 7946 has them, so there is
 * no resampling; the canvas edge clips them. Throws TypeError for what is not GeoJSON.
 */
export function makeOutline({ geojson }: OutlineBase): BaseLayer {
  // The document comes from a site; its type is only hoped for.
  if (!KINDS.includes((geojson as { type?: string } | undefined)?.type ?? '')) {
    throw new TypeError('the outline is not GeoJSON: its "type" is none of those of RFC 7946');
  }
  return {
    reference: PLAIN,
    named: false,
    draw(pen, view, { palette, dpr }) {
      pen.beginPath();
      geoPath(toView(view), pen)(geojson);
      pen.strokeStyle = palette.rim;
      pen.lineWidth = dpr > 1 ? 0.75 : 1;
      pen.lineJoin = 'round';
      pen.stroke();
    },
    destroy() {},
  };
}

/** Degrees → screen as a d3 projection stream, cut at the canvas. */
function toView({ width, height, k, tx, ty }: View) {
  const flat = geoTransform({
    point(lon, lat) {
      this.stream.point(lonToX(lon) * k + tx, latToY(lat) * k + ty);
    },
  });
  const clip = geoClipRectangle(-MARGIN, -MARGIN, width + MARGIN, height + MARGIN);
  return { stream: (out: GeoStream) => flat.stream(clip(out)) };
}

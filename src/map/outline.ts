import {
  geoClipRectangle,
  geoPath,
  geoStream,
  geoTransform,
  type GeoPermissibleObjects,
  type GeoStream,
} from 'd3-geo';
import type { BaseLayer, OutlineBase } from './base-layer.ts';
import { shapesOf } from './shapes.ts';
import { PLAIN, type GeoReference } from './reference.ts';
import type { View } from './view.ts';

/** Lines this far outside the canvas are cut off, CSS pixels. */
const MARGIN = 8;

/**
 * A base of lines from GeoJSON or TopoJSON. Edges are straight on the map, as RFC 7946 has them, so
 * there is no resampling; the canvas edge clips them. Rejects with a TypeError for what is neither, or
 * is broken.
 */
export async function makeOutline({ geojson }: OutlineBase): Promise<BaseLayer> {
  const shapes = await shapesOf(geojson);
  proveDrawable(shapes);
  return {
    reference: PLAIN,
    named: false,
    draw(pen, view, { palette, dpr }) {
      pen.beginPath();
      geoPath(toView(view), pen)(shapes);
      pen.strokeStyle = palette.rim;
      pen.lineWidth = dpr > 1 ? 0.75 : 1;
      pen.lineJoin = 'round';
      pen.stroke();
    },
    destroy() {},
  };
}

/** Walks over all of it once: what is broken is to be told now, not in every frame. */
function proveDrawable(shapes: GeoPermissibleObjects): void {
  const none = () => {};
  try {
    geoStream(shapes, {
      point: none,
      lineStart: none,
      lineEnd: none,
      polygonStart: none,
      polygonEnd: none,
    });
  } catch (error) {
    throw new TypeError('the outline is broken', { cause: error });
  }
}

/** WGS-84 degrees → screen as a d3 projection stream, cut at the canvas. */
export function toView(
  { width, height, k, tx, ty }: View,
  { world }: Pick<GeoReference, 'world'> = PLAIN,
) {
  const flat = geoTransform({
    point(lon, lat) {
      const [x, y] = world([lon, lat]);
      this.stream.point(x * k + tx, y * k + ty);
    },
  });
  const clip = geoClipRectangle(-MARGIN, -MARGIN, width + MARGIN, height + MARGIN);
  return { stream: (out: GeoStream) => flat.stream(clip(out)) };
}

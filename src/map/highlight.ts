import { geoPath } from 'd3-geo';
import type { Shapes } from './base-layer.ts';
import { toView } from './outline.ts';
import type { Overlay } from './overlay.ts';
import { shapesOf } from './shapes.ts';

/** How much of the accent lies over a division that is pointed at or chosen. */
const TINT = 0.07;

/** A division's outline over the base: a firm line, and a breath of colour inside. WGS-84. */
export async function makeHighlight(shapes: Shapes): Promise<Overlay> {
  const geojson = await shapesOf(shapes);
  return {
    under(pen, view, { palette }, reference) {
      pen.beginPath();
      geoPath(toView(view, reference), pen)(geojson);
      pen.fillStyle = pen.strokeStyle = palette.accent;
      pen.globalAlpha = TINT;
      pen.fill();
      pen.globalAlpha = 1;
      pen.lineWidth = 2;
      pen.lineJoin = 'round';
      pen.stroke();
    },
  };
}

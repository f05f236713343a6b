import { circle, drawGlyph, TURN } from './glyph.ts';
import type { Rect } from './labels.ts';
import { metresPerPixel, yToLat } from './mercator.ts';
import { sharp, type Look, type Pen } from './palette.ts';
import { toScreen, type View } from './view.ts';

/** Radius of the person's dot with its rim, at type scale 1, CSS pixels. */
export const HERE_RADIUS = 9.5;
/** Radius of the selected pin's head, likewise. */
const SELECTED_RADIUS = 17;
/** How high its middle stands over its place, in radii. */
const STANDS = 1.45;

export interface Here {
  /** World units. */
  at: readonly [x: number, y: number];
  /** Radius of the circle the person is in, metres; 0 draws none. */
  accuracy: number;
}

/** The room a selected pin takes that points at (x, y). */
export function selectedRoom([x, y]: readonly [x: number, y: number], { type }: Look): Rect {
  const r = SELECTED_RADIUS * type.scale;
  return { left: x - r, right: x + r, top: y - r * (STANDS + 1), bottom: y };
}

/** The selected station: a pin that stands on its place, larger than all others. */
export function drawSelected(
  pen: Pen,
  view: View,
  { palette, type, dpr }: Look,
  at: readonly [x: number, y: number],
  glyph: string | undefined,
): void {
  const r = SELECTED_RADIUS * type.scale;
  const [x, y] = toScreen(view, ...at);
  const [sx, sy] = [sharp(x, dpr), sharp(y, dpr)];
  const middle = sy - r * STANDS;
  // The sides leave the circle where they touch it.
  const open = Math.acos(1 / STANDS);
  pen.beginPath();
  pen.arc(sx, middle, r, TURN / 4 + open, TURN / 4 - open);
  pen.lineTo(sx, sy);
  pen.closePath();
  pen.fillStyle = palette.accent;
  pen.strokeStyle = palette.surface;
  pen.lineWidth = 3;
  pen.lineJoin = 'round';
  pen.stroke();
  pen.fill();
  drawGlyph(pen, glyph, sx, middle, 20 * type.scale, palette.onAccent);
}

/** Where the person stands: a dot, and the circle they are in, to scale. */
export function drawHere(pen: Pen, view: View, { palette, type }: Look, here: Here): void {
  const [x, y] = toScreen(view, ...here.at);
  const ring = here.accuracy / metresPerPixel(yToLat(here.at[1]), view.k);
  const dot = (HERE_RADIUS - 2.5) * type.scale;
  pen.fillStyle = palette.here;
  pen.strokeStyle = palette.here;
  if (ring > dot) {
    circle(pen, x, y, ring);
    pen.globalAlpha = 0.1;
    pen.fill();
    pen.globalAlpha = 0.4;
    pen.lineWidth = 1;
    pen.stroke();
    pen.globalAlpha = 1;
  }
  circle(pen, x, y, dot);
  pen.strokeStyle = palette.surface;
  pen.lineWidth = 5;
  pen.stroke();
  pen.fill();
}

import { circle, drawGlyph, TURN } from './glyph.ts';
import type { Rect } from './labels.ts';
import { metresPerPixel, yToLat } from './mercator.ts';
import { sharp, type Look, type Pen } from './palette.ts';
import { toScreen, type View } from './view.ts';

/** Radius of the person's dot with its rim, at type scale 1, CSS pixels. */
const HERE_RADIUS = 9.5;
/** Radius of the selected pin's head, likewise. */
const SELECTED_RADIUS = 17;
/** How high its middle stands over its place, in radii. */
const STANDS = 1.45;

/** A person's place. */
export interface Here {
  /** World units. */
  at: readonly [x: number, y: number];
  /** Radius of the circle the person is in, metres; 0 draws none. */
  accuracy: number;
}

/** The selected station. */
export interface Selected {
  /** Row of the points. */
  index: number;
  /** World units. */
  at: readonly [x: number, y: number];
}

/** Draws what a person chose, and where they are. Loaded with the first of the two. */
export interface PointerPainter {
  /** What names must leave free. */
  rooms(view: View, selected: Selected | undefined, here: Here | null): Rect[];
  /** The person's place: a dot, and the circle they are in, to scale. */
  drawHere(view: View, here: Here): void;
  /** The selected station: a pin that stands on its place, larger than all others. */
  drawSelected(view: View, selected: Selected, glyph: string | undefined): void;
}

export function makePointerPainter(pen: Pen, look: Look): PointerPainter {
  return {
    rooms(view, selected, here) {
      return [
        ...(selected ? [selectedRoom(toScreen(view, ...selected.at), look)] : []),
        ...(here ? [hereRoom(toScreen(view, ...here.at), look)] : []),
      ];
    },
    drawHere: (view, here) => drawHere(pen, view, look, here),
    drawSelected: (view, { at }, glyph) => drawSelected(pen, view, look, at, glyph),
  };
}

function hereRoom([x, y]: readonly [x: number, y: number], { type }: Look): Rect {
  const r = HERE_RADIUS * type.scale;
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

/** The room a selected pin takes that points at (x, y). */
function selectedRoom([x, y]: readonly [x: number, y: number], { type }: Look): Rect {
  const r = SELECTED_RADIUS * type.scale;
  return { left: x - r, right: x + r, top: y - r * (STANDS + 1), bottom: y };
}

function drawSelected(
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

function drawHere(pen: Pen, view: View, { palette, type }: Look, here: Here): void {
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

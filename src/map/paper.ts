import type { Rect } from './labels.ts';
import { lonToX, latToY, metresPerPixel, yToLat } from './mercator.ts';
import { font, sharp, type Look, type Pen, type Type } from './palette.ts';
import { boundsOf, centreOf, type View } from './view.ts';

/** Steps of the graticule in degrees, coarse to fine. */
const STEPS = [30, 15, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];
/** Least distance of two meridians, CSS pixels. */
const SPACING = 150;

export interface Graticule {
  /** Screen x of meridians and screen y of parallels, CSS pixels. */
  meridians: number[];
  parallels: number[];
}

/** Lines of even degrees across a view. */
export function graticule(view: View): Graticule {
  const step =
    [...STEPS].reverse().find(degrees => (degrees / 360) * view.k >= SPACING) ?? STEPS[0]!;
  const { west, south, east, north } = boundsOf(view);
  const lines = (from: number, to: number, place: (degrees: number) => number) => {
    const places: number[] = [];
    for (let i = Math.ceil(from / step); i * step <= to; i++) places.push(place(i * step));
    return places;
  };
  return {
    meridians: lines(west, east, lon => lonToX(lon) * view.k + view.tx),
    parallels: lines(south, north, lat => latToY(lat) * view.k + view.ty),
  };
}

export interface ScaleBar {
  /** A round length on the ground, metres: 1, 2 or 5 times a power of ten. */
  metres: number;
  /** The same on screen at the view's middle latitude, CSS pixels. */
  px: number;
}

/** The longest round length of at most `longest` CSS pixels. */
export function scaleBar(view: View, longest: number): ScaleBar {
  const ground = metresPerPixel(yToLat(centreOf(view)[1]), view.k);
  const room = ground * longest;
  const power = 10 ** Math.floor(Math.log10(room));
  const metres = power * ([5, 2].find(n => n * power <= room) ?? 1);
  return { metres, px: metres / ground };
}

/** Fill the ground, and rule it with hairlines where no base map will cover it. */
export function drawPaper(pen: Pen, view: View, { palette, dpr }: Look, ruled: boolean): void {
  pen.fillStyle = palette.paper;
  pen.fillRect(0, 0, view.width, view.height);
  if (!ruled) return;
  const hair = 1 / dpr;
  pen.fillStyle = palette.line;
  const { meridians, parallels } = graticule(view);
  for (const x of meridians) pen.fillRect(sharp(x, dpr), 0, hair, view.height);
  for (const y of parallels) pen.fillRect(0, sharp(y, dpr), view.width, hair);
}

/** Distance of the scale bar's plate from the left and lower edge, and room on it, CSS pixels. */
const INSET = 8;
const ROOM = 6;
/** Longest scale bar at type scale 1, CSS pixels. */
const LONGEST = 96;
const TEXT = 11;

/** The corner the scale bar may take: the lower left one, or with a base, whose credits stand there, the upper. */
export function scaleBarRoom({ height }: View, { type }: Look, isAbove: boolean): Rect {
  const right = INSET + LONGEST * type.scale + 2 * ROOM;
  const room = INSET + plateHeight(type);
  return isAbove
    ? { left: 0, right, top: 0, bottom: room }
    : { left: 0, right, top: height - room, bottom: height };
}

function plateHeight({ scale }: Type): number {
  return Math.round(TEXT * scale) + 16;
}

/** Draw the scale bar on a plate in its corner. `words` says a length ("2 公里"). */
export function drawScaleBar(
  pen: Pen,
  view: View,
  { palette, type, dpr }: Look,
  words: (metres: number) => string,
  isAbove: boolean,
): void {
  const { metres, px } = scaleBar(view, LONGEST * type.scale);
  const text = words(metres);
  pen.font = font(type, TEXT);
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  const left = INSET + ROOM + 0.5;
  const right = left + sharp(px, dpr) - 1;
  const height = plateHeight(type);
  const foot = isAbove ? INSET + height : view.height - INSET;
  const base = foot - ROOM + 0.5;
  const width = Math.max(px, pen.measureText(text).width) + 2 * ROOM;
  pen.globalAlpha = 0.88;
  pen.fillStyle = palette.paper;
  pen.fillRect(INSET, foot - height, width, height);
  pen.globalAlpha = 1;
  pen.beginPath();
  pen.moveTo(left, base - 4);
  pen.lineTo(left, base);
  pen.lineTo(right, base);
  pen.lineTo(right, base - 4);
  pen.lineJoin = 'miter';
  pen.lineWidth = 1;
  pen.strokeStyle = palette.muted;
  pen.stroke();
  pen.fillStyle = palette.muted;
  pen.fillText(text, left - 0.5, base - 7);
}

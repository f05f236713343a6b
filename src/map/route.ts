import type { LonLat } from '../rules/coordinates.ts';
import { circle } from './glyph.ts';
import type { Overlay } from './overlay.ts';
import { font, sharp, type Look, type Pen } from './palette.ts';
import type { GeoReference } from './reference.ts';
import { toScreen, type View } from './view.ts';

export interface RouteStop {
  /** WGS-84 degrees. */
  readonly lon: number;
  readonly lat: number;
  /** What stands in its disc: its number. */
  readonly text: string;
  /** It has been visited: its disc is filled with the ink of what is settled. */
  readonly done?: boolean;
  /** It is the one looked at. */
  readonly current?: boolean;
}

/** Stops in their order. */
export interface Route {
  readonly stops: readonly RouteStop[];
  /** The way between them, WGS-84 degrees; without it straight dashes join them. */
  readonly line?: readonly LonLat[];
}

/** Radius of a stop's disc at type scale 1, CSS pixels. */
const RADIUS = 12;
const DASHES = [2, 6];

/** A line with numbered stops. */
export function makeRoute({ stops, line }: Route): Overlay {
  const way = line ?? stops.map(({ lon, lat }): LonLat => [lon, lat]);
  let drawn: { at: [x: number, y: number]; r: number }[] = [];

  function follow(pen: Pen, view: View, { world }: GeoReference): void {
    pen.beginPath();
    for (const position of way) pen.lineTo(...toScreen(view, ...world(position)));
    pen.stroke();
  }

  return {
    under(pen, view, { palette, type }, reference) {
      pen.lineJoin = pen.lineCap = 'round';
      pen.strokeStyle = palette.surface;
      pen.lineWidth = 6 * type.scale;
      if (line) follow(pen, view, reference);
      pen.strokeStyle = palette.accent;
      pen.lineWidth = 3 * type.scale;
      if (!line) pen.setLineDash(DASHES.map(length => length * type.scale));
      follow(pen, view, reference);
      pen.setLineDash([]);
      pen.lineCap = 'butt';
    },
    over(pen, view, look, { world }) {
      const r = RADIUS * look.type.scale;
      drawn = stops.map(({ lon, lat }) => ({ at: toScreen(view, ...world([lon, lat])), r }));
      // The one looked at lies on top of its neighbours.
      const order = [...stops.keys()].sort(
        (a, b) => Number(stops[a]!.current ?? false) - Number(stops[b]!.current ?? false),
      );
      for (const at of order) drawStop(pen, look, stops[at]!, drawn[at]!.at, r);
    },
    hit(x, y, slack) {
      const off = ({ at }: { at: [number, number] }) => Math.hypot(at[0] - x, at[1] - y);
      const near = drawn.filter(stop => off(stop) <= stop.r + slack);
      const [first] = near.sort((a, b) => off(a) - off(b));
      return first ? drawn.indexOf(first) : -1;
    },
  };
}

function drawStop(
  pen: Pen,
  { palette, type, dpr }: Look,
  { text, done = false, current = false }: RouteStop,
  [x, y]: readonly [number, number],
  radius: number,
): void {
  const r = current ? radius * 1.25 : radius;
  const [sx, sy] = [sharp(x, dpr), sharp(y, dpr)];
  circle(pen, sx, sy, r + 1.5);
  pen.fillStyle = palette.surface;
  pen.fill();
  circle(pen, sx, sy, r);
  pen.fillStyle = done ? palette.accent : palette.surface;
  pen.fill();
  pen.strokeStyle = palette.accent;
  pen.lineWidth = current ? 3 : 2;
  pen.stroke();
  const px = 12;
  pen.font = font(type, px, 600);
  pen.textAlign = 'center';
  pen.textBaseline = 'alphabetic';
  pen.fillStyle = done ? palette.onAccent : palette.ink;
  pen.fillText(text, sx, sharp(y + px * type.scale * 0.36, dpr), 2 * r - 4);
}

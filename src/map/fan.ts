import type { Mark } from './marks.ts';
import type { Look, Pen } from './palette.ts';

/** Stations on one place, parted by hand: each at the end of a line from the place. */
export interface Fan {
  /** Rows, in the order they stand in. */
  readonly rows: readonly number[];
  /** Pins round a mark, after `part` of the opening (0 to 1); `from` is the first one's `at`. */
  lay(mark: Mark, scale: number, part: number, from: number): Mark[];
  /** Lines from the place to its pins. */
  draw(pen: Pen, look: Look, mark: Mark, pins: readonly Mark[]): void;
}

/** More than this many are for a list. */
export const MOST = 24;
/** A full ring of pins; more stand in a second one, further out. */
const RING = 8;
/** Radius of a pin, and least room from pin to pin, at type scale 1, CSS pixels. */
const PIN = 13;
const ROOM = 33;

/** Undefined where there are too many to stand round one place. */
export function makeFan(rows: readonly number[]): Fan | undefined {
  if (rows.length > MOST) return undefined;
  return {
    rows,
    lay: ({ x, y }, scale, part, from) =>
      placesOf(rows.length).map(([dx, dy], i) => ({
        at: from + i,
        index: rows[i]!,
        x: x + dx * scale * part,
        y: y + dy * scale * part,
        r: PIN * scale,
        count: 1,
      })),
    draw(pen, { palette }, { x, y }, pins) {
      pen.beginPath();
      for (const pin of pins) {
        pen.moveTo(x, y);
        pen.lineTo(pin.x, pin.y);
      }
      pen.strokeStyle = palette.muted;
      pen.lineWidth = 1;
      pen.stroke();
    },
  };
}

/** Where pins stand from the middle, at type scale 1: one ring, or two in turn, from the top clockwise. */
export function placesOf(n: number): [x: number, y: number][] {
  const inner = n <= RING ? n : Math.floor(n / 3);
  const rings = [inner, n - inner];
  let least = 0;
  return rings.flatMap(count => {
    if (!count) return [];
    const across = count < 2 ? 0 : ROOM / 2 / Math.sin(Math.PI / count);
    const r = (least = Math.max(across, least + ROOM + 4));
    return [...Array(count).keys()].map((i): [number, number] => {
      const turn = (2 * Math.PI * i) / count - Math.PI / 2;
      return [r * Math.cos(turn), r * Math.sin(turn)];
    });
  });
}

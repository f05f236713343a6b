import { makeShelf, type Rect } from './labels.ts';
import { isStation, type Mark } from './marks.ts';
import { font, type Look, type Pen } from './palette.ts';

const PX = 12;
/** Line height, as a multiple of the size. */
const LINE = 1.25;
/** Characters of a line, and lines of a name; the rest is left out. */
const LONGEST = 10;
const LINES = 2;
/** Characters of other scripts are about half as wide, and words are not cut in two. */
const NARROW = 24;
/** Between a pin and its name, CSS pixels. */
const GAP = 2;

/**
 * Writes the names of single stations under their pins, or beside them where something is below; one
 * that finds no room is left out. Gives the room they took.
 *
 * @param taken what names must leave free
 */
export function drawStationNames(
  pen: Pen,
  { palette, type }: Look,
  marks: readonly Mark[],
  taken: readonly Rect[],
  nameOf: (index: number) => string | undefined,
): Rect[] {
  const shelf = makeShelf(taken);
  const size = PX * type.scale;
  const height = size * LINE;
  const rooms: Rect[] = [];
  pen.font = font(type, PX, 400);
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  pen.lineWidth = 3;
  pen.strokeStyle = palette.paper;
  pen.fillStyle = palette.ink;
  for (const { x, y, r, index } of marks.filter(isStation)) {
    const lines = linesOf(nameOf(index) ?? '');
    const wide = Math.max(0, ...lines.map(line => pen.measureText(line).width));
    const tall = lines.length * height;
    // Room of the pin itself is taken: the shelf keeps names clear of it.
    const below = { left: x - wide / 2, top: y + r + GAP + 4, align: 'center' } as const;
    const right = { left: x + r + GAP + 4, top: y - tall / 2, align: 'left' } as const;
    const left = { left: x - r - GAP - 4 - wide, top: y - tall / 2, align: 'right' } as const;
    for (const { left: from, top, align } of wide ? [below, right, left] : []) {
      const room = { left: from, right: from + wide, top, bottom: top + tall };
      if (!shelf.add(room)) continue;
      rooms.push(room);
      pen.textAlign = align;
      const at = align === 'center' ? x : align === 'left' ? from : from + wide;
      lines.forEach((line, nth) => {
        pen.strokeText(line, at, top + (nth + 0.5) * height);
        pen.fillText(line, at, top + (nth + 0.5) * height);
      });
      break;
    }
  }
  return rooms;
}

/** A name in lines of about the same length. */
function linesOf(name: string): string[] {
  const letters = [...name.trim()];
  if (!letters.length) return [];
  if (!/[\u3400-\u9fff]/.test(name)) {
    return [letters.length > NARROW ? `${letters.slice(0, NARROW - 1).join('')}…` : name.trim()];
  }
  const shown =
    letters.length > LONGEST * LINES ? [...letters.slice(0, LONGEST * LINES - 1), '…'] : letters;
  const count = Math.ceil(shown.length / LONGEST);
  const each = Math.ceil(shown.length / count);
  return [...Array(count).keys()].map(nth => shown.slice(nth * each, (nth + 1) * each).join(''));
}

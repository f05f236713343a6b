import type { GroupedClusters } from './groups.ts';
import { circle } from './glyph.ts';
import { isStation, layMarks, roomOf, type Mark } from './marks.ts';
import { font, sharp, type Look, type Pen } from './palette.ts';
import type { View } from './view.ts';

/** Type on a plate, CSS pixels at type scale 1. */
const NAME = 12;
const COUNT = 13;
/** Room round the text, and height of the plate. */
const SIDE = 10;
const HEIGHT = 40;
/** Height of one that bears no name for want of room. */
const LOW = 26;
/** Half of the dot that is left of a division for which there is no room at all. */
const DOT = 5;
/** Where a plate may stand, in its own halves from its place. */
const SHIFTS = [
  [0, 0],
  [0, -0.9],
  [0, 0.9],
  [-0.9, 0],
  [0.9, 0],
] as const;
const CORNER = 8;
/** Clear room between plates. */
const GAP = 2;
/** Plates this far outside the canvas keep their room, so that a pan changes nothing in sight. */
const OUTSIDE = 240;

export interface GroupPainter {
  /** Marks of a view: plates, the largest division first; those with little room bear no name, or are dots. */
  lay(clusters: GroupedClusters, view: View): Mark[];
  /** Draw a plate; `share` of its stations are counted by `extra`, 0..1. */
  draw(mark: Mark, state: { share: number; hovered: boolean }): void;
}

export function makeGroupPainter(
  pen: Pen,
  { palette, type, dpr }: Look,
  formatCount: (count: number) => string,
): GroupPainter {
  const widths = new Map<string, number>();

  function width(text: string, px: number, weight: number): number {
    const key = `${px} ${text}`;
    let known = widths.get(key);
    if (known === undefined) {
      pen.font = font(type, px, weight);
      known = pen.measureText(text).width;
      widths.set(key, known);
    }
    return known;
  }

  /** Plates for a mark, the best first: with its name, else its number alone, on its place or beside it. */
  function plates(mark: Mark, name: string): Mark[] {
    const number = width(formatCount(mark.count), COUNT, 600) / 2;
    const text = Math.max(width(name, NAME, 500) / 2, number);
    const whole = [text + SIDE * type.scale, (HEIGHT / 2) * type.scale] as const;
    const small = [number + SIDE * type.scale, (LOW / 2) * type.scale] as const;
    return [whole, small].flatMap(half =>
      SHIFTS.map(([dx, dy]) => ({
        ...mark,
        name,
        half,
        x: mark.x + dx * half[0],
        y: mark.y + dy * half[1],
      })),
    );
  }

  return {
    lay(clusters, view) {
      const wide = { ...view, width: view.width + 2 * OUTSIDE, height: view.height + 2 * OUTSIDE };
      const moved = { ...wide, tx: view.tx + OUTSIDE, ty: view.ty + OUTSIDE };
      const marks = layMarks(clusters, moved, type.scale)
        .map(mark => ({ ...mark, x: mark.x - OUTSIDE, y: mark.y - OUTSIDE }))
        .sort((a, b) => b.count - a.count || a.at - b.at);
      const laid: Mark[] = [];
      for (const mark of marks) {
        const name = clusters.names[mark.at] ?? '';
        const ways = name && !isStation(mark) ? plates(mark, name) : [mark];
        const free = ways.find(way => !laid.some(other => overlap(other, way)));
        laid.push(free ?? { ...mark, name, half: [DOT, DOT] });
      }
      // Dots lie under plates.
      return laid.reverse();
    },
    draw({ x, y, name = '', half: [w, h] = [0, 0], count }, { share, hovered }) {
      const [sx, sy] = [sharp(x, dpr), sharp(y, dpr)];
      if (h === DOT) {
        circle(pen, sx, sy, DOT);
        pen.fillStyle = hovered ? palette.accent : palette.strong;
        return pen.fill();
      }
      pen.lineWidth = hovered ? 2 : 1;
      outline(pen, sx - w, sy - h, 2 * w, 2 * h, CORNER * type.scale);
      pen.fillStyle = palette.surface;
      pen.fill();
      pen.strokeStyle = hovered ? palette.accent : palette.rim;
      pen.stroke();
      const isWhole = h > (LOW / 2) * type.scale;
      pen.textAlign = 'center';
      pen.textBaseline = 'alphabetic';
      if (isWhole) {
        pen.font = font(type, NAME, 500);
        pen.fillStyle = palette.muted;
        pen.fillText(name, sx, sharp(sy - 4 * type.scale, dpr));
      }
      pen.font = font(type, COUNT, 600);
      pen.fillStyle = palette.ink;
      pen.fillText(formatCount(count), sx, sharp(sy + (isWhole ? 11 : 4) * type.scale, dpr));
      if (share > 0) underline(pen, sx, sy + h - 4 * type.scale, w - SIDE * type.scale, share);
    },
  };

  /** How large a part is open, as a bar along the lower edge. */
  function underline(own: Pen, x: number, y: number, half: number, share: number): void {
    own.fillStyle = palette.line;
    own.fillRect(x - half, y, 2 * half, 2);
    own.fillStyle = palette.share;
    own.fillRect(x - half, y, 2 * half * Math.min(1, share), 2);
  }
}

function overlap(a: Mark, b: Mark): boolean {
  const [one, other] = [roomOf(a), roomOf(b)];
  return (
    one.left < other.right + GAP &&
    one.right > other.left - GAP &&
    one.top < other.bottom + GAP &&
    one.bottom > other.top - GAP
  );
}

/** A path with round corners. */
function outline(pen: Pen, x: number, y: number, w: number, h: number, r: number): void {
  pen.beginPath();
  pen.moveTo(x + r, y);
  pen.arcTo(x + w, y, x + w, y + h, r);
  pen.arcTo(x + w, y + h, x, y + h, r);
  pen.arcTo(x, y + h, x, y, r);
  pen.arcTo(x, y, x + w, y, r);
  pen.closePath();
}

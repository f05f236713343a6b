import { placeNames, projectLabels, type Label, type PlaceName, type Rect } from './labels.ts';
import { font, sharp, type Look, type Pen } from './palette.ts';
import type { GeoReference } from './reference.ts';
import type { View } from './view.ts';

/**
 * Type of place names by rank: provinces stand wide and faint, cities firm, districts small, so
 * that areas are read as areas and towns as towns. Sizes in CSS pixels at type scale 1.
 */
const RANKS = [
  { px: 13, weight: 400, spacing: 0.3, colour: 'muted' },
  { px: 13, weight: 500, spacing: 0.02, colour: 'ink' },
  { px: 12, weight: 400, spacing: 0, colour: 'muted' },
] as const;
/** Line height, as a multiple of the size. */
const LINE = 1.3;
/** Each of these letters is as wide as it is high, in every type. */
const SQUARE = /^[\u4e00-\u9fff]+$/;
/** Beyond this many, measured widths are forgotten. */
const WIDTHS_KEPT = 5000;

export interface NamePainter {
  /** Place and draw the names that find room beside the obstacles. */
  draw(
    names: readonly Label[],
    view: View,
    obstacles: readonly Rect[],
    reference: GeoReference,
  ): void;
}

export function makeNamePainter(pen: Pen, { palette, type, dpr }: Look): NamePainter {
  const widths = new Map<string, number>();
  let projected: { from: readonly Label[]; by: GeoReference; names: PlaceName[] } | undefined;

  function setType(rank: PlaceName['rank']): void {
    const { px, weight, spacing } = RANKS[rank];
    pen.font = font(type, px, weight);
    // Browsers without letterSpacing set these names close, which is well enough.
    pen.letterSpacing = `${spacing * px * type.scale}px`;
  }

  function width({ text, rank }: PlaceName): number {
    if (SQUARE.test(text)) {
      const { px, spacing } = RANKS[rank];
      return text.length * px * (1 + spacing) * type.scale;
    }
    const key = rank + text;
    let known = widths.get(key);
    if (known === undefined) {
      if (widths.size > WIDTHS_KEPT) widths.clear();
      setType(rank);
      known = pen.measureText(text).width;
      widths.set(key, known);
    }
    return known;
  }

  const height = (rank: PlaceName['rank']) => RANKS[rank].px * type.scale * LINE;

  return {
    draw(labels, view, obstacles, reference) {
      if (projected?.from !== labels || projected.by !== reference) {
        const names = projectLabels(labels, reference.world);
        projected = { from: labels, by: reference, names };
      }
      const placed = placeNames(projected.names, view, { width, height }, obstacles);
      pen.textAlign = 'center';
      pen.textBaseline = 'middle';
      pen.lineJoin = 'round';
      pen.lineWidth = 3;
      pen.strokeStyle = palette.paper;
      for (const { name, x, y } of placed) {
        setType(name.rank);
        pen.fillStyle = palette[RANKS[name.rank].colour];
        const [sx, sy] = [sharp(x, dpr), sharp(y, dpr)];
        pen.strokeText(name.text, sx, sy);
        pen.fillText(name.text, sx, sy);
      }
      pen.letterSpacing = '0px';
    },
  };
}

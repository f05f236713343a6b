import { circle, drawGlyph, TURN } from './glyph.ts';
import { isStation, type Mark } from './marks.ts';
import { font, sharp, type Look, type Pen } from './palette.ts';
import { makeSprites } from './sprites.ts';

export interface MarkState {
  symbol: number;
  /** Part of the stations counted by `extra`, 0..1. */
  share: number;
  hovered: boolean;
}

export interface MarkPainter {
  draw(mark: Mark, state: MarkState): void;
}

export interface MarkWords {
  glyphs: readonly string[];
  formatCount: (count: number) => string;
}

/** Side of the square a glyph fills, of its 24 units, at type scale 1, CSS pixels. */
const GLYPH_PX = 15;
/** Width of the light band round a large cluster, CSS pixels. */
const BAND = 4;
/** Room round a mark for its rim and shadow, CSS pixels. */
const ROOM = 4;

/** Draws clusters and pins from sprites; only the digits are set anew each frame. */
export function makeMarkPainter(pen: Pen, look: Look, words: MarkWords): MarkPainter {
  const { palette, type, dpr } = look;
  const sprites = makeSprites(pen, look);
  const { glyphs, formatCount } = words;

  function disc(own: Pen, r: number, hovered: boolean, fill: string): void {
    own.shadowColor = 'rgba(0, 0, 0, 0.16)';
    own.shadowBlur = 2 * dpr;
    own.shadowOffsetY = dpr;
    circle(own, 0, 0, r);
    own.fillStyle = fill;
    own.fill();
    own.shadowColor = 'transparent';
    own.lineWidth = hovered ? 2 : 1;
    circle(own, 0, 0, r - own.lineWidth / 2);
    own.strokeStyle = hovered ? palette.accent : palette.rim;
    own.stroke();
  }

  function drawPin({ x, y, r }: Mark, { symbol, hovered }: MarkState): void {
    sprites.stamp(`pin ${symbol} ${hovered}`, x, y, 2 * (r + ROOM), own => {
      disc(own, r, hovered, palette.surface);
      drawGlyph(own, glyphs[symbol], 0, 0, GLYPH_PX * type.scale, palette.ink);
    });
  }

  function drawCluster({ x, y, r, count }: Mark, { share, hovered }: MarkState): void {
    const many = count >= 1000;
    sprites.stamp(`cluster ${r} ${hovered}`, x, y, 2 * (r + ROOM), own => {
      disc(own, r, hovered, palette.surface);
      if (!many) return;
      circle(own, 0, 0, r - BAND);
      own.fillStyle = palette.strong;
      own.fill();
    });
    if (share > 0) {
      // On the light band round it, for it would not be seen on the dark disc of a large cluster.
      pen.beginPath();
      pen.arc(sharp(x, dpr), sharp(y, dpr), r - 1.5, -TURN / 4, TURN * (Math.min(1, share) - 0.25));
      pen.strokeStyle = palette.share;
      pen.lineWidth = 3;
      pen.stroke();
    }
    const px = many ? 12 : 13;
    pen.font = font(type, px, 600);
    pen.textAlign = 'center';
    pen.textBaseline = 'alphabetic';
    pen.fillStyle = many ? palette.onStrong : palette.ink;
    // Digits stand 0.72 em high in the system faces; half of that under the middle centres them.
    const base = sharp(y + px * type.scale * 0.36, dpr);
    pen.fillText(formatCount(count), sharp(x, dpr), base, 2 * r - 6);
  }

  return {
    draw: (mark, state) => (isStation(mark) ? drawPin : drawCluster)(mark, state),
  };
}

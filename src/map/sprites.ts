import type { Look, Pen } from './palette.ts';

/** A mark painted once and stamped many times. */
export interface Sprites {
  /**
   * Stamp the mark named `key` with its middle at (x, y), CSS pixels. `paint` draws it, the first
   * time, round the origin in a square of `side` CSS pixels.
   */
  stamp(key: string, x: number, y: number, side: number, paint: (pen: Pen) => void): void;
}

/** Sprites for one look; a new look needs new ones. */
export function makeSprites(pen: Pen, { dpr }: Look): Sprites {
  const kept = new Map<string, HTMLCanvasElement>();
  return {
    stamp(key, x, y, side, paint) {
      const across = Math.ceil(side * dpr);
      let sprite = kept.get(key);
      if (!sprite) {
        sprite = pen.canvas.ownerDocument.createElement('canvas');
        sprite.width = sprite.height = across;
        const own = sprite.getContext('2d')!;
        own.scale(dpr, dpr);
        own.translate(across / dpr / 2, across / dpr / 2);
        paint(own);
        kept.set(key, sprite);
      }
      const width = across / dpr;
      const left = Math.round(x * dpr - across / 2) / dpr;
      const top = Math.round(y * dpr - across / 2) / dpr;
      pen.drawImage(sprite, left, top, width, width);
    },
  };
}

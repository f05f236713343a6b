import { tile as tileLayout } from 'd3-tile';
import type { BaseLayer, TileBase } from './base-layer.ts';
import { displayPoints, geoReference } from './datum.ts';
import { sharp, type Look, type Pen } from './palette.ts';
import { loadImage, makeTileCache, type LoadTile, type TileRequest } from './tile-cache.ts';
import type { View } from './view.ts';

export interface TileLayerOptions {
  /** A tile came or failed: draw again. */
  changed: () => void;
  /** Tiles come and failed since the layer began. */
  counted: (tiles: { loaded: number; failed: number }) => void;
  load?: LoadTile;
  now?: () => number;
}

export interface TilePlace {
  x: number;
  y: number;
  z: number;
  /** Screen position of the tile's corner, and its side, CSS pixels. */
  left: number;
  top: number;
  side: number;
}

/** How far up to look for a tile that can stand in, enlarged, for one that has not come. */
const FOREBEARS = 5;

/** Tiles that cover a view, from the middle outward; none where the source has no such zoom. */
export function tilesOf(view: View, base: TileBase): TilePlace[] {
  const { tileSize = 256, minZoom = 0, maxZoom = 18 } = base;
  const zoom = Math.round(Math.log2(view.k / tileSize));
  if (zoom < minZoom) return [];
  const found = tileLayout()
    .size([view.width, view.height])
    .tileSize(tileSize)
    .zoomDelta(Math.min(0, maxZoom - zoom))
    .scale(view.k)
    .translate([view.tx + view.k / 2, view.ty + view.k / 2])();
  const [dx, dy] = found.translate;
  const side = found.scale;
  const off = (t: TilePlace) =>
    Math.hypot(t.left + side / 2 - view.width / 2, t.top + side / 2 - view.height / 2);
  return found
    .map(([x, y, z]) => ({ x, y, z, left: (x + dx) * side, top: (y + dy) * side, side }))
    .sort((a, b) => off(a) - off(b));
}

/** Fill in a tile's address. */
export function tileUrl(base: TileBase, x: number, y: number, z: number, dpr: number): string {
  const { subdomains = ['a', 'b', 'c'] } = base;
  const values: Record<string, string | number | undefined> = {
    x,
    y,
    z,
    s: subdomains[(x + y) % subdomains.length],
    r: dpr > 1 ? '@2x' : '',
  };
  return base.url.replace(/\{([xyzsr])\}/g, (_, name: string) => String(values[name]));
}

/**
 * A base of raster tiles. A tile that fails leaves paper, and is tried again later; one under
 * way is stood in for by a coarser one that is there. Throws TypeError for an address without
 * {z}, {x} and {y}.
 */
export function makeTiles(base: TileBase, options: TileLayerOptions): BaseLayer {
  const missing = ['{z}', '{x}', '{y}'].filter(part => !base.url.includes(part));
  if (missing.length) {
    throw new TypeError(`the tile address "${base.url}" has no ${missing.join(', ')}`);
  }
  const { changed, counted, load = loadImage, now = () => performance.now() } = options;
  const { datum = 'wgs84' } = base;
  const tiles = { loaded: 0, failed: 0 };
  const cache = makeTileCache({
    load,
    now,
    settled(ok) {
      if (ok) tiles.loaded++;
      else tiles.failed++;
      counted({ ...tiles });
      changed();
    },
  });

  function drawTile(pen: Pen, { x, y, z, left, top, side }: TilePlace, dpr: number): void {
    for (let up = 0; up <= Math.min(z, FOREBEARS); up++) {
      const parts = 2 ** up;
      const picture = cache.get(keyOf(x >> up, y >> up, z - up));
      if (!picture) continue;
      const { width, height } = picture as { width: number; height: number };
      const [w, h] = [width / parts, height / parts];
      // Edges on device pixels, each tile's right edge its neighbour's left: no seams.
      const [l, t] = [sharp(left, dpr), sharp(top, dpr)];
      const [r, b] = [sharp(left + side, dpr), sharp(top + side, dpr)];
      pen.drawImage(picture, (x % parts) * w, (y % parts) * h, w, h, l, t, r - l, b - t);
      return;
    }
  }

  return {
    reference: geoReference(datum),
    moved: (points, done) => displayPoints(points, datum, done),
    get named() {
      return tiles.loaded > 0 || tiles.failed === 0;
    },
    draw(pen: Pen, view: View, { dpr }: Look) {
      const places = tilesOf(view, base);
      cache.want(
        places.map(({ x, y, z }): TileRequest => ({
          key: keyOf(x, y, z),
          url: tileUrl(base, x, y, z, dpr),
        })),
      );
      for (const place of places) drawTile(pen, place, dpr);
    },
    destroy: () => cache.destroy(),
  };
}

function keyOf(x: number, y: number, z: number): string {
  return `${z}/${x}/${y}`;
}

import type { BaseLayer, TileBase, TileCount } from './base-layer.ts';
import { displayPoints, geoReference } from './datum.ts';
import { sharp, type Look, type Pen } from './palette.ts';
import { loadImage, makeTileCache, type LoadTile, type TileRequest } from './tile-cache.ts';
import { coverView, firstLevel, stripsOf, type TilePlace } from './tile-grid.ts';
import { missingIn, tileUrl } from './tile-url.ts';
import type { View } from './view.ts';

export interface TileLayerOptions {
  /** A tile came or failed: draw again. */
  changed: () => void;
  /** Tiles come and failed since the layer began. */
  counted: (tiles: TileCount) => void;
  load?: LoadTile;
  now?: () => number;
}

/** How far up to look for a tile that can stand in, enlarged, for one that has not come. */
const FOREBEARS = 5;

/** Tiles that cover a view, from the middle outward; none where the source has no such level. */
export function tilesOf(view: View, base: TileBase): TilePlace[] {
  const { grid = '3857', tileSize = 256, minZoom = 0, maxZoom = 18 } = base;
  const level = Math.round(Math.log2(view.k / tileSize));
  if (level < Math.max(minZoom, firstLevel(grid))) return [];
  return coverView(grid, Math.min(level, maxZoom), view);
}

/**
 * A base of raster tiles. A tile that fails leaves paper, and is tried again later; one under
 * way is stood in for by a coarser one that is there. Throws TypeError for an address that names no
 * tile.
 */
export function makeTiles(base: TileBase, options: TileLayerOptions): BaseLayer {
  const layers = typeof base.url === 'string' ? [base.url] : base.url;
  for (const url of layers) {
    const missing = missingIn(url);
    if (missing.length) throw new TypeError(`the tile address "${url}" has no ${missing.join()}`);
  }
  const { changed, counted, load = loadImage, now = () => performance.now() } = options;
  const { datum = 'wgs84', grid = '3857' } = base;
  const tiles: TileCount = { loaded: 0, failed: 0 };
  const cache = makeTileCache({
    load,
    now,
    settled(ok, url) {
      if (ok) tiles.loaded++;
      else {
        tiles.failed++;
        tiles.lost = url;
      }
      counted({ ...tiles });
      changed();
    },
  });

  function drawTile(pen: Pen, layer: number, place: TilePlace, view: View, dpr: number): void {
    const { x, y, z } = place;
    for (let up = 0; up <= Math.min(z - firstLevel(grid), FOREBEARS); up++) {
      const parts = 2 ** up;
      const picture = cache.get(keyOf(layer, x >> up, y >> up, z - up));
      if (!picture) continue;
      const { width, height } = picture as { width: number; height: number };
      const [w, h] = [width / parts, height / parts];
      // Edges on device pixels, each tile's right edge its neighbour's left: no seams.
      const [left, right] = [sharp(place.left, dpr), sharp(place.right, dpr)];
      for (const { from, to, top, bottom } of stripsOf(grid, place, view, dpr)) {
        const start = ((y % parts) + from) * h;
        const part = (to - from) * h;
        pen.drawImage(
          picture,
          (x % parts) * w,
          start,
          w,
          part,
          left,
          top,
          right - left,
          bottom - top,
        );
      }
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
      const requests = layers.map((url, layer) =>
        places.map(({ x, y, z }): TileRequest => ({
          key: keyOf(layer, x, y, z),
          url: tileUrl(base, url, { x, y, z }, dpr),
        })),
      );
      cache.want(requests.flat());
      layers.forEach((_, layer) => {
        for (const place of places) drawTile(pen, layer, place, view, dpr);
      });
    },
    destroy: () => cache.destroy(),
  };
}

function keyOf(layer: number, x: number, y: number, z: number): string {
  return `${layer}/${z}/${x}/${y}`;
}

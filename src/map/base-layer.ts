import type { GeoPermissibleObjects } from 'd3-geo';
import type { Datum } from '../rules/vocabulary.ts';
import type { Look, Pen } from './palette.ts';
import type { Points } from './points.ts';
import type { GeoReference } from './reference.ts';
import type { View } from './view.ts';

/** What lies under the names and marks. Its code is loaded when a map first asks for it. */
export interface BaseLayer {
  /** Where it draws the places of the world. */
  readonly reference: GeoReference;
  /**
   * Points where this base draws them; absent where that is where they are. Calls `done` now or,
   * with many points, later. Returns a function that calls the work off.
   */
  moved?(points: Points, done: (moved: Points) => void): () => void;
  /** Whether what was drawn last names places itself, so that the map's own names would double. */
  readonly named: boolean;
  draw(pen: Pen, view: View, look: Look): void;
  /** Call off loads and let go of images. */
  destroy(): void;
}

/** Boundaries or coast as GeoJSON (RFC 7946, so WGS-84), drawn as lines on paper. */
export interface OutlineBase {
  kind: 'outline';
  geojson: GeoPermissibleObjects;
}

/** Raster tiles on the Web Mercator grid. */
export interface TileBase {
  kind: 'tiles';
  /** Address with {z}, {x}, {y}; {s} takes a subdomain, {r} "@2x" on dense screens. */
  url: string;
  /** Datum the pictures are drawn in. Default wgs84. */
  datum?: Datum;
  /** Values of {s}. Default a, b, c. */
  subdomains?: readonly string[];
  /** CSS pixels a tile side. Default 256. */
  tileSize?: number;
  /** Zooms the source has; beyond the last its tiles are drawn larger. Default 0 to 18. */
  minZoom?: number;
  maxZoom?: number;
}

export type Base = { kind: 'none' } | OutlineBase | TileBase;

import type { GeoPermissibleObjects } from 'd3-geo';
import type { Datum } from '../rules/vocabulary.ts';
import type { Look, Pen } from './palette.ts';
import type { Points } from './points.ts';
import type { GeoReference } from './reference.ts';
import type { TileGrid } from './tile-grid.ts';
import type { Topology } from './topology.ts';
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

/** Lines as a document has them: GeoJSON (RFC 7946) or TopoJSON, in WGS-84 degrees. */
export type Shapes = GeoPermissibleObjects | Topology;

/** Boundaries or coast, drawn as lines on paper. */
export interface OutlineBase {
  kind: 'outline';
  geojson: Shapes;
}

/** Raster tiles. */
export interface TileBase {
  kind: 'tiles';
  /**
   * Address of a tile, or several of layers that lie on each other, the lowest first. {z}, {x} and
   * {y} stand for level, column and row, or {TileMatrix}, {TileCol} and {TileRow} as WMTS has them;
   * {-y} counts rows from below (TMS), {s} takes a subdomain, {r} "@2x" on dense screens.
   */
  url: string | readonly string[];
  /** How the source cuts the world into tiles. Default 3857. */
  grid?: TileGrid;
  /** Datum the pictures are drawn in. Default wgs84, from which CGCS2000 differs by decimetres. */
  datum?: Datum;
  /** Values of {s}. Default a, b, c. */
  subdomains?: readonly string[];
  /** CSS pixels a tile side. Default 256. */
  tileSize?: number;
  /** Levels the source has; beyond the last its tiles are drawn larger. Default 0 to 18. */
  minZoom?: number;
  maxZoom?: number;
  /** Added to a level in addresses, for sources that count otherwise (WorldCRS84Quad: -1). */
  levelOffset?: number;
}

/** How many tiles of a base came and failed, and the address of the last that failed. */
export interface TileCount {
  loaded: number;
  failed: number;
  lost?: string;
}

export type Base = { kind: 'none' } | OutlineBase | TileBase;

import type { LonLat } from '../rules/coordinates.ts';
import type { Base, Shapes, TileCount } from './base-layer.ts';
import type { Hint } from './gestures.ts';
import type { KeyPress } from './keyboard.ts';
import type { Grouping } from './groups.ts';
import type { Label } from './labels.ts';
import type { Palette, Type } from './palette.ts';
import type { Places, Points } from './points.ts';
import type { Route } from './route.ts';
import type { LoadTile } from './tile-cache.ts';
import type { Bounds, Padding } from './view.ts';

/** What the map shows, WGS-84 degrees whatever the datum of the base. */
export interface MapView {
  center: LonLat;
  /** log2(pixels per world / 256). */
  zoom: number;
  bbox: Bounds;
  /** CSS pixels. */
  width: number;
  height: number;
}

export interface ClusterInfo {
  /** Weighted middle, WGS-84 degrees. */
  center: LonLat;
  bbox: Bounds;
  /** Stations, weights included. */
  count: number;
  /** Sum of the `extra` column over its members. */
  extra: number;
  /** The division it counts, where it is one. */
  name?: string;
  /** Its id, where its owner gave one. */
  id?: string;
}

/**
 * What a person chose: a station by its row; or a cluster, which the map is enlarging by itself,
 * or, where no enlargement parts it, which the map fans out unless they are many: with the rows of its
 * members, ascending.
 */
export type MapSelection = { index: number } | { cluster: ClusterInfo; members?: number[] };

/** What the mouse points at. */
export type MapHover = { index: number } | { cluster: ClusterInfo };

export interface MapOptions {
  /** Colours. Default: paper white. */
  palette?: Palette;
  /** Type. Default: the system's sans serif at scale 1. */
  type?: Type;
  /** SVG path data on a 24 × 24 grid, drawn as strokes; `symbol` of a point is a place here. */
  glyphs?: readonly string[];
  /** A number of stations in words. Default: grouped digits. */
  formatCount?: (count: number) => string;
  /** A round length on the ground (metres) in words. Default: "500 m", "2 km". */
  formatLength?: (metres: number) => string;
  /**
   * Name of a row, written at its pin where the map is near; asked in each frame for the pins in sight.
   * Undefined or empty: none is written.
   */
  nameOf?: (index: number) => string | undefined;
  /** Zooms a person can reach. Default 2 to 19. */
  minZoom?: number;
  maxZoom?: number;
  /** How a tile is fetched. Default: an <img>. */
  loadTile?: LoadTile;
  /** After a change of view, at most once a frame. */
  onView?: (view: MapView) => void;
  onSelect?: (selection: MapSelection) => void;
  /** The mouse came upon a mark, or (undefined) left one. */
  onHover?: (hover: MapHover | undefined) => void;
  /**
   * What the map is on is a mark that Enter chooses, which a ring shows: to be said to those who do
   * not see it. Undefined where there is none, and when the map is no longer used by keys.
   */
  onAim?: (aim: MapHover | undefined) => void;
  /** A stop of the route was chosen: its place in the route. */
  onStop?: (at: number) => void;
  /** A person used the wheel or one finger, which here move the page. */
  onHint?: (hint: Hint) => void;
  /** Tiles come and failed since the base was set. */
  onTiles?: (tiles: TileCount) => void;
}

export interface MoveOptions {
  /** Fly there in 200 ms. Default true; never with reduced motion or before the first frame. */
  animate?: boolean;
}

export interface FitOptions extends MoveOptions {
  /** Free room round the box, CSS pixels. Default 40. */
  padding?: Padding;
  /** Nearest zoom to go to, for a box of no or little extent. Default 15. */
  maxZoom?: number;
}

/** A map on a canvas. Rows and masks are in the order of the points last set. */
export interface MapEngine {
  /**
   * Size of the canvas in CSS pixels; call it whenever the layout changes. With no size nothing
   * is drawn. `dpr` defaults to the window's, which is then followed, and is held at 2: a third
   * pixel costs, and is not seen.
   */
  resize(width: number, height: number, dpr?: number): void;
  /**
   * Show other points; mask, extra column, selection and hover end. Many places are projected in
   * slices, and what was shown stays until they are ready. Until the view is first placed, it fits
   * them. Throws RangeError for points whose columns do not fit (see `boxOfPoints`).
   */
  setPoints(points: Points | Places | null): void;
  /** Count and show only rows that are not 0; null shows all. Set a new array for a new filter. */
  setVisible(mask: Uint8Array | null): void;
  /** A number a row to sum a cluster (1 where open now), drawn as a part of its rim. */
  setExtra(values: ArrayLike<number> | null): void;
  /**
   * Other symbols for the points shown, a place in `glyphs` a row; null for the points' own. They end
   * with the points.
   */
  setSymbols(symbols: ArrayLike<number> | null): void;
  /** Raise one row's pin, also out of a cluster or a filter; -1 for none. */
  setSelected(index: number): void;
  /** Mark the pin or cluster that shows a row; -1 for none. */
  setHovered(index: number): void;
  /** Where the person stands: WGS-84 degrees, accuracy in metres. */
  setHere(here: { lon: number; lat: number; accuracy: number } | null): void;
  /**
   * What lies under the marks. Settles once it is shown; the old base stays till then. Rejects,
   * and keeps the old base, for an outline or tile address that is none, or code that did not load.
   */
  setBase(base: Base): Promise<void>;
  setPalette(palette: Palette): void;
  setType(type: Type): void;
  /** Place names, most important first within a rank. Not drawn over tiles, which name places. */
  setLabels(labels: readonly Label[]): void;
  /**
   * Count stations by division where the view is far off; null counts by distance everywhere. Ends
   * with the points. Settles once it is shown; rejects where its code does not come, and stations
   * are counted by distance then.
   */
  setGroups(grouping: Grouping | null): Promise<void>;
  /** Outline of a division that is pointed at or chosen, GeoJSON in WGS-84. Settles as setGroups. */
  setOutlines(geojson: Shapes | null): Promise<void>;
  /** A way with numbered stops. Settles as setGroups. */
  setRoute(route: Route | null): Promise<void>;
  /** Leave the wheel and one finger to the page (true, as at first), or take them. */
  setCooperative(on: boolean): void;
  /** Show a box of WGS-84 degrees. Kept to through changes of size until the view moves again. */
  fit(bbox: Bounds, options?: FitOptions): void;
  /** Show all points. */
  fitAll(options?: FitOptions): void;
  /** Show a place, WGS-84 degrees, in the middle. Throws RangeError for one that is none. */
  flyTo(center: LonLat, zoom: number, options?: MoveOptions): void;
  /** Move the ground by CSS pixels. */
  panBy(dx: number, dy: number, options?: MoveOptions): void;
  /** Enlarge (positive) or reduce by zoom steps about the middle. */
  zoomBy(step: number, options?: MoveOptions): void;
  /** Do what a key asks (see `keyAction`); true where it was one of the map's. */
  handleKey(press: KeyPress): boolean;
  view(): MapView;
  /** Where a row lies, CSS pixels from the canvas's top left, maybe outside; undefined for no row. */
  screenOf(index: number): [x: number, y: number] | undefined;
  /** Draw now instead of in the next frame. */
  draw(): void;
  /** Take back listeners, frames, loads and images. The canvas itself stays the page's. */
  destroy(): void;
}

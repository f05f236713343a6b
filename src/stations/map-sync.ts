import type { Bounds, MapEngine, MapView, Shapes } from '../map/index.ts';
import { distanceMetres, type LonLat } from '../rules/coordinates.ts';
import { boxOf, boxOfRows, bulkOf, mapPoints, placeLabels, visiblePoints } from './map-points.ts';
import type { Regions, StationModel } from './station-model.ts';

/** A single place is shown no nearer than this. */
const NEAR_ZOOM = 14;

/** Room for pins above their places, for what lies over the map, for the names and the scale bar below. */
const PADDING = { top: 60, right: 64, bottom: 64, left: 40 };

/** Shown with the nearest station: what lies within so many metres, or is so many times as far. */
const NEAR_BY = 2000;
const TIMES = 4;

/**
 * What a map shows of a model. Each column is made anew where anything in it changes, and is the same
 * object while nothing does.
 */
export interface MapShown {
  /** The kinds asked for, which shards that are not loaded are counted by; all when empty. */
  readonly kinds: readonly string[];
  /** 1 for every loaded row that matches. */
  readonly mask: Uint8Array;
  /** 1 for every loaded row that is open. */
  readonly open: Uint8Array;
  /** A symbol a row, a place in the pane's glyphs; by kind when absent. */
  readonly symbols?: Uint8Array | undefined;
  /** How stations are counted where the map is far off: by how near they lie, or by division. */
  readonly clusters?: 'distance' | 'district' | undefined;
}

/** Brings a map engine up to what a widget shows, doing only what has changed. */
export class MapSync {
  private engine: MapEngine;
  private points: unknown[] = [];
  private mask: unknown;
  private open: unknown;
  private symbols: Uint8Array | undefined;
  private regions: Regions | undefined;
  private groups: unknown[] = [];
  private view: MapView | undefined;
  private placed = false;
  /** Rows of the stations that are selected and pointed at, -1 for none. */
  private pointed: readonly [selected: number, hovered: number] = [-1, -1];

  /** @param view where to begin; all that matches when absent. */
  constructor(engine: MapEngine, view?: MapView) {
    this.engine = engine;
    this.view = view;
  }

  update(model: StationModel, shown: MapShown, selected: string, hovered: string): void {
    const engine = this.engine;
    const { kinds, mask, open, symbols } = shown;
    // Rows were laid anew, and what is known of them comes in a moment.
    if (mask.length !== model.table.size || open.length !== mask.length) return;
    const pending = model.pending;
    const points = [model, model.edition, pending.length, kinds];
    const moved = points.some((value, at) => value !== this.points[at]);
    if (moved) {
      this.points = points;
      engine.setPoints(mapPoints(model.table, pending, kinds));
    }
    if (moved || this.mask !== mask) {
      this.mask = mask;
      engine.setVisible(visiblePoints(mask, pending, kinds));
    }
    if (moved || this.open !== open) {
      this.open = open;
      engine.setExtra(longer(open, pending.length));
    }
    if (symbols && (moved || this.symbols !== symbols)) {
      this.symbols = symbols;
      engine.setSymbols(longer(symbols, pending.length));
    }
    if (this.regions !== model.regions) {
      this.regions = model.regions;
      engine.setLabels(placeLabels(model.regions));
    }
    this.group(model, shown);
    if (!this.placed) {
      this.placed = true;
      if (this.view) engine.flyTo(this.view.center, this.view.zoom, { animate: false });
      else this.showMatches(model, shown, false);
    }
    this.point(moved, model.table.rowOf(selected), model.table.rowOf(hovered));
  }

  /** Each of these draws the map anew; points that are set know of none. */
  private point(isFresh: boolean, selected: number, hovered: number): void {
    const { engine, pointed } = this;
    if (isFresh || selected !== pointed[0]) engine.setSelected(selected);
    if (isFresh || hovered !== pointed[1]) engine.setHovered(hovered);
    this.pointed = [selected, hovered];
  }

  /** Shows all that matches. */
  showMatches({ table, pending }: StationModel, { mask }: MapShown, animate = true): void {
    this.fit(boxOfRows(table, mask, pending), animate);
  }

  /** Shows some places, WGS-84 degrees. */
  showPlaces(places: readonly LonLat[], animate = true, maxZoom = NEAR_ZOOM): void {
    this.fit(boxOf(places), animate, maxZoom);
  }

  /** Outlines a division that is chosen or pointed at; none without one. Its code may not come. */
  showOutline(shapes?: Shapes): void {
    this.engine.setOutlines(shapes ?? null).catch(() => {});
  }

  /** Shows nearly all that matches: not the few that lie so far off that the others would be a dot. */
  showBulk(model: StationModel, { mask }: MapShown): void {
    this.fit(bulkOf(placesOf(model, mask)), false);
  }

  /** Shows a division. */
  showRegion(model: StationModel, code: string): void {
    const node = model.regions.node(code);
    if (!node) return;
    const maxZoom = [8, 11, NEAR_ZOOM][node.level]!;
    this.engine.fit(node.box, { padding: PADDING, maxZoom });
  }

  /**
   * Shows a place and the stations nearest to it, `rows` in this order. One that is far off does not
   * shrink the map until the person seems to stand on the nearest.
   */
  showNear(model: StationModel, here: LonLat, rows: readonly number[]): void {
    const places = rows.slice(0, 5).map(row => model.table.placeOf(row));
    const metres = places.map(place => distanceMetres(here, place));
    const reach = Math.max(NEAR_BY, TIMES * (metres[0] ?? 0));
    this.fit(boxOf([here, ...places.filter((_, at) => metres[at]! <= reach)]), true);
  }

  /** Shows a place, WGS-84 degrees. */
  showPlace(lon: number, lat: number): void {
    this.engine.flyTo([lon, lat], Math.max(this.engine.view().zoom, NEAR_ZOOM));
  }

  /** Shows just this part. */
  showView(center: LonLat, zoom: number): void {
    this.engine.flyTo(center, zoom, { animate: false });
  }

  /** Brings a station into view, enlarging only where it is lost in a cluster. */
  showStation(model: StationModel, id: string): void {
    const row = model.table.rowOf(id);
    if (row < 0) return;
    this.showPlace(...model.table.placeOf(row));
  }

  private fit(box: Bounds | undefined, animate: boolean, maxZoom = NEAR_ZOOM): void {
    if (box) this.engine.fit(box, { padding: PADDING, maxZoom, animate });
  }

  /** Counts by division where that is asked for; its code comes when it first is. */
  private group(model: StationModel, { clusters, kinds, mask }: MapShown): void {
    const isAsked = clusters === 'district';
    if (!isAsked && !this.groups.length) return;
    const isFiltered = isAsked && (kinds.length > 0 || mask.includes(0));
    const groups = [clusters, ...this.points, this.regions, isFiltered];
    if (groups.every((value, at) => value === this.groups[at])) return;
    this.groups = groups;
    if (isAsked) void this.showGroups(model, isFiltered, groups);
    else void this.engine.setGroups(null);
  }

  private async showGroups(
    model: StationModel,
    isFiltered: boolean,
    asked: readonly unknown[],
  ): Promise<void> {
    try {
      const { mapGroups } = await import('./map-groups.ts');
      if (this.groups === asked) await this.engine.setGroups(mapGroups(model, isFiltered) ?? null);
    } catch {
      // Without its code stations are counted by distance, which is as true.
    }
  }
}

/** Where the rows lie that match, and the shards that are not loaded. */
function placesOf(
  { table, pending }: StationModel,
  mask: Uint8Array,
): (readonly [number, number])[] {
  const places: (readonly [number, number])[] = pending.map(({ center }) => center);
  mask.forEach((bit, row) => bit && places.push(table.placeOf(row)));
  return places;
}

/** A column of rows with room for shards behind it, which have none of what it tells. */
function longer(column: Uint8Array, more: number): Uint8Array {
  if (more === 0) return column;
  const whole = new Uint8Array(column.length + more);
  whole.set(column);
  return whole;
}

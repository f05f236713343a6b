import type { MapEngine, MapView } from '../map/index.ts';
import { distanceMetres, type LonLat } from '../rules/coordinates.ts';
import { boxOf } from './map-stage.ts';
import { mapPoints, placeLabels } from './map-points.ts';
import type { RegionTree } from './region-tree.ts';
import type { StationBrowser } from './station-browser.ts';
import type { StationModel } from './station-model.ts';

/** A single place is shown no nearer than this. */
const NEAR_ZOOM = 14;

/** Room for pins above their places, and for the names and the scale bar below. */
const PADDING = { top: 44, right: 40, bottom: 64, left: 40 };

/** Shown with the nearest station: what lies within so many metres, or is so many times as far. */
const NEAR_BY = 2000;
const TIMES = 4;

/** Brings a map engine up to what a browser shows, doing only what has changed. */
export class MapSync {
  #engine: MapEngine;
  #points: unknown[] = [];
  #mask: unknown;
  #open: unknown;
  #regions: RegionTree | undefined;
  #view: MapView | undefined;
  #placed = false;

  /** @param view where to begin; all that matches when absent. */
  constructor(engine: MapEngine, view?: MapView) {
    this.#engine = engine;
    this.#view = view;
  }

  update(model: StationModel, browser: StationBrowser, selected: string, hovered: string): void {
    const engine = this.#engine;
    const { kinds } = browser.query;
    const pending = model.pending;
    const points = [model, model.edition, pending.length, kinds];
    const moved = points.some((value, at) => value !== this.#points[at]);
    if (moved) {
      this.#points = points;
      engine.setPoints(mapPoints(model.table, pending, kinds));
    }
    if (moved || this.#mask !== browser.result) {
      this.#mask = browser.result;
      engine.setVisible(browser.visible);
    }
    if (moved || this.#open !== browser.open) {
      this.#open = browser.open;
      const open = new Uint8Array(browser.open.length + pending.length);
      open.set(browser.open);
      engine.setExtra(open);
    }
    if (this.#regions !== model.regions) {
      this.#regions = model.regions;
      engine.setLabels(placeLabels(model.regions));
    }
    if (!this.#placed) {
      this.#placed = true;
      if (this.#view) engine.flyTo(this.#view.center, this.#view.zoom, { animate: false });
      else this.showMatches(model, browser, false);
    }
    engine.setSelected(model.table.rowOf(selected));
    engine.setHovered(model.table.rowOf(hovered));
  }

  /** Shows all that matches. */
  showMatches(model: StationModel, browser: StationBrowser, animate = true): void {
    const { lon, lat } = model.table;
    const { mask } = browser.result;
    const stations = [...mask.keys()].filter(row => mask[row]);
    const box = boxOf([
      ...stations.map(row => [lon[row]!, lat[row]!] as const),
      ...model.pending.map(({ center }) => center),
    ]);
    if (box) this.#engine.fit(box, { padding: PADDING, maxZoom: NEAR_ZOOM, animate });
  }

  /** Shows a division. */
  showRegion(model: StationModel, code: string): void {
    const node = model.regions.node(code);
    if (!node) return;
    const maxZoom = [8, 11, NEAR_ZOOM][node.level]!;
    this.#engine.fit(node.box, { padding: PADDING, maxZoom });
  }

  /**
   * Shows a place and the stations nearest to it, `rows` in this order. One that is far off does not
   * shrink the map until the person seems to stand on the nearest.
   */
  showNear(model: StationModel, here: LonLat, rows: readonly number[]): void {
    const { lon, lat } = model.table;
    const places = rows.slice(0, 5).map((row): LonLat => [lon[row]!, lat[row]!]);
    const metres = places.map(place => distanceMetres(here, place));
    const reach = Math.max(NEAR_BY, TIMES * (metres[0] ?? 0));
    const box = boxOf([here, ...places.filter((_, at) => metres[at]! <= reach)]);
    if (box) this.#engine.fit(box, { padding: PADDING, maxZoom: NEAR_ZOOM });
  }

  /** Shows a place, WGS-84 degrees. */
  showPlace(lon: number, lat: number): void {
    this.#engine.flyTo([lon, lat], Math.max(this.#engine.view().zoom, NEAR_ZOOM));
  }

  /** Brings a station into view, enlarging only where it is lost in a cluster. */
  showStation(model: StationModel, id: string): void {
    const row = model.table.rowOf(id);
    if (row < 0) return;
    this.showPlace(model.table.lon[row]!, model.table.lat[row]!);
  }
}

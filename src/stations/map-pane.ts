import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from '../data/client.ts';
import type { MapEngine, MapSelection, MapView } from '../map/index.ts';
import { chooseBase, type BaseChoice } from './base-map.ts';
import { MapStage } from './map-stage.ts';
import type { MapShown, MapSync } from './map-sync.ts';
import type { Box } from './shard-set.ts';
import type { StationModel } from './station-model.ts';

/** What a map says itself, in the words of its widget. */
export interface MapWords {
  t(key: 'twoFingers' | 'ctrlWheel' | 'mapFailed' | 'baseRefused' | 'tilesFailed'): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** Metres in words. */
  distance(metres: number): string;
}

export interface MapPaneOptions {
  words: MapWords;
  /** SVG path data on a 24 × 24 grid: what a point's symbol is a place in. */
  glyphs: readonly string[];
  /** The view came to rest; `byPerson` where a person moved it there. */
  onView(box: Box, byPerson: boolean): void;
  onSelect(selection: MapSelection): void;
  /** A row is pointed at; -1 for none. */
  onHover(row: number): void;
}

type Host = ReactiveControllerHost & HTMLElement;

/** WGS-84 degrees, accuracy in metres. */
type Here = Parameters<MapEngine['setHere']>[0] & object;

const HINT_MS = 1800;
/** A view that stays this long is worth loading for. */
const REST_MS = 150;

/** The map half of the widget: engine, base map, hints, and whether a person moved it. */
export class MapPane implements ReactiveController {
  /** A word on how to move the map, for a moment. */
  hint = '';

  private host: Host;
  private options: MapPaneOptions;
  private stage: MapStage;
  private sync: MapSync | undefined;
  private choice: BaseChoice | undefined;
  private tilesFailed = false;
  private isBroken = false;
  private byPerson = false;
  private timers: { hint?: number; rest?: number } = {};
  /** What to do once there is an engine: the map may be out of sight when a person acts. */
  private later: ((sync: MapSync) => void) | undefined;
  private here: Here | undefined;
  /** What was looked at last, since somebody chose it: a map that comes back begins there. */
  // Said outright: some pages put a member of that name on every object.
  private view: MapView | undefined = undefined;
  private chosen = false;

  constructor(host: Host, options: MapPaneOptions) {
    this.host = host;
    this.options = options;
    const { words } = options;
    this.stage = new MapStage(
      host,
      {
        glyphs: options.glyphs,
        formatCount: n => words.number(n, n < 10_000 ? undefined : { notation: 'compact' }),
        formatLength: metres => words.distance(metres),
        onView: view => this.viewed(view),
        onSelect: options.onSelect,
        onHover: hover => options.onHover(hover && 'index' in hover ? hover.index : -1),
        onHint: hint => this.say(words.t(hint === 'two-fingers' ? 'twoFingers' : 'ctrlWheel')),
        onTiles: ({ failed, loaded }) => this.tiles(failed > 0 && loaded === 0),
      },
      {
        ready: (engine, Sync) => this.start(engine, new Sync(engine, this.view)),
        failed: error => this.fail(error),
      },
    );
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.timers.hint);
    clearTimeout(this.timers.rest);
    this.hint = '';
    this.sync = undefined;
  }

  /** Call after each render with the canvas, if it is shown. */
  show(canvas: HTMLCanvasElement | undefined): void {
    if (!canvas) this.sync = undefined;
    this.stage.show(canvas);
  }

  /** Shows what has changed; `selected` and `hovered` are ids, '' for none. */
  update(model: StationModel, shown: MapShown, selected: string, hovered: string): void {
    this.sync?.update(model, shown, selected, hovered);
  }

  recolour(): void {
    this.stage.recolour();
  }

  /** Takes the base map the site names. */
  async setBase(model: StationModel, client: Client, signal: AbortSignal): Promise<void> {
    this.choice = await chooseBase(model.site, client, signal);
    await this.applyBase();
    this.host.requestUpdate();
  }

  /** What must be said on the map: credits, or why there is no base. */
  get notes(): string[] {
    const { words } = this.options;
    const { credits = [], fault } = this.choice ?? {};
    if (this.isBroken) return [words.t('mapFailed')];
    if (fault === 'refused') return [words.t('baseRefused')];
    if (fault === 'failed' || this.tilesFailed) return [...credits, words.t('tilesFailed')];
    return credits;
  }

  /** The map's code did not arrive, or nothing can be drawn. */
  get broken(): boolean {
    return this.isBroken;
  }

  /** Lets a map that did not come be tried again, at the next drawing of a canvas. */
  retry(): void {
    this.isBroken = false;
    this.host.requestUpdate();
  }

  /** Moves the map for the person, who then has not moved it by hand. */
  move(act: (sync: MapSync) => void): void {
    this.byPerson = false;
    this.chosen = true;
    if (this.sync) act(this.sync);
    else this.later = act;
  }

  /** Forgets where the map was: these are other stations. */
  startOver(model: StationModel, shown: MapShown): void {
    this.view = undefined;
    this.setHere(undefined);
    this.move(sync => sync.showMatches(model, shown));
  }

  zoom(step: number): void {
    this.touched();
    this.stage.engine?.zoomBy(step);
  }

  setHere(here: Here | undefined): void {
    this.here = here;
    this.stage.engine?.setHere(here ?? null);
  }

  /** For the canvas: from here on it is the person who moves the map. */
  readonly touched = (): void => {
    this.byPerson = true;
    this.chosen = true;
  };

  readonly key = (event: KeyboardEvent): void => {
    this.touched();
    if (this.stage.engine?.handleKey(event)) event.preventDefault();
  };

  private start(engine: MapEngine, sync: MapSync): void {
    this.sync = sync;
    engine.setHere(this.here ?? null);
    void this.applyBase();
    const act = this.later;
    this.later = undefined;
    this.host.requestUpdate();
    if (act) void this.host.updateComplete.then(() => this.sync && act(this.sync));
  }

  private fail(error: unknown): void {
    console.error('union-widgets: 地图程序没有载入。The map code did not load.', error);
    this.isBroken = true;
    this.host.requestUpdate();
  }

  private async applyBase(): Promise<void> {
    const { engine } = this.stage;
    if (!engine || !this.choice) return;
    try {
      await engine.setBase(this.choice.base);
    } catch (error) {
      console.error('union-widgets: 底图没有载入。The base map did not load.', error);
      this.choice = { ...this.choice, base: { kind: 'none' }, fault: 'failed' };
      this.host.requestUpdate();
    }
  }

  private viewed(view: MapView): void {
    // An engine that is just made looks nowhere yet.
    if (!this.sync) return;
    if (this.chosen) this.view = view;
    clearTimeout(this.timers.rest);
    const told = () => this.options.onView(view.bbox, this.byPerson);
    this.timers.rest = window.setTimeout(told, REST_MS);
  }

  private say(hint: string): void {
    this.hint = hint;
    clearTimeout(this.timers.hint);
    this.timers.hint = window.setTimeout(() => {
      this.hint = '';
      this.host.requestUpdate();
    }, HINT_MS);
    this.host.requestUpdate();
  }

  private tiles(failed: boolean): void {
    if (failed === this.tilesFailed) return;
    this.tilesFailed = failed;
    this.host.requestUpdate();
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from '../data/client.ts';
import { compactText } from '../locale/compact-text.ts';
import type { MapEngine, MapView, Route, Shapes, TileCount } from '../map/index.ts';
import type { BaseChoice, BaseFault } from './base-map.ts';
import { hovered, type FaultWord, type MapPaneOptions } from './map-pane-options.ts';
import { MapStage } from './map-stage.ts';
import type { MapShown, MapSync } from './map-sync.ts';
import type { StationModel } from './station-model.ts';

const FAULT_WORDS: Readonly<Record<BaseFault, FaultWord>> = {
  refused: 'baseRefused',
  failed: 'tilesFailed',
  key: 'tilesRefused',
};

const NO_BASE: BaseChoice = { base: { kind: 'none' }, credits: [] };

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
  private model: StationModel | undefined;
  private sync: MapSync | undefined;
  private choice: BaseChoice | undefined;
  /** Why no tile has come so far. */
  private tileFault: BaseFault | undefined;
  private isBroken = false;
  private byPerson = false;
  private timers: { hint?: number; rest?: number } = {};
  /** What to do once there is an engine: the map may be out of sight when a person acts. */
  private later: ((sync: MapSync) => void) | undefined;
  private here: Here | undefined;
  private route: Route | undefined;
  private shapes: Shapes | undefined;
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
        nameOf: row => this.model?.table.feature(row)?.properties.name,
        formatCount: n => (n < 10_000 ? words.number(n) : compactText(n, words.lang)),
        formatLength: metres => words.distance(metres),
        onView: view => this.viewed(view),
        onSelect: options.onSelect,
        onHover: hover => hovered(options, hover),
        onAim: aim => options.onAim?.(aim),
        onStop: at => options.onStop?.(at),
        onHint: hint => this.say(words.t(hint === 'two-fingers' ? 'twoFingers' : 'ctrlWheel')),
        onTiles: count => void this.tiles(count),
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
    this.model = model;
    this.sync?.update(model, shown, selected, hovered);
  }

  recolour(): void {
    this.stage.recolour();
  }

  /** Takes the base map the site names; without a client, that it names none. */
  async setBase(
    model: StationModel,
    client: Client | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    const asks = client && model.mapSite?.document.map;
    const choice = asks ? await choiceOf(model, client, signal) : NO_BASE;
    // To draw no base anew would cost as much as another one.
    if (choice === (this.choice ?? NO_BASE)) return;
    this.choice = choice;
    this.tileFault = undefined;
    await this.applyBase();
    this.host.requestUpdate();
  }

  /** Nothing lies under the marks: the scale bar has the corner where credits are. */
  get isBare(): boolean {
    return (this.choice ?? NO_BASE).base.kind === 'none';
  }

  /** What must be said on the map: credits, or why there is no base. */
  get notes(): string[] {
    const { words } = this.options;
    const { credits = [], fault } = this.choice ?? {};
    if (this.isBroken) return [words.t('mapFailed')];
    const why = fault ?? this.tileFault;
    return why ? [...credits, words.t(FAULT_WORDS[why])] : credits;
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

  /** What is looked at, since somebody chose it. */
  get at(): MapView | undefined {
    return this.view;
  }

  zoom(step: number): void {
    this.touched();
    this.stage.engine?.zoomBy(step);
  }

  setHere(here: Here | undefined): void {
    this.here = here;
    this.stage.engine?.setHere(here ?? null);
  }

  /** A way with numbered stops; none without one. Where its code does not come, none is shown. */
  setRoute(route: Route | undefined): void {
    this.route = route;
    this.stage.engine?.setRoute(route ?? null).catch(() => {});
  }

  /** Outlines a division; none without one. */
  outline(shapes: Shapes | undefined): void {
    this.shapes = shapes;
    this.sync?.showOutline(shapes);
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
    this.setRoute(this.route);
    if (this.shapes) sync.showOutline(this.shapes);
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

  /** While no tile has come, what failed is looked into, once a base. */
  private async tiles({ loaded, lost }: TileCount): Promise<void> {
    const { choice } = this;
    const before = this.tileFault;
    if (loaded > 0) this.tileFault = undefined;
    else if (lost) this.tileFault ??= 'failed';
    if (before !== this.tileFault) this.host.requestUpdate();
    if (before || !lost || loaded > 0) return;
    const { whyNoTiles } = await import('./base-map-fault.ts');
    const why = await whyNoTiles(lost);
    if (!this.tileFault || choice !== this.choice) return;
    this.tileFault = why;
    this.host.requestUpdate();
  }
}

/** What the site asks for; the code that knows comes only where it asks for something. */
async function choiceOf(
  { mapSite }: StationModel,
  client: Client,
  signal: AbortSignal,
): Promise<BaseChoice> {
  const { chooseBase } = await import('./base-map.ts').catch((error: unknown) => {
    console.error('union-widgets: 底图程序没有载入。The base map’s code did not load.', error);
    return { chooseBase: undefined };
  });
  return chooseBase ? chooseBase(mapSite, client, signal) : { ...NO_BASE, fault: 'failed' };
}

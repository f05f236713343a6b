import type { TemplateResult } from 'lit';
import { KIND_PATHS } from '../../elements/icon/kind-paths.ts';
import { stationStage } from '../../locale/station-stage/namespace.ts';
import type { Site } from '../../data/make-site.ts';
import { pause } from '../../data/pause.ts';
import { MapPane } from '../../stations/map-pane.ts';
import { quietly } from '../../stations/quietly.ts';
import type { StationModel } from '../../stations/station-model.ts';
import { wordsOf } from '../../stations/words-of.ts';
import type { MapHolder } from './map-holder.ts';
import { stageView } from './stage-view.ts';

const stageWords = wordsOf(stationStage);

export type StageWords = ReturnType<typeof stageWords>;

/** The map's half of a widget, its words in the language the list is in. */
export async function makeHalf(holder: MapHolder): Promise<MapHalf> {
  // Without its words the map speaks Chinese; the console says why.
  await stationStage.load(holder.words.lang).catch(() => undefined);
  return new MapHalf(holder);
}

/** Of more stations than these, the map is brought up to date after all else. */
const MANY = 20_000;

/** The map of a widget: what it shows, and what a person does on it. It comes beside the stations. */
export class MapHalf {
  readonly pane: MapPane;

  private holder: MapHolder;
  private words: StageWords;
  private model: StationModel | undefined;
  /** Whose base map it is. */
  private site: Site | undefined;
  private look = '';
  /** The map is about to be brought up to date. */
  private isDue = false;
  private ended = new AbortController();

  constructor(holder: MapHolder) {
    this.holder = holder;
    this.words = stageWords(holder);
    this.pane = new MapPane(holder.host, {
      glyphs: Object.values(KIND_PATHS),
      words: this.words,
      onView: (box, byPerson) => holder.viewed(box, byPerson),
      onSelect: selection => holder.pick(selection),
      onAim: aim => holder.aimed(aim),
      onStop: at => void holder.later(desk => desk.stopped(at)),
      onHover: (row, code) => holder.hover(code ?? holder.model.table.idOf(row)),
    });
  }

  draw(): TemplateResult {
    return stageView(this.holder, this.pane, this.words);
  }

  /** After each drawing, with the map or without it: without its canvas the engine ends. */
  updated(): void {
    const { holder, pane } = this;
    const { host } = holder;
    const canvas = host.renderRoot.querySelector('canvas') ?? undefined;
    pane.show(canvas);
    if (!canvas) return;
    const { model } = holder;
    if (model !== this.model || model.mapSite !== this.site) this.begin(model);
    const look = ['theme', 'size'].map(name => host.getAttribute(name)).join();
    if (look !== this.look) pane.recolour();
    this.look = look;
    if (model.table.size > MANY) void this.syncSoon();
    else this.sync();
  }

  private sync(): void {
    const { model, shown, selected, hovered } = this.holder;
    this.pane.update(model, shown, selected, hovered);
  }

  /** In a turn of its own: what a list costs and what a map costs is too much for one. */
  private async syncSoon(): Promise<void> {
    if (this.isDue) return;
    this.isDue = true;
    await pause();
    this.isDue = false;
    this.sync();
  }

  /** What was on its way is asked for anew when the widget is on a page again. */
  sleep(): void {
    this.ended.abort();
    this.model = undefined;
  }

  /** Gets what lies under the stations, where the site names something. */
  private begin(model: StationModel): void {
    this.model = model;
    this.site = model.mapSite;
    // A phone's map is looked at alone: its names do not wait for another press.
    if (!this.holder.wide) void quietly(model.bringTree());
    this.ended.abort();
    this.ended = new AbortController();
    const { signal } = this.ended;
    const map = model.mapSite?.document.map;
    const base = async () => this.pane.setBase(model, await this.holder.client(), signal);
    // Nothing is loaded to find that there is nothing; but another site's base goes.
    void quietly(map && map.base !== 'none' ? base() : this.pane.setBase(model, undefined, signal));
  }
}

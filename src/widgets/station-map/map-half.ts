import type { TemplateResult } from 'lit';
import { KIND_PATHS } from '../../elements/icon/kind-paths.ts';
import { MapPane } from '../../stations/map-pane.ts';
import { quietly } from '../../stations/quietly.ts';
import type { StationModel } from '../../stations/station-model.ts';
import type { MapHolder } from './map-holder.ts';
import { stageView } from './stage-view.ts';

/** The map of a widget: what it shows, and what a person does on it. It comes beside the stations. */
export class MapHalf {
  readonly pane: MapPane;

  private holder: MapHolder;
  private model: StationModel | undefined;
  private look = '';
  private ended = new AbortController();

  constructor(holder: MapHolder) {
    this.holder = holder;
    this.pane = new MapPane(holder.host, {
      glyphs: Object.values(KIND_PATHS),
      words: holder.words,
      onView: (box, byPerson) => holder.viewed(box, byPerson),
      onSelect: selection => holder.pick(selection),
      onAim: aim => holder.aimed(aim),
      onStop: at => void holder.later(desk => desk.stopped(at)),
      onHover: row => holder.hover(holder.model.table.idOf(row)),
    });
  }

  draw(): TemplateResult {
    return stageView(this.holder, this.pane);
  }

  /** After each drawing, with the map or without it: without its canvas the engine ends. */
  updated(): void {
    const { holder, pane } = this;
    const { host, selected, hovered } = holder;
    const canvas = host.renderRoot.querySelector('canvas') ?? undefined;
    pane.show(canvas);
    if (!canvas) return;
    const { model } = holder;
    if (model !== this.model) this.begin(model);
    const look = ['theme', 'size'].map(name => host.getAttribute(name)).join();
    if (look !== this.look) pane.recolour();
    this.look = look;
    pane.update(model, holder.shown, selected, hovered);
  }

  /** What was on its way is asked for anew when the widget is on a page again. */
  sleep(): void {
    this.ended.abort();
    this.model = undefined;
  }

  /** Gets what lies under the stations, where the site names something. */
  private begin(model: StationModel): void {
    this.model = model;
    this.ended.abort();
    this.ended = new AbortController();
    const { signal } = this.ended;
    const map = model.site?.document.map;
    const base = async () => this.pane.setBase(model, await this.holder.client(), signal);
    // Nothing is loaded to find that there is nothing; but another site's base goes.
    void quietly(map && map.base !== 'none' ? base() : this.pane.setBase(model, undefined, signal));
  }
}

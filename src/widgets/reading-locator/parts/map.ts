import type { TemplateResult } from 'lit';
import { LocaleController } from '../../../base/locale-controller.ts';
import { readingMap } from '../../../locale/reading-map/namespace.ts';
import type { MapSelection } from '../../../map/index.ts';
import { MapPane } from '../../../stations/map-pane.ts';
import { quietly } from '../../../stations/quietly.ts';
import { widened, type Box } from '../../../stations/shard-set.ts';
import type { StationModel } from '../../../stations/station-model.ts';
import type { Part, ReadingContext } from '../part.ts';
import { MapArea } from './map-area.ts';
import { RowHover } from './map-hover.ts';
import { ShownColumns } from './map-shown.ts';
import { SIGNS } from './map-signs.ts';
import { mapView, type MapLook, type MapWords } from './map-view.ts';
import { styles as mapStyles } from './map.styles.ts';

export const styles = mapStyles;

/**
 * The map beside the list. The list stays complete without it: pins are its rows once more, and what
 * is chosen in one is chosen in the other. The list is limited to what the map shows only when a
 * person asks for that.
 */
export class MapPart implements Part, MapLook {
  readonly words: MapWords;
  readonly pane: MapPane;

  private context: () => ReadingContext;
  private area: MapArea;
  private hover: RowHover;
  private columns = new ShownColumns();
  private model: StationModel | undefined;
  private look = '';
  private ended = new AbortController();

  constructor(context: () => ReadingContext) {
    this.context = context;
    const { host } = context();
    this.words = new LocaleController(host, readingMap);
    this.pane = new MapPane(host, {
      words: this.words,
      glyphs: SIGNS,
      onView: (box, byPerson) => this.viewed(box, byPerson),
      onSelect: selection => this.chosen(selection),
      onHover: row => this.hover.mark(this.idOf(row)),
    });
    this.area = new MapArea(this.pane);
    this.hover = new RowHover(host.renderRoot, () => context().requestUpdate());
    this.hover.wake();
  }

  get moved(): boolean {
    return this.area.moved;
  }

  get isLoading(): boolean {
    return this.context().model.loading > 0;
  }

  draw(): TemplateResult {
    return mapView(this);
  }

  /** After each drawing, with the map or without it: without its canvas the engine ends. */
  updated(): void {
    const context = this.context();
    const { host, model, selected } = context;
    const canvas = host.renderRoot.querySelector<HTMLCanvasElement>('.map canvas') ?? undefined;
    this.pane.show(canvas);
    if (!canvas) return;
    if (model !== this.model) this.begin(context);
    const shown = this.columns.of(context);
    this.area.follow(context, shown);
    this.showHere(context);
    this.pane.update(model, shown, selected, this.hover.id);
    this.recolour(host);
  }

  sleep(): void {
    this.ended.abort();
    this.area.end();
    this.hover.sleep();
  }

  wake(): void {
    this.hover.wake();
    // What was on its way is asked for anew.
    this.model = undefined;
    this.context().requestUpdate();
  }

  readonly zoom = (step: number): void => this.pane.zoom(step);

  /** Shows all that the filters take in, in list and map. */
  readonly showAll = (): void => {
    const context = this.context();
    const { model } = context;
    this.area.release();
    context.within(undefined);
    this.pane.move(sync => sync.showMatches(model, this.columns.of(this.context())));
  };

  /** Limits the list to what the map shows. */
  readonly searchHere = (): void => {
    const { box } = this.area;
    const { host } = this.context();
    this.area.release();
    if (box) this.context().within(box);
    // The button goes; whoever pressed it by key stays at the map.
    const canvas = host.renderRoot.querySelector<HTMLElement>('.map canvas');
    canvas?.focus({ preventScroll: true });
  };

  private viewed(box: Box, byPerson: boolean): void {
    const { model } = this.context();
    this.area.viewed(model, box, byPerson);
    this.context().requestUpdate();
  }

  /** A pin or a cluster was chosen. */
  private chosen(selection: MapSelection): void {
    const context = this.context();
    if ('index' in selection) {
      const id = this.idOf(selection.index);
      if (id) context.choose(id);
    } else if (selection.members) {
      // Stations at one place: the list shows just these.
      this.area.release();
      context.within(widened(selection.cluster.bbox));
    }
  }

  private idOf(row: number): string {
    return this.context().model.table.idOf(row);
  }

  /** Gets what the map of these stations needs: what lies under it, and names of divisions. */
  private begin({ model, client }: ReadingContext): void {
    this.model = model;
    this.ended.abort();
    this.ended = new AbortController();
    const { signal } = this.ended;
    const base = async () => {
      if (model.site?.document.map) await this.pane.setBase(model, await client(), signal);
    };
    const names = async () => {
      await model.bringFinder();
      await model.loadRegions(signal);
    };
    void quietly(base());
    void quietly(names());
    this.area.load(model);
  }

  private showHere({ here, accuracy = 0 }: ReadingContext): void {
    this.pane.setHere(here && { lon: here[0], lat: here[1], accuracy });
  }

  /** The page or the site may have given other colours, or a larger type. */
  private recolour(host: HTMLElement): void {
    const look = ['theme', 'size'].map(name => host.getAttribute(name)).join();
    if (look !== this.look) this.pane.recolour();
    this.look = look;
  }
}

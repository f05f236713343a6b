import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { hasOwnContent } from '../../base/own-content.ts';
import { getPageSite } from '../../base/page-site.ts';
import type { Loaded } from '../../base/resource-controller.ts';
import { applyTheme } from '../../base/site-theme.ts';
import { UnionElement } from '../../base/union-element.ts';
import { WidgetLoading, type Asking } from '../../base/widget-loading.ts';
import { WidthWatch } from '../../base/width-watch.ts';
import type { Client } from '../../data/client.ts';
import { pause } from '../../data/pause.ts';
import { readFirst } from './first-read.ts';
import { loadingView } from './first-view.ts';
import { MapHolder } from './map-holder.ts';
import type { MapModel } from './map-model.ts';
import { plainSettings, type Asked, type Clusters, type MapView } from './settings.ts';
import { styles } from './station-map.styles.ts';
import { firstWords } from './words.ts';

/** What the map shows and how: a change of these loads it again. */
const SOURCE = [
  ...([
    'site',
    'src',
    'data',
    'kinds',
    'facilities',
    'region',
    'station',
    'trail',
    'view',
  ] as const),
  ...(['clusters', 'heading', 'pageSize', 'openNow', 'address', 'loading'] as const),
];

const WORD_LIST = {
  fromAttribute: (value: string | null) => value?.split(/[\s,，、]+/).filter(Boolean),
};

const YES_OR_NO = {
  fromAttribute: (value: string | null) =>
    value === null ? undefined : value !== 'false' && value !== 'off',
};

/**
 * Every station of a site, as a list and as a map that show the same: search by name, address or
 * pinyin initials, filters with counts, what is open now, what is near (only after a tap; the
 * position stays on the device), and the way there in the visitor's own map app.
 *
 * Content inside the tag is shown until the widget is ready, and where it cannot be.
 *
 * @summary Find a service station: list and map in step.
 * @element union-station-map
 * @slot - The page's own content, shown until the stations are here.
 * @slot station-form - A form that is opened in place; the widget puts it there itself.
 * @fires {UnionReadyEvent} union-ready - The stations are shown.
 * @fires {UnionProblemEvent} union-problem - They could not be loaded; `problem` says why.
 * @fires {StationSelectEvent} union-station-select - A person chose a station: `station`.
 * @fires {FilterChangeEvent} union-filter-change - A person changed search or filters: `query`.
 * @cssprop [--union-map-height=640px] - Height of list and map beside each other, or of the map alone.
 */
export class StationMap extends UnionElement {
  static readonly tag = 'union-station-map';
  static override styles = [UnionElement.styles, styles];
  // Not decorators: what they are compiled to costs bytes, and these are the first of the page.
  static override properties: PropertyDeclarations = {
    site: {},
    src: {},
    data: { attribute: false },
    kinds: { converter: WORD_LIST },
    facilities: { converter: WORD_LIST },
    openNow: { attribute: 'open-now', converter: YES_OR_NO },
    region: {},
    station: {},
    trail: {},
    view: {},
    clusters: {},
    heading: { type: Number },
    pageSize: { type: Number, attribute: 'page-size' },
    address: { converter: YES_OR_NO },
    loading: {},
    client: { attribute: false },
  };

  /**
   * URL of the site document; the page's own (`data-site` on the script tag) when absent. Several,
   * separated by spaces or commas, show the stations of several sites on one map.
   */
  site?: string;

  /** URL of a station collection or shard index, in place of the site's. */
  src?: string;

  /** The document itself, in place of a URL: a station collection or a shard index. */
  data?: unknown;

  /** Only places of these kinds, separated by commas. */
  kinds?: readonly string[];

  /** Facilities chosen at first, separated by commas. */
  facilities?: readonly string[];

  /** Only stations that are open, at first. */
  openNow?: boolean;

  /** GB/T 2260 code of the area shown at first. */
  region?: string;

  /** Id of the station that is open at first. */
  station?: string;

  /** Id or URL of the red trail that is shown. */
  trail?: string;

  /** What a narrow screen shows first: the list alone, or the map above it. */
  view?: MapView;

  /** What the map puts together: what lies close by, or what lies in one division. */
  clusters?: Clusters;

  /** Level of the headings in it, 2 to 6. */
  heading?: number;

  /** Stations the list shows at a time. */
  pageSize?: number;

  /** `false`: nothing is written into the page's address. */
  address?: boolean;

  /** `lazy`: loads when it comes near the visible part of the page. */
  loading?: 'eager' | 'lazy';

  /** The client that loads; tests and pages with a gateway of their own may set one. */
  client?: Client;

  // TypeScript’s `private`, not `#`: what old engines are given in its place costs bytes.
  private words = firstWords({ host: this });
  private width = new WidthWatch(this);
  private resource = new WidgetLoading<MapModel>(this, {
    tag: StationMap.tag,
    load: asking => this.load(asking),
    isEmpty: ({ stations }) => stations.total === 0,
    take: (model, isElsewhere) => this.take(model, isElsewhere),
  });
  private holder = new MapHolder(this, {
    words: this.words,
    client: () => this.giveClient(),
    wide: () => this.width.wide,
  });
  /** The station that `select` named before it was here. */
  private wanted = '';

  /**
   * The first drawing is a turn of its own: on a slow phone to begin and to draw is too much for one.
   * The page's own content must not wait for it: it would be gone for a frame.
   */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const update = () => super.scheduleUpdate();
    return this.hasUpdated || hasOwnContent(this) ? update() : pause().then(update);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.resource.follow(changed, SOURCE);
    const { problem, state } = this.resource;
    if ((problem || state === 'empty') && !this.holder.notices) void this.holder.bringNotices();
  }

  /** Loads the stations again, from the server, and what they report of themselves. */
  async reload(): Promise<void> {
    this.holder.live?.again();
    await this.resource.again();
  }

  /**
   * Shows one station in list and map; false when it is not here. Where it may still come (the
   * stations are on their way, or in parts), it is shown when it has.
   */
  select(id: string): boolean {
    const { data, busy } = this.resource;
    const isHere = (data?.stations.table.rowOf(id) ?? -1) >= 0;
    const isComing = !data || busy || this.isUpdatePending;
    this.wanted = !isHere && isComing ? id : '';
    if (data && (isHere || !isComing)) void this.holder.later(desk => desk.select(id));
    return isHere;
  }

  /** Moves the map to a place, WGS-84 degrees; where no map is in sight, once it is. */
  focusOn(lon: number, lat: number): void {
    if (Math.abs(lon) <= 180 && Math.abs(lat) <= 85) {
      const half = this.holder.bringHalf();
      void half.then(half => half?.pane.move(sync => sync.showPlace(Number(lon), Number(lat))));
      return;
    }
    console.warn(
      `union-widgets: focusOn(${lon}, ${lat}) 不是经纬度，未移动地图：先经度，后纬度。` +
        'No such place: longitude first, then latitude.',
    );
  }

  protected override render(): TemplateResult {
    const { dir, lang } = this.words;
    return html`<div class="root" dir=${dir} lang=${lang}>${this.content()}</div>`;
  }

  private content(): TemplateResult {
    const { state, problem, since, busy, data, again } = this.resource;
    const { notices } = this.holder;
    const failed = state === 'problem' && problem && notices?.problemView(this, problem, again);
    if (!data) {
      if (state === 'problem') return html`${failed}<slot></slot>`;
      return hasOwnContent(this) ? html`<slot></slot>` : loadingView(this.words, this.width.wide);
    }
    const stale =
      state === 'stale' && since !== undefined
        ? notices?.staleView(this, since, busy, again)
        : nothing;
    if (data.stations.total === 0)
      return html`${failed || stale}${notices?.emptyView(this)}<slot></slot>`;
    return html`${failed || stale}${this.holder.render()}`;
  }

  private async giveClient(): Promise<Client> {
    return this.client ?? (await import('../../data/client.ts')).pageClient();
  }

  /** On the short way where nothing is in doubt, else with everything. */
  private async load(asking: Asking): Promise<Loaded<MapModel>> {
    const { signal, fresh, data, site, isSimple } = asking;
    const { asked } = this;
    // The map's code comes beside the stations, not after them.
    if (this.width.wide) this.holder.bringMap();
    const plain = isSimple ? plainSettings(asked) : undefined;
    const changed = () => this.requestUpdate();
    const client = () => this.giveClient();
    const first = plain && (await readFirst(plain, { site, client, changed }));
    if (first && !signal.aborted) {
      applyTheme(this, first.theme);
      return { ok: true, data: first.model };
    }
    const [{ loadWhole }, given] = await Promise.all([import('./load-whole.ts'), client()]);
    const sources = { asked, data, pageSite: getPageSite, client: given };
    return loadWhole(this, { ...sources, signal, fresh, changed });
  }

  /** What attributes and properties say. */
  private get asked(): Asked {
    const { site, src, kinds, facilities, openNow, region, station, trail, view } = this;
    const { clusters, heading, pageSize, address } = this;
    return {
      ...{ site, src, kinds, facilities, openNow, region, station, trail, view },
      ...{ clusters, heading, pageSize, address },
    };
  }

  private take(model: MapModel, isElsewhere: boolean): void {
    this.holder.take(model, isElsewhere);
    const { wanted } = this;
    this.wanted = '';
    if (wanted) void this.holder.later(desk => desk.select(wanted));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-station-map': StationMap;
  }
}

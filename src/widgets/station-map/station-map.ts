import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { whenNear, whole } from '../../base/begin-when.ts';
import { LocaleController } from '../../base/locale-controller.ts';
import { hasOwnContent } from '../../base/own-content.ts';
import { getPageSite, onPageSite } from '../../base/page-site.ts';
import { markReady } from '../../base/ready-mark.ts';
import { ResourceController, type WidgetState } from '../../base/resource-controller.ts';
import { applyLook, ownLook } from '../../base/settings-look.ts';
import { applyTheme } from '../../base/site-theme.ts';
import { UnionElement } from '../../base/union-element.ts';
import { UnionProblemEvent, UnionReadyEvent } from '../../base/widget-events.ts';
import { pageClient, type Client } from '../../data/client.ts';
import type { Site } from '../../data/site.ts';
import { iconPath } from '../../elements/icon/paths.ts';
import { stationMap } from '../../locale/station-map/namespace.ts';
import { stations } from '../../locale/stations/namespace.ts';
import { KINDS } from '../../rules/vocabulary.ts';
import { browseView } from './browse-view.ts';
import { readSettings, type Settings } from './config.ts';
import { FocusKeeper } from './focus-keeper.ts';
import { loadModel, type StationSource } from './load-model.ts';
import { MapPane } from '../../stations/map-pane.ts';
import { emptyView, loadingView, problemView, staleView } from './state-view.ts';
import type { StationModel } from '../../stations/station-model.ts';
import { StationSession } from './station-session.ts';
import { Surroundings } from './surroundings.ts';
import { styles } from './station-map.styles.ts';

const WORD_LIST = {
  fromAttribute: (value: string | null) => value?.split(/[\s,，、]+/).filter(Boolean),
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
 * @fires {UnionReadyEvent} union-ready - The stations are shown.
 * @fires {UnionProblemEvent} union-problem - They could not be loaded; `problem` says why.
 * @fires {StationSelectEvent} union-station-select - A person chose a station: `station`.
 * @fires {FilterChangeEvent} union-filter-change - A person changed search or filters: `query`.
 * @cssprop [--union-map-height=640px] - Height of list and map beside each other, or of the map alone.
 */
export class StationMap extends UnionElement {
  static readonly tag = 'union-station-map';
  static override styles = [UnionElement.styles, styles];

  /** URL of the site document; the page's own (`data-site` on the script tag) when absent. */
  @property() site?: string;

  /** URL of a station collection or shard index, in place of the site's. */
  @property() src?: string;

  /** The document itself, in place of a URL: a station collection or a shard index. */
  @property({ attribute: false }) data?: unknown;

  /** Only places of these kinds, separated by commas. */
  @property({ converter: WORD_LIST }) kinds?: readonly string[];

  /** GB/T 2260 code of the area shown at first. */
  @property() region?: string;

  /** What a narrow screen shows first. */
  @property() view?: 'list' | 'map';

  /** `lazy`: loads when it comes near the visible part of the page. */
  @property() loading: 'eager' | 'lazy' = 'eager';

  /** The client that loads; tests and pages with a gateway of their own may set one. */
  @property({ attribute: false }) client: Client = pageClient();

  @state() private session?: StationSession;

  #focus = new FocusKeeper(this);
  #words = new LocaleController(this, stations, stationMap);
  #map = new MapPane(this, {
    glyphs: KINDS.map(kind => iconPath(kind) ?? ''),
    words: this.#words,
    onView: (box, byPerson) => this.session?.viewed(box, byPerson),
    onSelect: selection => this.session?.chosen(selection),
    onHover: row => this.session?.hover(this.session.model.table.features[row]?.id ?? ''),
  });
  #around = new Surroundings(this, () => this.#tick());
  #resource = new ResourceController<StationModel>(this, {
    load: signal => this.#loadModel(signal),
    isEmpty: model => model.total === 0,
    settled: outcome => this.#settled(outcome),
  });
  #settings: Settings = readSettings(this, {}, undefined);
  #connectedAt = 0;
  #measured = false;
  #fresh = false;
  /** The stations on their way are of another source: nobody has asked anything of them. */
  #elsewhere = false;
  /** A load was called off because the widget left the page. */
  #interrupted = false;
  /** The station that `select` named before it was here. */
  #wanted = '';
  #endWait?: () => void;
  #endSite?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connectedAt = performance.now();
    this.#endSite = onPageSite(() => this.#followSite());
    this.session?.wake();
    if (this.hasUpdated && (this.#interrupted || !this.session)) this.#begin();
  }

  override disconnectedCallback(): void {
    this.#interrupted = this.#resource.busy;
    super.disconnectedCallback();
    this.session?.end();
    this.#endWait?.();
    this.#endSite?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const source = ['site', 'src', 'data', 'kinds', 'loading'] as const;
    this.#elsewhere ||= this.hasUpdated && (changed.has('site') || changed.has('src'));
    if (!this.hasUpdated || source.some(name => changed.has(name))) this.#begin();
    this.setAttribute('data-state', this.#resource.state);
    this.#words.zone = this.session?.model.tz ?? this.#words.zone;
    if (this.session) this.session.wide = this.#around.wide;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#map.show(this.renderRoot.querySelector('canvas') ?? undefined);
    if (changed.has('theme') || changed.has('size')) this.#map.recolour();
    const { session } = this;
    if (session)
      this.#map.update(session.model, session.browser, session.selected, session.hovered);
  }

  /** Loads the stations again, from the server. */
  async reload(): Promise<void> {
    this.#endWait?.();
    this.#fresh = true;
    await this.#resource.reload();
  }

  /**
   * Shows one station in list and map; false when it is not here. Where it may still come (the
   * stations are on their way, or in parts), it is shown when it has.
   */
  select(id: string): boolean {
    const shown = this.session?.show(id) ?? false;
    const coming = !this.session || this.isUpdatePending || this.#resource.busy;
    this.#wanted = !shown && coming ? id : '';
    return shown;
  }

  /** Moves the map to a place, WGS-84 degrees; where no map is in sight, once it is. */
  focusOn(lon: number, lat: number): void {
    if (Math.abs(lon) <= 180 && Math.abs(lat) <= 85) {
      this.#map.move(sync => sync.showPlace(Number(lon), Number(lat)));
      return;
    }
    console.warn(
      `union-widgets: focusOn(${lon}, ${lat}) 不是经纬度，未移动地图：先经度，后纬度。` +
        'No such place: longitude first, then latitude.',
    );
  }

  protected override render(): TemplateResult {
    const { dir, lang } = this.#words;
    return html`<div class="root" dir=${dir} lang=${lang}>${this.#content()}</div>`;
  }

  #content(): TemplateResult {
    const { state, problem, since, data, busy } = this.#resource;
    if (!data || !this.session) {
      if (state === 'problem' && problem) {
        return html`${problemView(this.#words, problem, this.#retry)}<slot></slot>`;
      }
      return hasOwnContent(this)
        ? html`<slot></slot>`
        : loadingView(this.#words, this.#around.wide);
    }
    const notice =
      state === 'stale' && since !== undefined
        ? staleView(this.#words, since, busy, this.#retry)
        : state === 'problem' && problem
          ? problemView(this.#words, problem, this.#retry)
          : nothing;
    if (data.total === 0) return html`${notice}${emptyView(this.#words)}`;
    return html`${notice}${browseView(this.session, this.#map)}`;
  }

  readonly #retry = (): void => void this.reload();

  get #usesPageSite(): boolean {
    return !this.site && !this.src && (this.data ?? undefined) === undefined;
  }

  #followSite(): void {
    if (!this.#usesPageSite) return;
    this.#elsewhere = true;
    this.#begin();
  }

  /** Loads now, or when the widget comes near the visible part of the page. */
  #begin(): void {
    this.#endWait?.();
    const load = () => void this.#resource.reload();
    if (this.loading === 'lazy') this.#endWait = whenNear(this, load);
    else load();
  }

  async #loadModel(signal: AbortSignal) {
    const fresh = this.#fresh;
    this.#fresh = false;
    await whole(this, signal);
    this.requestUpdate();
    const { client } = this;
    const changed = () => this.requestUpdate();
    const onSite = (found: Site) => {
      applyTheme(this, found.document.theme);
      return this.#source(found);
    };
    const source = this.#source(undefined);
    source.site ??= this.#usesPageSite ? getPageSite() : undefined;
    return loadModel(source, { client, changed, onSite, signal, fresh });
  }

  #source(found: Site | undefined): StationSource {
    const { site, src, kinds, region, view } = this;
    const own = { site, src, kinds, region, view, ...ownLook(this) };
    const settings = readSettings(this, own, found);
    this.#settings = settings;
    applyLook(this, settings);
    // Frameworks set null before they have anything; pages hang members on every object.
    return Object.assign(Object.create(null), settings, { data: this.data ?? undefined });
  }

  #settled(outcome: WidgetState): void {
    const { data, problem } = this.#resource;
    if (outcome === 'problem') {
      this.dispatchEvent(new UnionProblemEvent(problem ?? { code: 'unknown' }));
    } else if (data) {
      this.#open(data);
      void this.updateComplete.then(() => {
        if (!this.#measured) markReady(StationMap.tag, this.#connectedAt);
        this.#measured = true;
        this.dispatchEvent(new UnionReadyEvent());
      });
    }
  }

  #open(model: StationModel): void {
    const before = this.session;
    before?.end();
    const {
      pageSize,
      view,
      facilities = [],
      openNow = false,
      region = '',
      kinds = [],
    } = this.#settings;
    this.session = new StationSession(model, {
      words: this.#words,
      client: this.client,
      map: this.#map,
      pageSize,
      only: kinds,
      update: () => this.requestUpdate(),
      emit: event => this.dispatchEvent(event),
      reload: this.#retry,
      focus: (to, id) => void this.#focus.move(to, id),
    });
    if (before && !this.#elsewhere) {
      this.session.resume(before);
    } else {
      this.session.pane = before?.pane ?? view;
      this.session.start({ facilities, openNow, region });
      if (before) this.#map.startOver(model, this.session.browser);
    }
    this.#elsewhere = false;
    if (this.#wanted) this.session.show(this.#wanted);
    this.#wanted = '';
  }

  #tick(): void {
    if (this.session?.browser.tick(this.client.now())) this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-station-map': StationMap;
  }
}

/** A page on which a panel of the map stands, with a desk that filters and lists as the map's does. */
import type { CSSResult, TemplateResult } from 'lit';
import { html } from 'lit';
import { define } from '../../../../src/base/define.ts';
import { LocaleController } from '../../../../src/base/locale-controller.ts';
import { UnionElement } from '../../../../src/base/union-element.ts';
import type { Region, StationFeature } from '../../../../src/data/generated/types.ts';
import { makeSite } from '../../../../src/data/make-site.ts';
import { stationMap } from '../../../../src/locale/station-map/namespace.ts';
import { stations } from '../../../../src/locale/stations/namespace.ts';
import type { LonLat } from '../../../../src/rules/coordinates.ts';
import { StationListing } from '../../../../src/stations/listing.ts';
import { NearestRows } from '../../../../src/stations/nearest-rows.ts';
import { StationModel } from '../../../../src/stations/station-model.ts';
import {
  EMPTY_QUERY,
  isEmptyQuery,
  type StationQuery,
} from '../../../../src/stations/station-query.ts';
import type { MapContext, Part } from '../../../../src/widgets/station-map/part.ts';
import { shareHref } from '../../../../src/widgets/station-map/parts/address-state.ts';
import { DeskFilter } from '../../../../src/widgets/station-map/parts/desk-filter.ts';
import { DEFAULTS, type Settings } from '../../../../src/widgets/station-map/settings.ts';
import { until } from '../../../helpers/until.ts';
// Here before what is timed.
import '../../../../src/stations/station-finder.ts';

/** Saturday 5 September 2026, 20:30 in China: weeks before a holiday and its working weekend. */
export const NOW = Date.parse('2026-09-05T20:30:00+08:00');

/** Stands where the map would: an element that speaks, and draws one panel. */
export class PanelStand extends UnionElement {
  readonly words = new LocaleController(this, stations, stationMap);
  panel: Part | undefined;

  protected override render(): TemplateResult {
    return html`<div class="root" lang=${this.words.lang} dir=${this.words.dir}>
      ${this.panel?.draw()}
    </div>`;
  }

  protected override updated(): void {
    this.panel?.updated?.(this.renderRoot as ShadowRoot);
  }

  get root(): ShadowRoot {
    return this.shadowRoot!;
  }

  /** The words a person reads, single spaces between them. */
  get text(): string {
    return textOf(this.root.querySelector('.root'));
  }

  all<E extends HTMLElement = HTMLElement>(selector: string): E[] {
    return [...this.root.querySelectorAll<E>(selector)];
  }

  /** The button, chip or link with those words. */
  act(words: string): HTMLElement {
    const acts = this.all('union-button, union-chip, button, a');
    const found = acts.find(one => textOf(one).includes(words));
    if (!found) throw new Error(`no act "${words}" in: ${acts.map(textOf).join(' | ')}`);
    return found;
  }

  async still(): Promise<void> {
    await this.updateComplete;
    await new Promise(done => setTimeout(done));
    await this.updateComplete;
  }
}
define('union-test-panel', PanelStand);

export function textOf(node: Node | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

const SITE = {
  v: 1,
  site: { id: 'zz', name: '示例市总工会', lang: 'zh-Hans', tz: 'Asia/Shanghai' },
  api: { base: 'https://zgh.example/v1/', mode: 'static' },
  collections: { stations: 'v1/stations/index.json' },
};

export interface StandOptions {
  readonly stations?: readonly StationFeature[];
  readonly regions?: readonly Region[];
  readonly lang?: string;
  readonly now?: number;
  readonly settings?: Partial<Settings>;
  readonly wide?: boolean;
  readonly model?: (model: StationModel) => void;
  /** Room of the element, px. */
  readonly width?: number;
}

/** What was done through the panel, in order. */
export type Done = readonly [act: string, ...said: unknown[]];

export interface Standing<P extends Part> {
  readonly el: PanelStand;
  readonly part: P;
  readonly context: MapContext;
  readonly done: Done[];
  /** The map was moved, a place is known. */
  set(change: { here?: LonLat; bounds?: MapContext['bounds']; wide?: boolean }): Promise<void>;
}

const ends: (() => void)[] = [];

interface Module<P extends Part> {
  readonly make: (context: () => MapContext) => P;
  readonly styles?: CSSResult;
}

/** A panel on the page, its words there. */
export async function standPanel<P extends Part>(
  { make, styles }: Module<P>,
  options: StandOptions = {},
): Promise<Standing<P>> {
  const { lang = 'zh-Hans', now = NOW, stations: features = [], regions = [] } = options;
  const el = document.createElement('union-test-panel') as PanelStand;
  el.lang = lang;
  if (options.width) el.style.cssText = `display: block; width: ${options.width}px`;
  const model = new StationModel(() => Promise.reject(new Error('no net')), { features, regions }, {
    site: makeSite({
      data: SITE,
      url: 'https://zgh.example/.well-known/union-widgets.json',
    } as never),
    changed: () => el.requestUpdate(),
  } as never);
  await model.bringFinder();
  options.model?.(model);
  const done: Done[] = [];
  const context = deskOf(el, model, now, done, options);
  const part = make(() => context);
  document.body.append(el);
  if (styles) el.root.adoptedStyleSheets = [...el.root.adoptedStyleSheets, styles.styleSheet!];
  ends.push(() => {
    part.sleep?.();
    el.remove();
  });
  await until(() => el.words.lang === lang, `words of ${lang}`);
  el.panel = part;
  el.requestUpdate();
  await el.still();
  const set: Standing<P>['set'] = async ({ wide, ...change }) => {
    Object.assign(context.listing, change);
    if (wide !== undefined) Object.assign(context, { wide });
    el.requestUpdate();
    await el.still();
  };
  return { el, part, context, done, set };
}

function deskOf(
  el: PanelStand,
  model: StationModel,
  now: number,
  done: Done[],
  { settings, wide = false }: StandOptions,
): MapContext {
  const listing = new StationListing<StationQuery>(
    model,
    { query: EMPTY_QUERY, isEverything: isEmptyQuery, openFirst: 0, pageSize: 20 },
    now,
  );
  const filter = new DeskFilter();
  listing.narrow = () => filter.of(listing);
  model.near = new NearestRows(model.table);
  const act =
    (name: string) =>
    (...said: unknown[]): void => {
      done.push([name, ...said]);
      el.requestUpdate();
    };
  const ask = (change: Partial<StationQuery>): void => {
    listing.query = { ...listing.query, ...change };
    act('ask')(change);
  };
  const desk = {
    host: el,
    words: el.words,
    model,
    settings: { ...DEFAULTS, ...settings },
    client: () => Promise.reject(new Error('no net')),
    now,
    wide,
    selected: '',
    hovered: '',
    listing,
    get query() {
      return listing.query;
    },
    get result() {
      return filter.of(listing);
    },
    get rows() {
      return listing.rows;
    },
    get count() {
      return listing.count;
    },
    get here() {
      return listing.here;
    },
    get bounds() {
      return listing.bounds;
    },
    ask,
    clear: () => ask(EMPTY_QUERY),
    goTo: (region: string) => ask({ region }),
    toResults: act('toResults'),
    choose: act('choose'),
    hover: () => undefined,
    close: act('close'),
    say: act('say'),
    locate: () => Promise.resolve(false),
    nearTo: async (place: LonLat, name?: string) => {
      listing.here = place;
      act('nearTo')(place, name);
    },
    metresTo: (row: number) => listing.metresTo(row),
    pageOf: (id: string) => `#map?station=${id}`,
    shareHref: () =>
      shareHref(el, { query: listing.query, station: '', view: undefined, trail: undefined }),
    requestUpdate: () => el.requestUpdate(),
  };
  return desk as unknown as MapContext;
}

/** Types into the panel's search field as a person does, and waits until it was looked for. */
export async function type(el: PanelStand, text: string): Promise<void> {
  const field = el.root.querySelector('union-field[type="search"]')!;
  const input = field.shadowRoot!.querySelector('input')!;
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await new Promise(done => setTimeout(done, 260));
  await el.still();
}

/** Takes them off the page again. */
export function leaveNone(): void {
  for (const end of ends.splice(0)) end();
}

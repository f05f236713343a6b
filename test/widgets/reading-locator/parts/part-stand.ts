/** A page on which one part of a locator stands: the detail, or the screen at a station. */
import { html, type CSSResult, type TemplateResult } from 'lit';
import { define } from '../../../../src/base/define.ts';
import { LocaleController } from '../../../../src/base/locale-controller.ts';
import { UnionElement } from '../../../../src/base/union-element.ts';
import type { StationDetail, StationFeature } from '../../../../src/data/generated/types.ts';
import { makeSite, type Site } from '../../../../src/data/make-site.ts';
import { reading } from '../../../../src/locale/reading/namespace.ts';
import { stations } from '../../../../src/locale/stations/namespace.ts';
import { StationModel } from '../../../../src/stations/station-model.ts';
import type { Part, ReadingContext } from '../../../../src/widgets/reading-locator/part.ts';
import { EVERYTHING } from '../../../../src/widgets/reading-locator/reading-query.ts';
import { DEFAULTS, type Settings } from '../../../../src/widgets/reading-locator/settings.ts';
import { until } from '../../../helpers/until.ts';
import { FakeClient } from '../../station-map/fake-client.ts';

export const ROOT = 'https://zgh.example/';
/** Wednesday 25 November 2026, 15:20 in China. */
export const NOW = Date.parse('2026-11-25T15:20:00+08:00');

/** Stands where the locator would: an element that speaks, and draws one part. */
export class PartStand extends UnionElement {
  readonly words = new LocaleController(this, stations, reading);
  shown: Part | undefined;
  reloads = 0;

  reload(): void {
    this.reloads += 1;
  }

  /** No photo of an example's site loads; when that is known is chance, so a test says it. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    const hush = (event: Event): void => {
      const image = event.target as HTMLImageElement;
      if (event.isTrusted && image.src.startsWith('http')) event.stopImmediatePropagation();
    };
    root.addEventListener('error', hush, true);
    return root;
  }

  protected override render(): TemplateResult {
    return html`<div class="root" lang=${this.words.lang} dir=${this.words.dir}>
      ${this.shown?.draw() ?? ''}
    </div>`;
  }

  protected override updated(): void {
    this.shown?.updated?.(this.renderRoot as ShadowRoot);
  }

  get root(): ShadowRoot {
    return this.shadowRoot!;
  }

  /** The words a person reads, single spaces between them. */
  get text(): string {
    return textOf(this.root.querySelector('.root'));
  }

  one<E extends Element = HTMLElement>(selector: string): E {
    return this.root.querySelector<E>(selector)!;
  }

  all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  /** The button or link with those words. */
  act(words: string): HTMLElement {
    const acts = this.all('button, a, summary');
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
define('union-test-reading-part', PartStand);

export function textOf(node: Node | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export const SITE = {
  v: 1,
  site: { id: 'zz', name: '示例市总工会', lang: 'zh-Hans', tz: 'Asia/Shanghai' },
  api: { base: 'https://zgh.example/v1/', mode: 'live' },
  collections: { reading: 'v1/reading/index.json', books: 'v1/books' },
  forms: { report: 'v1/forms/report.json', reading_event: 'v1/forms/reading_event.json' },
  frames: 'https://zgh.example/embed/',
};

export const siteOf = (document: unknown): Site =>
  makeSite({
    data: document as never,
    url: `${ROOT}.well-known/union-widgets.json`,
  } as never) as Site;

/** A station as the list has it; `more` are members of its properties. */
export function station(
  id: string,
  more: Partial<StationDetail['properties']> = {},
): StationFeature {
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [120.6335, 31.2962] },
    properties: { name: '示例书屋', kinds: ['reading'], hours: 'Mo-Su 09:00-22:00', ...more },
  };
}

export interface StandOptions {
  readonly stations?: readonly StationFeature[];
  /** What the station's own document adds; none: there is none such. */
  readonly detail?: Partial<StationDetail['properties']> | undefined;
  readonly answers?: Record<string, unknown>;
  readonly site?: unknown;
  readonly settings?: Partial<Settings>;
  readonly books?: string | undefined;
  readonly now?: number;
  readonly lang?: string;
  readonly context?: Partial<ReadingContext>;
}

export interface Acts {
  closed: number;
  chosen: string[];
  searched: [q: string, at: readonly string[] | undefined][];
}

export interface Standing<P extends Part> {
  readonly el: PartStand;
  readonly part: P;
  readonly client: FakeClient;
  readonly acts: Acts;
  readonly context: ReadingContext & { now: number };
}

const ends: (() => void)[] = [];

/** A part on the page, its words there. */
export async function standPart<P extends Part>(
  { make, styles }: { make: (context: () => ReadingContext) => P; styles: CSSResult },
  options: StandOptions = {},
): Promise<Standing<P>> {
  const { lang = 'zh-Hans', settings, now = NOW, site = SITE } = options;
  const features = options.stations ?? [station('r-1')];
  const el = document.createElement('union-test-reading-part') as PartStand;
  el.lang = lang;
  const client = new FakeClient(options.answers ?? answersOf(features[0]!, options.detail));
  client.time = now;
  const model = new StationModel(
    () => client,
    { features },
    { site: siteOf(site), changed: () => el.requestUpdate() },
  );
  const acts: Acts = { closed: 0, chosen: [], searched: [] };
  const context = {
    host: el,
    words: el.words,
    model,
    settings: { ...DEFAULTS, ...settings },
    books: 'books' in options ? options.books : `${ROOT}v1/books`,
    client: () => Promise.resolve(client),
    now,
    here: undefined,
    place: undefined,
    query: EVERYTHING,
    rows: features.map((_, row) => row),
    mask: new Uint8Array(features.length).fill(1),
    selected: '',
    metresTo: () => undefined,
    ask: () => undefined,
    choose: (id: string) => void acts.chosen.push(id),
    close: () => (acts.closed += 1),
    locate: () => Promise.resolve(false),
    searchBooks: (q: string, at?: readonly string[]) => void acts.searched.push([q, at]),
    pageOf: (id: string) => `https://page.example/reading#reading?station=${id}`,
    requestUpdate: () => el.requestUpdate(),
    ...options.context,
  } as ReadingContext & { now: number };
  const part = make(() => context);
  document.body.append(el);
  el.root.adoptedStyleSheets = [...el.root.adoptedStyleSheets, styles.styleSheet!];
  ends.push(() => {
    part.sleep?.();
    el.remove();
  });
  await until(() => el.words.lang === lang, `words of ${lang}`);
  el.shown = part;
  el.requestUpdate();
  await el.still();
  return { el, part, client, acts, context };
}

function answersOf(
  feature: StationFeature,
  more: Partial<StationDetail['properties']> | undefined,
): Record<string, unknown> {
  if (!more) return {};
  const detail = { v: 1, ...feature, properties: { ...feature.properties, ...more } };
  return { [`${ROOT}v1/stations/${feature.id}.json`]: detail };
}

/** Takes them off the page again. */
export function leaveNone(): void {
  for (const end of ends.splice(0)) end();
}

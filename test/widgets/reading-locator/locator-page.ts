import { fixture, html, nextFrame } from '@open-wc/testing';
import { readingCollection, sampleReading } from '../../../scripts/lib/sample-reading.mjs';
import type { StationFeature } from '../../../src/data/generated/types.ts';
import type { UnionField } from '../../../src/elements/field/field.ts';
import type { UnionSelect } from '../../../src/elements/select/select.ts';
import type { ReadingLocator } from '../../../src/widgets/reading-locator/reading-locator.ts';
// Here before a test's time begins to run.
import '../../../src/widgets/reading-locator/parts/locator-desk.ts';
import '../../../src/widgets/reading-locator/parts/find-part.ts';
import '../../../src/widgets/reading-locator/parts/filters-part.ts';
import '../../../src/widgets/reading-locator/parts/reading-filter.ts';
import '../../../src/widgets/reading-locator/parts/station-detail.ts';
import '../../../src/widgets/reading-locator/index.ts';
import { json } from '../../helpers/fake-fetch.ts';
import {
  ROOT,
  SITE,
  scriptedClient,
  siteDocument,
  type ScriptedClient,
  type Table,
} from '../../helpers/station-client.ts';
import { until } from '../../helpers/until.ts';

export const LIST = `${ROOT}v1/reading/index.json`;

/** A station of its own making. */
export function room(
  id: string,
  properties: Partial<StationFeature['properties']> = {},
  at: readonly [number, number] = [120.6, 31.3],
): StationFeature {
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [...at] },
    properties: { name: `书屋${id}`, kinds: ['reading'], hours: '24/7', ...properties },
  } as StationFeature;
}

/** Everything a site with reading stations answers. */
export function readingTable(
  features: readonly StationFeature[] = readingCollection().features,
  site: Record<string, unknown> = {},
  more: Record<string, unknown> = {},
): Table {
  const collections = { reading: 'v1/reading/index.json', books: 'v1/books' };
  const { regions } = readingCollection();
  const list = { v: 1, type: 'FeatureCollection', features, regions, ...more };
  const details = sampleReading().stations.map(({ feature: { id }, detail }) => [
    `${ROOT}v1/stations/${id}.json`,
    json(detail),
  ]);
  return {
    [SITE]: json(siteDocument({ collections, ...site })),
    [LIST]: json(list),
    ...(Object.fromEntries(details) as Table),
  };
}

export interface Stand {
  el: ReadingLocator;
  client: ScriptedClient;
  page: LocatorPage;
}

export interface StandOptions {
  features?: readonly StationFeature[];
  table?: Table;
  attributes?: Record<string, string>;
  data?: unknown;
  content?: Node[];
  /** CSS pixels. */
  width?: number;
  lang?: string;
  /** Waits for this state; '' not to wait. */
  until?: string;
}

/** Puts a locator on the page and waits until it stands, with all its tools. */
export async function stand(options: StandOptions = {}): Promise<Stand> {
  const { attributes = {}, content = [], width = 360, lang = 'zh-Hans' } = options;
  const client = scriptedClient(options.table ?? readingTable(options.features));
  const el = document.createElement('union-reading-locator');
  el.client = client;
  if (options.data === undefined) el.site = SITE;
  else el.data = options.data;
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  el.append(...content);
  const box = await fixture(html`<div lang=${lang}></div>`);
  (box as HTMLElement).style.width = `${width}px`;
  box.append(el);
  const page = new LocatorPage(el);
  if (options.until !== '') await page.until(options.until ?? 'ready');
  return { el, client, page };
}

export const textOf = (node: ParentNode | null | undefined): string =>
  ((node as Node | null | undefined)?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The locator as a person sees and uses it. */
export class LocatorPage {
  readonly el: ReadingLocator;

  constructor(el: ReadingLocator) {
    this.el = el;
  }

  get root(): ShadowRoot {
    return this.el.shadowRoot!;
  }

  /** Waits for a state; where there are stations, for the tools that come after them. */
  async until(state: string): Promise<void> {
    await until(() => this.el.dataset['state'] === state, `never came to the state "${state}"`);
    if (state === 'ready') await until(() => this.root.querySelector('.main'), 'no tools came');
    await this.still();
  }

  async still(): Promise<void> {
    await this.el.updateComplete;
    await nextFrame();
    await this.el.updateComplete;
  }

  get rows(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('.row[data-id]')];
  }

  get names(): string[] {
    return this.rows.map(row => textOf(row.querySelector('.name')));
  }

  get ids(): string[] {
    return this.rows.map(row => row.dataset['id']!);
  }

  row(id: string): HTMLElement {
    const found = this.rows.find(row => row.dataset['id'] === id);
    if (!found) throw new Error(`no row "${id}" among ${this.ids.join()}`);
    return found;
  }

  /** What a row says below its name. */
  lines(id: string): string[] {
    return [...this.row(id).querySelectorAll('p')].map(textOf);
  }

  link(id: string): HTMLAnchorElement {
    return this.row(id).querySelector('a')!;
  }

  get summary(): string {
    return textOf(this.root.querySelector('.summary'));
  }

  act(name: string): HTMLButtonElement {
    const found = this.root.querySelector<HTMLButtonElement>(`[data-act="${name}"]`);
    if (!found) throw new Error(`no button for "${name}"`);
    return found;
  }

  /** Presses a button of the bar. */
  async press(name: string): Promise<void> {
    this.act(name).click();
    await this.still();
  }

  /** Presses a button by its words. */
  async pressWords(words: string): Promise<void> {
    const buttons = [...this.root.querySelectorAll<HTMLElement>('union-button, button')];
    const button = buttons.find(one => textOf(one).startsWith(words));
    if (!button) throw new Error(`no button "${words}" among ${buttons.map(textOf).join(' | ')}`);
    button.click();
    await this.still();
  }

  async openPanel(name: 'find' | 'filters'): Promise<void> {
    await this.press(name);
    await until(() => this.root.querySelector('.panel'), 'no panel');
    await this.still();
  }

  async type(text: string): Promise<void> {
    const field = this.root.querySelector<UnionField>('.panel union-field')!;
    const input = field.shadowRoot!.querySelector('input')!;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.still();
  }

  get chips(): string[] {
    return [...this.root.querySelectorAll('union-chip')].map(
      chip => `${textOf(chip)} ${chip.count}${chip.pressed ? ' ✓' : ''}`,
    );
  }

  /** Presses a filter by its word. */
  async filter(word: string): Promise<void> {
    const chip = [...this.root.querySelectorAll('union-chip')].find(c => textOf(c) === word);
    if (!chip) throw new Error(`no filter "${word}" among ${this.chips.join(' | ')}`);
    await chip.updateComplete;
    chip.click();
    await this.still();
  }

  get selects(): UnionSelect[] {
    return [...this.root.querySelectorAll<UnionSelect>('.panel union-select')];
  }

  async choose(label: string, value: string): Promise<void> {
    const found = this.selects.find(one => one.label === label);
    if (!found) throw new Error(`no list "${label}" among ${this.selects.map(s => s.label)}`);
    const native = found.shadowRoot!.querySelector('select')!;
    native.value = value;
    native.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    native.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    await this.still();
  }

  /** Waits for the detail of a station, with its heading. */
  async detail(): Promise<HTMLElement> {
    await until(() => this.root.querySelector('#station-title'), 'no detail');
    await this.still();
    return this.root.querySelector<HTMLElement>('#station-title')!;
  }

  get notice(): string {
    const found = this.root.querySelector('union-notice, union-empty');
    return `${found?.getAttribute('heading') ?? ''} ${textOf(found)}`.trim();
  }
}

/** The address as it was before a test wrote into it. */
export function clearAddress(): void {
  history.replaceState(null, '', location.pathname + location.search);
}

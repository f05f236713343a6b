import { aTimeout, fixture, html, nextFrame } from '@open-wc/testing';
import { until } from './until.ts';
import type { UnionChip } from '../../src/elements/chip/chip.ts';
import type { UnionNotice } from '../../src/elements/notice/notice.ts';
import type { UnionField } from '../../src/elements/field/field.ts';
import type { UnionSelect } from '../../src/elements/select/select.ts';
// Here before a test's time begins to run.
import '../../src/widgets/station-map/map-half.ts';
import '../../src/widgets/station-map/parts/map-desk.ts';
import '../../src/widgets/station-map/parts/detail-part.ts';
import '../../src/widgets/station-map/parts/find-part.ts';
import '../../src/widgets/station-map/parts/filters-part.ts';
import '../../src/widgets/station-map/index.ts';
import type { StationMap } from '../../src/widgets/station-map/station-map.ts';
import {
  sample,
  scriptedClient,
  SITE,
  siteTable,
  type ScriptedClient,
  type Table,
} from './station-client.ts';

export interface Stand {
  el: StationMap;
  client: ScriptedClient;
  page: StationPage;
}

export interface StandOptions {
  /** What the network answers; the sample's site when absent. */
  table?: Table;
  /** Members of the site document. */
  site?: Record<string, unknown>;
  client?: ScriptedClient;
  /** Attributes; by default the site. */
  attributes?: Record<string, string>;
  /** What the page puts inside the tag. */
  content?: Node[];
  /** CSS pixels; from 720 on list and map stand beside each other. */
  width?: number;
  /** Waits for this state; '' not to wait. */
  until?: string;
}

/** Puts a station map on the page and waits until it stands. */
export async function stand(options: StandOptions = {}): Promise<Stand> {
  const { attributes = { site: SITE }, content = [], width = 400, until = 'ready' } = options;
  // What an earlier map left in the page's address.
  if (location.hash.startsWith('#map?')) history.replaceState(null, '', location.pathname);
  const table = options.table ?? siteTable(sample(), options.site);
  const client = options.client ?? scriptedClient(table);
  const el = document.createElement('union-station-map');
  el.client = client;
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  el.append(...content);
  const box = await fixture(html`<div lang="zh-Hans"></div>`);
  (box as HTMLElement).style.width = `${width}px`;
  box.append(el);
  const page = new StationPage(el);
  if (until) await page.until(until);
  return { el, client, page };
}

/** The map as a person sees and uses it. */
export class StationPage {
  readonly el: StationMap;

  constructor(el: StationMap) {
    this.el = el;
  }

  get root(): ShadowRoot {
    return this.el.shadowRoot!;
  }

  get state(): string | undefined {
    return this.el.dataset.state;
  }

  /** Waits for a state, and for what it shows. */
  async until(state: string): Promise<void> {
    await until(() => this.state === state, `never came to the state "${state}"`);
    await this.still();
  }

  /** Waits until nothing is to be rendered any more, and nothing that was pressed is on its way. */
  async still(): Promise<void> {
    await this.el.updateComplete;
    await nextFrame();
    await until(() => !this.root.querySelector('.pill[aria-busy="true"], .coming'), 'parts');
    const inner = [...this.root.querySelectorAll<StationMap>('*')];
    await Promise.all(inner.map(one => one.updateComplete));
  }

  /** Waits until the chosen station's details are here, or will not come. */
  async loaded(): Promise<void> {
    await until(
      () => this.detail && !this.root.querySelector('.detail [aria-busy="true"]'),
      'no details',
    );
    await this.still();
  }

  /** Rows of the list of stations. */
  get rows(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('.row[data-id]')];
  }

  /** Divisions in the place of stations, and how many each has. */
  get places(): HTMLAnchorElement[] {
    return [...this.root.querySelectorAll<HTMLAnchorElement>('.places .name')];
  }

  /** Names of the stations in the list, in order. */
  get names(): string[] {
    return this.rows.map(row => textOf(row.querySelector('.name')));
  }

  /** All a person can read, without what is hidden inside buttons' own shadow roots. */
  get text(): string {
    return textOf(this.root.querySelector('.root'));
  }

  /** How many, as the line above the list says. */
  get summary(): string {
    return textOf(this.root.querySelector('.summary [role="status"] > span'));
  }

  /** The chosen station's page, or nothing. */
  get detail(): HTMLElement | null {
    return this.root.querySelector('.detail');
  }

  /** The name of the station that is open; '' where none is. */
  get title(): string {
    return textOf(this.root.querySelector('#station-title'));
  }

  get notices(): string[] {
    return [...this.root.querySelectorAll<UnionNotice>('union-notice, union-empty')].map(notice =>
      `${notice.heading} ${textOf(notice)}`.trim(),
    );
  }

  /** The search field; its panel must be open. */
  get field(): UnionField {
    return this.root.querySelector('union-field')!;
  }

  get canvas(): HTMLCanvasElement {
    return this.root.querySelector('canvas')!;
  }

  /** What buttons there are, by their words or labels. */
  get buttons(): string[] {
    return this.allButtons.map(wordsOf);
  }

  private get allButtons(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('union-button, button')];
  }

  /** A button by its words or its label. */
  button(words: string): HTMLElement {
    const found = this.allButtons.find(one => wordsOf(one) === words);
    if (!found) throw new Error(`no button "${words}" among: ${this.buttons.join(', ')}`);
    return found;
  }

  async press(words: string): Promise<void> {
    if (
      words === '筛选' &&
      this.root.querySelector('[data-act="filters"][aria-expanded="false"]')
    ) {
      await this.open('filters');
      return;
    }
    this.button(words).click();
    await this.still();
  }

  /** Opens the panel behind a button of the bar, if it is not open. */
  async open(act: 'find' | 'filters'): Promise<void> {
    const button = this.root.querySelector<HTMLElement>(`[data-act="${act}"]`)!;
    if (button.getAttribute('aria-expanded') === 'true') return;
    button.click();
    await until(() => this.root.querySelector(`.panel.${act}:not([aria-busy])`), act);
    await this.still();
  }

  chip(words: string): UnionChip {
    const all = [...this.root.querySelectorAll('union-chip')];
    const found = all.find(one => textOf(one) === words);
    if (!found) throw new Error(`no chip "${words}" among: ${all.map(textOf).join(', ')}`);
    return found;
  }

  async toggle(words: string): Promise<void> {
    this.chip(words).click();
    await this.still();
  }

  /** Types a search into the field, as a person does, and waits for what it finds. */
  async search(text: string): Promise<void> {
    await this.open('find');
    const input = this.field.shadowRoot!.querySelector('input')!;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await aTimeout(260);
    await this.still();
  }

  /** Presses a row of the list. */
  async choose(name: string): Promise<void> {
    const row = this.rows.find(one => textOf(one.querySelector('.name')) === name);
    if (!row) throw new Error(`no row "${name}" among: ${this.names.join(', ')}`);
    row.querySelector<HTMLElement>('.name')!.click();
    await until(() => this.detail, 'the detail');
    await this.still();
  }

  /** Chooses a division, level by level; '' for all. */
  async pick(region: string): Promise<void> {
    const codes = region ? [`${region.slice(0, 2)}0000`, `${region.slice(0, 4)}00`, region] : [''];
    for (const code of codes) {
      const selects = [...this.root.querySelectorAll<UnionSelect>('.panel union-select')];
      const inner = selects.map(one => one.shadowRoot!.querySelector('select')!);
      const select = code
        ? inner.find(one => [...one.options].some(({ value }) => value === code))
        : inner[0];
      if (!select) continue;
      const below = inner[inner.indexOf(select) + 1];
      const last = code === region && select.value === code && below?.value ? below : undefined;
      if (select.value === code && !last) continue;
      (last ?? select).value = last ? '' : code;
      (last ?? select).dispatchEvent(new Event('change', { bubbles: true }));
      await this.still();
    }
  }

  /** What has the focus: the innermost element. */
  get focused(): Element | null {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  }

  /** A value of the detail by its term. */
  fact(term: string): string {
    const found = [...this.root.querySelectorAll('dt')].find(one => textOf(one) === term);
    return textOf(found?.nextElementSibling ?? null);
  }
}

/** Text as it reads: spaces in a row are one. */
export function textOf(node: Node | null): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Listens until told to give what it heard. */
export function hear<T extends Event>(target: EventTarget, type: string): T[] {
  const heard: T[] = [];
  target.addEventListener(type, event => heard.push(event as T));
  return heard;
}

function wordsOf(button: HTMLElement): string {
  const { label } = button as HTMLElement & { label?: string };
  return label || button.getAttribute('aria-label') || textOf(button);
}

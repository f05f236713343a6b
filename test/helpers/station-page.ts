import { fixture, html, nextFrame } from '@open-wc/testing';
import { until } from './until.ts';
import '../../src/widgets/station-map/index.ts';
import type { UnionChip } from '../../src/elements/chip/chip.ts';
import type { UnionField } from '../../src/elements/field/field.ts';
import type { UnionListItem } from '../../src/elements/list/list-item.ts';
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
  /** CSS pixels; from 760 on list and map stand beside each other. */
  width?: number;
  /** Waits for this state; '' not to wait. */
  until?: string;
}

/** Puts a station map on the page and waits until it stands. */
export async function stand(options: StandOptions = {}): Promise<Stand> {
  const { attributes = { site: SITE }, content = [], width = 400, until = 'ready' } = options;
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

  /** Waits until nothing is to be rendered any more. */
  async still(): Promise<void> {
    await this.el.updateComplete;
    await nextFrame();
    const inner = [...this.root.querySelectorAll<StationMap>('*')];
    await Promise.all(inner.map(one => one.updateComplete));
  }

  /** Waits until the chosen station's details are here, or will not come. */
  async loaded(): Promise<void> {
    await until(() => !this.root.querySelector('.detail union-skeleton'), 'no details');
    await this.still();
  }

  /** Rows of the list of stations. */
  get rows(): UnionListItem[] {
    const lists = [...this.root.querySelectorAll('union-list')];
    const list = lists.find(one => one.label === '站点列表') ?? lists.pop();
    return [...(list?.querySelectorAll('union-list-item') ?? [])];
  }

  /** Names of the stations in the list, in order. */
  get names(): string[] {
    return this.rows.map(row => textOf(row.querySelector('.name')));
  }

  /** All a person can read, without what is hidden inside buttons' own shadow roots. */
  get text(): string {
    return textOf(this.root.querySelector('.root'));
  }

  /** The line above the list. */
  get summary(): string {
    return textOf(this.root.querySelector('.summary [role="status"]'));
  }

  /** The chosen station's page, or nothing. */
  get detail(): HTMLElement | null {
    return this.root.querySelector('.detail');
  }

  get notices(): string[] {
    return [...this.root.querySelectorAll('union-notice')].map(notice =>
      `${notice.heading} ${textOf(notice)}`.trim(),
    );
  }

  get field(): UnionField {
    return this.root.querySelector('union-field')!;
  }

  get canvas(): HTMLCanvasElement {
    return this.root.querySelector('canvas')!;
  }

  get select(): HTMLSelectElement {
    return this.root.querySelector('union-select')!.shadowRoot!.querySelector('select')!;
  }

  /** What buttons there are, by their words or labels. */
  get buttons(): string[] {
    return [...this.root.querySelectorAll('union-button')].map(one => one.label || textOf(one));
  }

  /** A button by its words or its label. */
  button(words: string): HTMLElement {
    const all = [...this.root.querySelectorAll('union-button')];
    const found = all.find(one => one.label === words || textOf(one) === words);
    if (!found) throw new Error(`no button "${words}" among: ${this.buttons.join(', ')}`);
    return found;
  }

  async press(words: string): Promise<void> {
    this.button(words).click();
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

  /** Types a search into the field, as a person does. */
  async search(text: string): Promise<void> {
    const input = this.field.shadowRoot!.querySelector('input')!;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.still();
  }

  /** Presses a row of the list. */
  async choose(name: string): Promise<void> {
    const row = this.rows.find(one => textOf(one.querySelector('.name')) === name);
    if (!row) throw new Error(`no row "${name}" among: ${this.names.join(', ')}`);
    row.shadowRoot!.querySelector('button')!.click();
    await this.still();
  }

  async pick(region: string): Promise<void> {
    this.select.value = region;
    this.select.dispatchEvent(new Event('change', { bubbles: true }));
    await this.still();
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

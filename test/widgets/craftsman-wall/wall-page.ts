import { fixture, html, nextFrame } from '@open-wc/testing';
import {
  sampleAllianceMembers,
  samplePeopleOfYear,
  sampleSummaries,
  type SamplePerson,
} from '../../../scripts/lib/sample-people.mjs';
import type { PeopleList } from '../../../src/data/generated/types.ts';
import type { UnionField } from '../../../src/elements/field/field.ts';
import type { UnionSelect } from '../../../src/elements/select/select.ts';
import type { UnionSheet } from '../../../src/elements/sheet/sheet.ts';
import type { CraftsmanWall } from '../../../src/widgets/craftsman-wall/craftsman-wall.ts';
// Here before a test's time begins to run.
import '../../../src/widgets/craftsman-wall/parts/wall-desk.ts';
import '../../../src/widgets/craftsman-wall/parts/facets-view.ts';
import '../../../src/widgets/craftsman-wall/index.ts';
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

export const LIST = `${ROOT}v1/people/index.json`;

export type Items = PeopleList['items'];

export const ofTheYear = (): Items => sampleSummaries(samplePeopleOfYear());
export const alliance = (): Items => sampleSummaries(sampleAllianceMembers());
export const listed = (people: readonly SamplePerson[]): Items => sampleSummaries(people);

/** A site with a list, a hundred a page as a server has it. */
export function wallTable(items: Items, site: Record<string, unknown> = {}, links = true): Table {
  const collections = { people: 'v1/people/index.json' };
  const table: Table = { [SITE]: json(siteDocument({ collections, ...site })) };
  for (let from = 0, page = 1; page === 1 || from < items.length; from += 100, page += 1) {
    const on = items.slice(from, from + 100);
    const isLast = from + 100 >= items.length;
    const next = [{ rel: 'next', href: `v1/people/i/${page + 1}.json` }];
    const url = page === 1 ? LIST : `${ROOT}v1/people/i/${page}.json`;
    table[url] = json({
      v: 1,
      numberMatched: items.length,
      numberReturned: on.length,
      items: on,
      links: isLast || !links ? [] : next,
    });
  }
  return table;
}

export interface Stand {
  el: CraftsmanWall;
  client: ScriptedClient;
  page: WallPage;
}

export interface StandOptions {
  items?: Items;
  table?: Table;
  attributes?: Record<string, string>;
  data?: unknown;
  content?: Node[];
  /** CSS pixels; from 720 on filters stand beside. */
  width?: number;
  lang?: string;
  /** Waits for this state; '' not to wait. */
  until?: string;
}

/** Puts a wall on the page and waits until it stands, with all its tools. */
export async function stand(options: StandOptions = {}): Promise<Stand> {
  const { attributes = {}, content = [], width = 1000, lang = 'zh-Hans' } = options;
  const client = scriptedClient(options.table ?? wallTable(options.items ?? ofTheYear()));
  const el = document.createElement('union-craftsman-wall');
  el.client = client;
  if (options.data === undefined) el.site = SITE;
  else el.data = options.data;
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  el.append(...content);
  const box = await fixture(html`<div lang=${lang}></div>`);
  (box as HTMLElement).style.width = `${width}px`;
  box.append(el);
  const page = new WallPage(el);
  if (options.until !== '') await page.until(options.until ?? 'ready');
  return { el, client, page };
}

export const textOf = (node: ParentNode | null | undefined): string =>
  ((node as Node | null | undefined)?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The wall as a person sees and uses it. */
export class WallPage {
  readonly el: CraftsmanWall;

  constructor(el: CraftsmanWall) {
    this.el = el;
  }

  get root(): ShadowRoot {
    return this.el.shadowRoot!;
  }

  /** Waits for a state; where there are entries, for the tools that come after them. */
  async until(state: string): Promise<void> {
    await until(() => this.el.dataset['state'] === state, `never came to the state "${state}"`);
    if (state === 'ready') await until(() => this.root.querySelector('.foot'), 'no tools came');
    await this.still();
  }

  async still(): Promise<void> {
    await this.el.updateComplete;
    await nextFrame();
    await this.el.updateComplete;
  }

  get links(): HTMLAnchorElement[] {
    return [...this.root.querySelectorAll<HTMLAnchorElement>('.name')];
  }

  get names(): string[] {
    return this.links.map(textOf);
  }

  get summary(): string {
    return textOf(this.root.querySelector('.count'));
  }

  get headings(): string[] {
    return [...this.root.querySelectorAll('.section-title')].map(textOf);
  }

  link(name: string): HTMLAnchorElement {
    const found = this.links.find(link => textOf(link).startsWith(name));
    if (!found) throw new Error(`no entry "${name}" among ${this.names.join(' | ')}`);
    return found;
  }

  async search(text: string): Promise<void> {
    const field = this.root.querySelector<UnionField>('union-field')!;
    const input = field.shadowRoot!.querySelector('input')!;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.still();
  }

  /** Presses a button by its words. */
  async press(words: string): Promise<void> {
    const buttons = [...this.root.querySelectorAll<HTMLElement>('union-button')];
    const button = buttons.find(one => textOf(one).startsWith(words));
    if (!button) throw new Error(`no button "${words}" among ${buttons.map(textOf).join(' | ')}`);
    button.click();
    await this.still();
  }

  get chips(): string[] {
    return [...this.root.querySelectorAll('union-chip')].map(
      chip => `${textOf(chip)} ${chip.count}${chip.pressed ? ' ✓' : ''}`,
    );
  }

  /** Presses a filter by its word. */
  async filter(word: string): Promise<void> {
    const find = () => [...this.root.querySelectorAll('union-chip')].find(c => textOf(c) === word);
    await until(find, `no filter "${word}"`);
    const chip = find()!;
    await chip.updateComplete;
    chip.click();
    await this.still();
  }

  select(label: string): UnionSelect {
    const all = [...this.root.querySelectorAll<UnionSelect>('union-select')];
    const found = all.find(one => one.label === label);
    if (!found) throw new Error(`no list "${label}" among ${all.map(one => one.label).join()}`);
    return found;
  }

  async choose(label: string, value: string): Promise<void> {
    const native = this.select(label).shadowRoot!.querySelector('select')!;
    native.value = value;
    native.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    native.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    await this.still();
  }

  async turn(page: number): Promise<void> {
    const pages = this.root.querySelector('union-pagination')!;
    await pages.updateComplete;
    pages.shadowRoot!.querySelector<HTMLElement>(`.number [data-page="${page}"]`)!.click();
    await this.still();
  }

  get sheet() {
    return this.root.querySelector<UnionSheet>('union-sheet.detail');
  }

  get card(): HTMLElement | null {
    return this.el.querySelector<HTMLElement>('union-craftsman-card');
  }
}

/** The address as it was before a test wrote into it. */
export function clearAddress(): void {
  history.replaceState(null, '', location.pathname + location.search);
}

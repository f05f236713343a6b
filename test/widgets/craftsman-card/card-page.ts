import { fixture, html, nextFrame } from '@open-wc/testing';
// Here before a test's time begins to run.
import '../../../src/widgets/craftsman-card/desk.ts';
import '../../../src/widgets/craftsman-card/index.ts';
import type { CraftsmanCard } from '../../../src/widgets/craftsman-card/craftsman-card.ts';
import { fakeSite, json, type FakeFetch } from '../../helpers/fake-fetch.ts';
import {
  ROOT,
  SITE,
  scriptedClient,
  siteDocument,
  type ScriptedClient,
  type Table,
} from '../../helpers/station-client.ts';
import { until } from '../../helpers/until.ts';

export type Document = Record<string, unknown>;

/** A point of a picture, so that no test asks a network for one. */
export const PICTURE =
  'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** A craftsman with everything that a first look shows. */
export const CRAFTSMAN: Document = {
  v: 1,
  id: 'p-0007',
  type: 'person',
  name: '单晓林（示例）',
  trade: '电焊工',
  org: '示例重工有限公司',
  honours: [
    { name: '示例市大工匠', level: 'city', year: 2021 },
    { name: '全国五一劳动奖章', level: 'national', year: 2023 },
    { name: '示例省劳动模范', level: 'province', year: 2019, class: '年度人物' },
  ],
  facts: [
    { label: '带徒', value: 25, unit: '人', asOf: '2025-12', source: '示例市总工会通报' },
    { label: '培训', value: '近 3000', unit: '人次' },
  ],
  story: '从学徒做起，二十年只做一件事。\n\n他整理的焊接口诀，如今贴在每一个工位上。',
  quote: '焊缝不会说谎。',
  contact: '示例重工有限公司工会 0371-00000000',
};

export const manyHonours = (n: number): Document[] =>
  Array.from({ length: n }, (_, at) => ({
    name: `示例荣誉 ${at + 1}`,
    level: ['enterprise', 'county', 'province'][at % 3],
    year: 1980 + at,
  }));

export const addressOf = (id: string): string => `${ROOT}v1/people/${id}.json`;

/** A site with some people, as a server publishes them. */
export function peopleTable(people: readonly Document[] = [CRAFTSMAN], site: Document = {}): Table {
  const table: Table = { [SITE]: json(siteDocument(site)) };
  for (const person of people) table[addressOf(String(person['id']))] = json(person);
  return table;
}

export const textOf = (node: Node | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

export interface StandOptions {
  table?: Table;
  data?: unknown;
  attributes?: Record<string, string>;
  content?: Node[];
  width?: number;
  lang?: string;
  /** Answers the page's own `fetch` in place of a client: the short way. */
  short?: boolean;
  /** Waits for this state; '' not to wait. */
  until?: string;
}

export interface Stand {
  el: CraftsmanCard;
  page: CardPage;
  client: ScriptedClient | undefined;
  asked: FakeFetch | undefined;
}

const real = window.fetch;
let sites = 0;

/** Puts the page's own `fetch` back. */
export const restoreFetch = (): void => void (window.fetch = real);

/** Puts a card on the page. */
export async function stand(options: StandOptions = {}): Promise<Stand> {
  const { attributes = {}, content = [], width = 640, lang = 'zh-Hans' } = options;
  const table = options.table ?? peopleTable();
  const el = document.createElement('union-craftsman-card');
  let client: ScriptedClient | undefined;
  let asked: FakeFetch | undefined;
  if (options.data !== undefined) el.data = options.data;
  else {
    el.site = SITE;
    if (!('src' in attributes)) el.person = 'p-0007';
    if (options.short) {
      // Cards share a site's document for a minute: each test has a site of its own.
      el.site = `${SITE}?test=${(sites += 1)}`;
      const site = fakeSite({ ...table, [el.site]: table[SITE]! });
      asked = site;
      // What comes from a network has an address.
      window.fetch = async (url, init) =>
        Object.defineProperty(await site(url, init), 'url', { value: String(url) });
    } else el.client = client = scriptedClient(table);
  }
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  el.append(...content);
  const box = (await fixture(html`<div lang=${lang}></div>`)) as HTMLElement;
  box.style.width = `${width}px`;
  box.append(el);
  const page = new CardPage(el);
  if (options.until !== '') await page.until(options.until ?? 'ready');
  return { el, page, client, asked };
}

/** The card as a person sees and uses it. */
export class CardPage {
  readonly el: CraftsmanCard;

  constructor(el: CraftsmanCard) {
    this.el = el;
  }

  get root(): ShadowRoot {
    return this.el.shadowRoot!;
  }

  find(selector: string): HTMLElement | null {
    return this.root.querySelector<HTMLElement>(selector);
  }

  get text(): string {
    return textOf(this.root);
  }

  get name(): string {
    return textOf(this.find('.who'));
  }

  get honours(): string[] {
    return [...this.root.querySelectorAll('.honours > ul > li')].map(textOf);
  }

  get acts(): string[] {
    return [...this.root.querySelectorAll('.act')].map(textOf);
  }

  get notice(): string {
    const found = this.find('union-notice');
    return `${found?.getAttribute('heading') ?? ''} ${textOf(found)}`.trim();
  }

  get jsonLd(): Document | undefined {
    const script = this.el.querySelector('script[type="application/ld+json"]');
    return script ? (JSON.parse(script.textContent) as Document) : undefined;
  }

  async until(state: string): Promise<void> {
    await until(() => this.el.dataset.state === state, `never came to the state "${state}"`);
    await this.still();
  }

  /** What follows the first look is here. */
  async desk(): Promise<void> {
    await until(() => this.find('.acts, .head a'), 'the acts never came');
    await this.still();
  }

  async still(): Promise<void> {
    await this.el.updateComplete;
    await nextFrame();
    await this.el.updateComplete;
  }

  async press(text: string): Promise<void> {
    await until(() => this.button(text), `no button says "${text}"`);
    this.button(text)!.click();
    await this.still();
  }

  private button(text: string): HTMLElement | undefined {
    const all = this.root.querySelectorAll<HTMLElement>('button, union-button');
    return [...all].find(button => textOf(button).includes(text));
  }
}

/** The search for books on a page of its own, with a library played from a script. */
import { fixture, html, nextFrame } from '@open-wc/testing';
import { css } from 'lit';
import { LocaleController } from '../../../../src/base/locale-controller.ts';
import { UnionElement } from '../../../../src/base/union-element.ts';
import { createClient } from '../../../../src/data/client.ts';
import type { StationFeature } from '../../../../src/data/generated/types.ts';
import { memoryStore } from '../../../../src/data/saved-document.ts';
import { reading } from '../../../../src/locale/reading/namespace.ts';
import { stations } from '../../../../src/locale/stations/namespace.ts';
import { distanceMetres, type LonLat } from '../../../../src/rules/coordinates.ts';
import { NearestRows } from '../../../../src/stations/nearest-rows.ts';
import { StationModel } from '../../../../src/stations/station-model.ts';
import type { ReadingContext } from '../../../../src/widgets/reading-locator/part.ts';
// Here before a test's time begins to run.
import '../../../../src/widgets/reading-locator/parts/books-answer.ts';
import '../../../../src/widgets/reading-locator/parts/books-ask.ts';
import '../../../../src/widgets/reading-locator/parts/books-feeds.ts';
import '../../../../src/widgets/reading-locator/parts/books-steps.ts';
import { BooksPart, styles } from '../../../../src/widgets/reading-locator/parts/books.ts';
import { EVERYTHING } from '../../../../src/widgets/reading-locator/reading-query.ts';
import { DEFAULTS, type Settings } from '../../../../src/widgets/reading-locator/settings.ts';
import { json, type Asked, type Reply } from '../../../helpers/fake-fetch.ts';
import { until } from '../../../helpers/until.ts';

export const ROOT = 'https://zz.example/';
export const BOOKS = `${ROOT}v1/books`;
/** A Monday afternoon in Beijing: 2026-03-02 15:30. */
export const NOW = Date.UTC(2026, 2, 2, 7, 30);

export type Document = Record<string, unknown>;

/** A reading station; `more` are members of its properties. */
export function station(id: string, name: string, at: LonLat, more: Document = {}): StationFeature {
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: at },
    properties: { name, kinds: ['reading'], hours: '24/7', ...more },
  } as unknown as StationFeature;
}

const LIBRARY = { system: '示例市图书馆', opac: 'https://opac.example/search' };

/** Three stations in a row to the east, a kilometre or so apart. */
export const STATIONS = [
  station('r-1', '东门书屋（示例）', [120.6, 31.3], {
    reading: {
      unattended: true,
      selfLoan: true,
      entry: ['qr', 'face'],
      library: LIBRARY,
      loan: { books: 5, days: 30, renewals: 1, depositYuan: 0, returns: '全市通还' },
      eResources: [
        { type: 'opds', href: 'library/opds.json', title: '工会数字图书馆' },
        { type: 'opds', href: 'https://elsewhere.example/opds.json', title: '外省书目' },
      ],
    },
  }),
  station('r-2', '西园书屋（示例）', [120.61, 31.3], {
    hours: 'Mo-Fr 09:00-12:00',
    reading: { library: LIBRARY },
  }),
  station('r-3', '南港书屋（示例）', [120.62, 31.3], { reading: { selfLoan: true } }),
];

export const CODE: Document = {
  id: 'b-1',
  title: '示例程序设计基础',
  author: '示例著者',
  publisher: '示例出版社',
  year: 2021,
  isbn: '9787302511625',
  holdings: [
    {
      station: 'r-3',
      callno: 'TP311.1/12',
      state: 'available',
      copies: { total: 1, available: 1 },
      checked: '2026-03-02T15:10:00+08:00',
    },
    {
      station: 'r-1',
      callno: 'TP311.1/12',
      shelf: '二楼 3 排',
      state: 'available',
      copies: { total: 3, available: 2 },
      checked: '2026-03-02T15:20:00+08:00',
      links: [{ rel: 'reserve', href: 'https://opac.example/reserve/1' }],
    },
    { station: 'r-2', callno: 'TP311.1/12', state: 'unavailable', due: '2026-03-09' },
  ],
};

export const answer = (items: readonly Document[], more: Document = {}): Document => ({
  v: 1,
  numberMatched: items.length,
  items: structuredClone(items),
  ...more,
});

export interface StandOptions {
  /** Answers each question; `q` and `at` as the server reads them. */
  reply?: (q: string, at: string | null, asked: Asked) => Reply;
  /** Other addresses. */
  table?: Record<string, Reply>;
  books?: string | undefined;
  here?: LonLat;
  /** What the device says when asked where it is. */
  tells?: LonLat;
  settings?: Partial<Settings>;
  lang?: string;
  width?: number;
  large?: boolean;
  theme?: string;
  stations?: readonly StationFeature[];
}

class BooksHost extends UnionElement {
  static override styles = [
    UnionElement.styles,
    css`
      .root {
        padding: 12px;
        background: var(--union-ground);
      }
    `,
    styles,
  ];
  books!: BooksPart;

  reload(): Promise<void> {
    return Promise.resolve();
  }

  protected override updated(): void {
    this.books?.updated(this.renderRoot);
  }

  protected override render() {
    return html`<div class="root">${this.books?.draw()}</div>`;
  }
}
customElements.define('union-books-stand', BooksHost);

export interface Stand {
  el: BooksHost;
  page: BooksPage;
  part: BooksPart;
  context: ReadingContext & { chosen: string[]; closed: number };
  /** Questions asked so far, as `q` or `q @ at`. */
  asked: string[];
}

/** Puts the search on a page and opens it. */
export async function stand(
  options: StandOptions = {},
  opening: { q?: string; at?: readonly string[] } = {},
): Promise<Stand> {
  const el = document.createElement('union-books-stand') as BooksHost;
  const asked: string[] = [];
  const context = contextOf(el, options, clientOf(options, asked));
  el.books = new BooksPart(() => context);
  const { lang = 'zh-Hans', width = 400, large, theme } = options;
  const box = (await fixture(html`<div lang=${lang}></div>`)) as HTMLElement;
  box.style.width = `${width}px`;
  if (large) el.setAttribute('size', 'large');
  if (theme) el.setAttribute('theme', theme);
  box.append(el);
  el.books.open(opening);
  const page = new BooksPage(el);
  // What was found is drawn by code that comes a moment later.
  await until(() => page.root.querySelector('.book-list, .book-catalogues, .books-note'));
  await page.still();
  return { el, page, part: el.books, context, asked };
}

function clientOf({ reply, table = {} }: StandOptions, asked: string[]) {
  const fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input));
    const one = { url: url.href, headers: new Headers(init.headers), init };
    init.signal?.throwIfAborted();
    const known = table[url.href];
    if (known) return known(one, init.signal ?? undefined);
    const q = url.searchParams.get('q') ?? '';
    const at = url.searchParams.get('at');
    asked.push(at === null ? q : `${q} @ ${at}`);
    const answered = reply?.(q, at, one) ?? json(answer([CODE]));
    return answered(one, init.signal ?? undefined);
  };
  return createClient({ fetch, store: memoryStore(), retries: 0 });
}

type MutableContext = { -readonly [Name in keyof ReadingContext]: ReadingContext[Name] } & {
  chosen: string[];
  closed: number;
};

function contextOf(
  host: BooksHost,
  options: StandOptions,
  client: ReturnType<typeof createClient>,
): MutableContext {
  const { stations: features = STATIONS, here, tells } = options;
  const url = `${ROOT}v1/reading/index.json`;
  const model = new StationModel(() => client, { features }, { url, changed: () => undefined });
  model.near = new NearestRows(model.table);
  const words = new LocaleController(host, stations, reading);
  const context: MutableContext = {
    host,
    words,
    model,
    settings: { ...DEFAULTS, ...options.settings },
    books: 'books' in options ? options.books : BOOKS,
    client: () => Promise.resolve(client),
    now: NOW,
    here,
    place: undefined,
    accuracy: undefined,
    bounds: undefined,
    within: () => undefined,
    query: EVERYTHING,
    rows: features.map((_, row) => row),
    mask: new Uint8Array(features.length).fill(1),
    selected: '',
    chosen: [],
    closed: 0,
    metresTo(row) {
      return context.here && distanceMetres(context.here, model.table.placeOf(row));
    },
    ask: () => undefined,
    choose: id => void context.chosen.push(id),
    close: () => void (context.closed += 1),
    locate() {
      context.here = tells;
      return Promise.resolve(tells !== undefined);
    },
    searchBooks: () => undefined,
    pageOf: id => `#reading?station=${id}`,
    requestUpdate: () => host.requestUpdate(),
  };
  return context;
}

export const textOf = (node: Node | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The search as a person sees and uses it. */
export class BooksPage {
  readonly el: BooksHost;

  constructor(el: BooksHost) {
    this.el = el;
  }

  get root(): ShadowRoot {
    return this.el.shadowRoot!;
  }

  async still(): Promise<void> {
    await this.el.updateComplete;
    await nextFrame();
    const inner = [...this.root.querySelectorAll<BooksHost>('*')];
    await Promise.all(inner.map(one => one.updateComplete));
  }

  get input(): HTMLInputElement {
    return this.root.querySelector('union-field')!.shadowRoot!.querySelector('input')!;
  }

  /** Types, as a keyboard does: a letter more changes the whole text. */
  async type(text: string): Promise<void> {
    this.input.value = text;
    this.input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.still();
  }

  async enter(): Promise<void> {
    const key = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true });
    this.input.dispatchEvent(key);
    await this.still();
  }

  /** Waits until what was asked is answered. */
  async answered(): Promise<void> {
    await until(
      () => !/正在|Searching|ئىزدەۋاتىدۇ|還沒/.test(this.status),
      `still: ${this.status}`,
    );
    await this.still();
  }

  /** Types and presses Enter. */
  async search(text: string): Promise<void> {
    await this.type(text);
    await this.enter();
    await this.answered();
  }

  get status(): string {
    return textOf(this.root.querySelector('.books-status'));
  }

  get titles(): string[] {
    return [...this.root.querySelectorAll('.book-name')].map(textOf);
  }

  get holdings(): string[] {
    return [...this.root.querySelectorAll('.book-holding')].map(textOf);
  }

  get text(): string {
    return textOf(this.root.querySelector('.books'));
  }

  get notices(): string[] {
    return [...this.root.querySelectorAll('union-notice')].map(one =>
      `${one.heading} ${textOf(one)}`.trim(),
    );
  }

  links(): [text: string, href: string][] {
    const all = [...this.root.querySelectorAll<HTMLElement>('a, union-link-button')];
    return all.map(one => [textOf(one), one.getAttribute('href')!]);
  }

  /** What can be pressed, by its words. */
  press(words: string): void {
    const all = [...this.root.querySelectorAll<HTMLElement>('union-button, a')];
    const found = all.find(one => textOf(one) === words);
    if (!found) throw new Error(`nothing to press "${words}" in: ${all.map(textOf).join(' | ')}`);
    found.click();
  }

  /** The places that can be searched. */
  get scopes(): string[] {
    return [...this.root.querySelectorAll('union-segmented option')].map(textOf);
  }

  /** The place that is searched. */
  get scope(): string {
    const inputs = [...this.segments];
    return this.scopes[inputs.findIndex(one => one.checked)] ?? '';
  }

  async choose(scope: string): Promise<void> {
    this.segments[this.scopes.indexOf(scope)]!.click();
    await this.still();
  }

  private get segments(): NodeListOf<HTMLInputElement> {
    return this.root.querySelector('union-segmented')!.shadowRoot!.querySelectorAll('input');
  }
}

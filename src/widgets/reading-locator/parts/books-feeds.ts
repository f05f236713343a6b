/** Books of a feed (OPDS 2.0), listed in place: its shelves, its groups, its pages, its search. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { UnionField } from '../../../elements/field/field.ts';
import { loadFeed } from '../../../data/opds.ts';
import type { Problem } from '../../../data/problem.ts';
import type { Book } from '../../../rules/books/book.ts';
import { booksOf } from '../../../rules/books/opds-book.ts';
import type { OpdsFeed, OpdsGroup, OpdsLink } from '../../../rules/books/opds-model.ts';
import { readFeed } from '../../../rules/books/opds.ts';
import { searchUrl } from '../../../rules/books/opds-search.ts';
import { knownHosts, mayLoad, outward } from './books-links.ts';
import type { BooksAnswer } from './books-answer.ts';

type Piece = TemplateResult | typeof nothing;

/** Of a group as many titles; its own page has the rest. */
const FEW = 5;

/** Where a person is in a feed. */
interface Place {
  readonly url: string;
  readonly name: string;
  /** Found by words a person typed, which its address holds. */
  readonly typed?: boolean;
}

export class BooksFeed {
  private readonly desk: BooksAnswer;
  /** The way they came; the last is where they are. */
  private way: Place[] = [];
  private feed: OpdsFeed | undefined;
  private books: Book[] = [];
  private problem: Problem | undefined;
  private request: AbortController | undefined;
  /** The search of the feed, which its further pages need not name. */
  private template: string | undefined;
  private text = '';

  constructor(desk: BooksAnswer) {
    this.desk = desk;
  }

  /** Begins at a feed. */
  open(url: string, name: string): void {
    this.close();
    this.go({ url, name });
  }

  /** Forgets where one was. */
  close(): void {
    this.request?.abort();
    this.request = this.template = undefined;
    this.way = [];
    this.text = '';
  }

  draw(): TemplateResult {
    const { desk, feed } = this;
    const { words } = desk;
    return html`<div class="book-feed">
      <union-button class="way-back" variant="quiet" @click=${() => this.back()}>
        <union-icon slot="icon" name="chevron-start"></union-icon
        >${words.t(this.way.length > 1 ? 'feedBack' : 'back')}
      </union-button>
      <div
        class="books-title"
        id="books-title"
        role="heading"
        aria-level=${desk.level(1)}
        tabindex="-1"
      >
        <bdi>${this.name}</bdi>
      </div>
      ${this.seekView()}
      <p class="fine-print books-status" role="status">${this.status}</p>
      ${this.problemView()}
      ${feed ? html`${this.shelvesView(feed.navigation)}${feed.groups.map(group => this.groupView(group))}` : nothing}
      <ul class="book-list" aria-busy=${this.request ? 'true' : 'false'}>
        ${this.books.map(book => desk.titleView(book, desk))}
      </ul>
      ${
        feed?.next
          ? html`<union-button ?busy=${this.request !== undefined} @click=${() => this.goOn()}
              >${words.t('feedPage')}</union-button
            >`
          : nothing
      }
    </div>`;
  }

  private get here(): Place {
    return this.way[this.way.length - 1]!;
  }

  private get name(): string {
    return this.feed?.title ?? this.here.name;
  }

  private get status(): string {
    const { words } = this.desk;
    const { feed } = this;
    if (this.request) return words.t('searching');
    if (!feed) return '';
    const n = feed.total ?? this.books.length;
    if (n > 0 && this.books.length > 0) return words.t('feedCount', { n });
    return feed.navigation.length + feed.groups.length ? '' : words.t('feedNone');
  }

  private seekView(): Piece {
    const { words } = this.desk;
    if (!this.template) return nothing;
    const label = words.t('feedSearch', { title: this.way[0]!.name });
    return html`<div class="book-seek" role="search" aria-label=${label}>
      <union-field
        type="search"
        label=${label}
        label-hidden
        placeholder=${words.t('field')}
        enterkeyhint="search"
        autocomplete="off"
        maxlength="100"
        .value=${live(this.text)}
        @input=${(event: Event) => (this.text = (event.target as UnionField).value)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter' && !event.isComposing && event.keyCode !== 229) this.seek();
        }}
      ></union-field>
      <union-button @click=${() => this.seek()}>${words.t('go')}</union-button>
    </div>`;
  }

  private problemView(): Piece {
    const { problem, desk } = this;
    if (!problem) return nothing;
    const { words } = desk;
    return html`<union-notice tone="problem" heading=${words.t(`problem.${problem.code}.title`)}>
      ${words.t(`problem.${problem.code}.advice`)}
      <union-button slot="actions" @click=${() => void this.load(this.here.url, true)}
        >${words.t('retry')}</union-button
      >
    </union-notice>`;
  }

  private shelvesView(links: readonly OpdsLink[]): Piece {
    if (links.length === 0) return nothing;
    return html`<ul class="book-shelves">
      ${links.map(link => html`<li>${this.shelfView(link)}</li>`)}
    </ul>`;
  }

  /** A shelf opens in place where its host is known; on any other site beside the page. */
  private shelfView({ href, title, total }: OpdsLink): Piece {
    const { context, words, isKiosk } = this.desk;
    const name = title ?? href;
    if (!mayLoad(href, context)) return isKiosk ? nothing : outward(href, name);
    return html`<union-button variant="quiet" @click=${() => this.go({ url: href, name })}>
        <bdi>${name}</bdi></union-button
      >${
        total === undefined
          ? nothing
          : html`<span class="book-count faint">${words.number(total)}</span>`
      }`;
  }

  private groupView(group: OpdsGroup): TemplateResult {
    const { title, href, publications, navigation } = group;
    const { words, context } = this.desk;
    return html`<div class="book-group">
      <div class="books-under" role="heading" aria-level=${this.desk.level(2)}>
        <bdi>${title}</bdi>
      </div>
      ${this.shelvesView(navigation)}
      <ul class="book-list">
        ${booksOf(publications.slice(0, FEW)).map(book => this.desk.titleView(book, this.desk))}
      </ul>
      ${
        href && mayLoad(href, context)
          ? html`<union-button variant="quiet" @click=${() => this.go({ url: href, name: title })}>
              ${words.t('feedAll', { title })}
            </union-button>`
          : nothing
      }
    </div>`;
  }

  private go(place: Place): void {
    this.way.push(place);
    void this.load(place.url);
  }

  private back(): void {
    this.way.pop();
    if (this.way.length) void this.load(this.here.url);
    else this.desk.pieces.closeFeed();
  }

  private seek(): void {
    const words = this.text.trim();
    const url = words && this.template && searchUrl(this.template, words);
    if (url && mayLoad(url, this.desk.context)) this.go({ url, name: words, typed: true });
  }

  private goOn(): void {
    if (this.feed?.next && !this.request) void this.load(this.feed.next, false, true);
  }

  /** Loads a page, and adds it to those before it or puts it in their place. */
  private async load(url: string, fresh = false, adding = false): Promise<void> {
    this.request?.abort();
    const { signal } = (this.request = new AbortController());
    this.problem = undefined;
    if (!adding) {
      this.feed = undefined;
      this.books = [];
    }
    this.desk.context.requestUpdate();
    try {
      const client = await this.desk.context.client();
      const known = knownHosts(this.desk.context);
      const { typed } = this.here;
      const result = await loadFeed(client, url, { read: readFeed, known, typed, signal, fresh });
      if (signal.aborted) return;
      if (result.ok) this.take(result.data, result.stale?.since ?? client.now());
      else this.problem = result.problem;
    } catch (error) {
      if (signal.aborted) return;
      console.warn('union-widgets: 电子书目没有加载成功。', error);
    }
    this.request = undefined;
    this.desk.context.requestUpdate();
  }

  private take(feed: OpdsFeed, read: number): void {
    const known = new Set(this.books.map(({ id }) => id));
    const found = booksOf(feed.publications, new Date(read).toISOString());
    this.books = [...this.books, ...found.filter(({ id }) => !known.has(id))];
    this.template = feed.search ?? this.template;
    this.feed = feed;
  }
}

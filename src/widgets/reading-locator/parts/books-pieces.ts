/** What few people open in the search for books, each loaded when it is: steps, e-books, the reader. */
import { html, nothing, type TemplateResult } from 'lit';
import '../../../elements/skeleton/index.ts';
import type { Book, Holding } from '../../../rules/books/book.ts';
import type { ReadingContext } from '../part.ts';
import { PartShelf, type Shelved } from '../../../base/part-shelf.ts';
import { adopt } from '../../../base/worn.ts';
import type { BookReader } from './book-reader.ts';
import type { BooksFeed } from './books-feeds.ts';
import { hostOf, mayLoad, outward, waysOf, type WayLink } from './books-links.ts';
import { feedsOf, type Offer } from './books-stations.ts';
import type { BooksAnswer } from './books-answer.ts';

type Piece = TemplateResult | typeof nothing;

export class BooksPieces {
  private readonly desk: BooksAnswer;
  private readonly live: () => ReadingContext;
  private readonly shelf: PartShelf;
  /** The holding whose steps are open. */
  private taught = '';
  private wanted: Offer | undefined;
  private feed: BooksFeed | undefined;
  private reader: BookReader | undefined;
  /** What is to be read as soon as the reader is here. */
  private reading: Parameters<BookReader['open']>[0] | undefined;

  constructor(desk: BooksAnswer) {
    this.desk = desk;
    this.live = () => desk.context;
    this.shelf = new PartShelf(desk.context.host, '查书');
  }

  reset(): void {
    this.taught = '';
    this.reading = undefined;
    this.reader?.close();
    this.closeFeed();
  }

  isTaught(book: Book, holding: Holding): boolean {
    return this.taught === keyOf(book, holding);
  }

  /** Opens the steps to this copy, or shuts them. */
  teach(book: Book, holding: Holding): void {
    const key = keyOf(book, holding);
    this.taught = this.taught === key ? '' : key;
    this.desk.search.use();
    this.desk.context.requestUpdate();
  }

  stepsView(book: Book, holding: Holding): Piece {
    const { desk } = this;
    const feature = desk.places.feature(holding.station);
    if (!feature || !this.isTaught(book, holding)) return nothing;
    const steps = this.shelf.get('steps', () => import('./books-steps.ts'));
    return this.waiting('steps', steps, ({ stepsView }) =>
      stepsView(holding, feature.properties.reading ?? {}, desk),
    );
  }

  /** Opens a book in place; what else leads to it stands in the reader. */
  read({ title, links }: Book, { href, type }: WayLink): void {
    const page = waysOf(links).find(({ way }) => way === 'alternate')?.href;
    this.reading = { title, href, ...(type && { type }), ...(page && { page }) };
    this.desk.search.use();
    this.desk.context.requestUpdate();
  }

  /** The reader, which is a dialog of its own. */
  readerView(): Piece {
    if (!this.reading && !this.reader) return nothing;
    const reader = this.shelf.get('reader', () => import('./book-reader.ts'));
    return this.waiting('reader', reader, ({ BookReader, styles }) => {
      adopt(this.desk.context.host.renderRoot, styles);
      this.reader ??= new BookReader(this.live);
      const { reading } = this;
      this.reading = undefined;
      if (reading) this.reader.open(reading);
      return this.reader.draw();
    });
  }

  sleep(): void {
    this.reader?.sleep?.();
  }

  /** Whether a feed takes the place of the search. */
  get hasFeed(): boolean {
    return this.wanted !== undefined;
  }

  /** The feed that is open, with the reader over it. */
  feedView(): TemplateResult {
    const { wanted } = this;
    const feeds = this.shelf.get('feeds', () => import('./books-feeds.ts'));
    return html`${
      wanted
        ? this.waiting('feeds', feeds, ({ BooksFeed }) => this.feedOf(BooksFeed, wanted).draw())
        : nothing
    }
    ${this.readerView()}`;
  }

  /** The feeds there are. */
  feedsView(): Piece {
    const { desk } = this;
    const offers = feedsOf(desk.context, desk.area).filter(
      ({ href }) => !desk.isKiosk || mayLoad(href, desk.context),
    );
    if (offers.length === 0) return nothing;
    return html`<div class="book-feeds">
      <div class="books-under" role="heading" aria-level=${desk.level(2)}>
        ${desk.words.t('eBooks')}
      </div>
      <div class="ways">${offers.map(offer => this.offerView(offer))}</div>
    </div>`;
  }

  closeFeed(): void {
    this.feed?.close();
    this.feed = this.wanted = undefined;
    this.desk.context.requestUpdate();
  }

  private offerView(offer: Offer): Piece {
    const { words, context } = this.desk;
    const { href, name } = offer;
    const site = hostOf(href);
    const title = name || site;
    // What is on a host that neither page nor site named is a link, for a person to follow.
    if (!mayLoad(href, context)) return outward(href, words.t('feedOn', { title, site }));
    return html`<union-button @click=${() => this.openFeed(offer)}>
      ${words.t('openFeed', { title })}
    </union-button>`;
  }

  private openFeed(offer: Offer): void {
    this.wanted = offer;
    this.desk.context.requestUpdate();
  }

  private feedOf(Feed: typeof BooksFeed, { href, name }: Offer): BooksFeed {
    if (!this.feed) {
      this.feed = new Feed(this.desk);
      this.feed.open(href, name || hostOf(href));
    }
    return this.feed;
  }

  /** A piece, its place while it comes, or the way to ask for it again. */
  private waiting<T>(name: string, piece: Shelved<T>, draw: (piece: T) => Piece): Piece {
    const { words } = this.desk;
    if (piece === 'coming') return html`<union-skeleton lines="4"></union-skeleton>`;
    if (piece !== 'failed') return draw(piece);
    return html`<p class="fine-print" role="status">
      ${words.t('partFailed')}
      <union-button variant="quiet" @click=${() => this.shelf.retry(name)}>
        ${words.t('retry')}
      </union-button>
    </p>`;
  }
}

const keyOf = ({ id }: Book, { station, callno = '' }: Holding): string =>
  JSON.stringify([id, station, callno]);

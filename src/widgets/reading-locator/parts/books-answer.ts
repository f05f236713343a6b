import type { TemplateResult } from 'lit';
import type { Book, Holding } from '../../../rules/books/book.ts';
import type { ReadingContext } from '../part.ts';
import { answerView, foundText } from './books-answer-view.ts';
import { areaFirst, booksIn, inCountOf, type Area } from './books-listed.ts';
import { MissingStations } from './books-missing.ts';
import { BooksPieces } from './books-pieces.ts';
import { Places } from './books-places.ts';
import type { BookSearch } from './books-search.ts';
import { cataloguesOf, type Offer } from './books-stations.ts';
import type { BooksPart, Scope } from './books.ts';
import { foundWords, type FoundWords } from './found-words.ts';

/** Draws a title; it comes beside this file, in a chunk of its own. */
export type TitleView = (book: Book, desk: BooksAnswer) => TemplateResult;

/** What came of a search, drawn. */
export interface DrawnAnswer {
  /** It stands in the place of the search. */
  readonly isInstead: boolean;
  /** How much was found, in a line. */
  readonly status: string;
  readonly view: TemplateResult;
}

/** What was found: which titles, on which shelves, and what leads to them. It comes after the field. */
export class BooksAnswer {
  readonly part: BooksPart;
  /** Draws one title. */
  readonly titleView: TitleView;
  /** Steps, e-books, the reader: what few people open. */
  readonly pieces: BooksPieces;
  /** Ids of titles all of whose holdings show. */
  readonly whole = new Set<string>();

  // What each drawing works out once.
  words!: FoundWords;
  places!: Places;
  area: Area;
  listed: readonly Book[] = [];
  inCount = 0;
  catalogues: readonly Offer[] = [];

  private readonly missing: MissingStations;
  private seen: BookSearch['found'];

  constructor(part: BooksPart, titleView: TitleView) {
    this.part = part;
    this.titleView = titleView;
    this.pieces = new BooksPieces(this);
    this.missing = new MissingStations(
      () => this.context.model,
      () => this.context.requestUpdate(),
    );
  }

  get context(): ReadingContext {
    return this.part.context;
  }
  get search(): BookSearch {
    return this.part.search;
  }
  get now(): number {
    return this.context.now;
  }
  get isKiosk(): boolean {
    return this.part.isKiosk;
  }
  /** Whether distances can be told. */
  get knowsHere(): boolean {
    return this.context.here !== undefined || this.part.home.length === 1;
  }
  get hasMore(): boolean {
    return this.listed.length > this.part.shown || this.search.hasMore;
  }

  level(below: number): number {
    return this.part.level(below);
  }

  draw(): DrawnAnswer {
    const { context, search, part } = this;
    this.words = foundWords(context);
    this.places = new Places(context, part.home.length === 1 ? part.home[0] : undefined);
    this.area = this.areaOf(part.scope);
    this.listed = booksIn(search.found?.data.items ?? [], this.area);
    this.inCount = inCountOf(this.listed, this.area);
    const holdings = this.listed.flatMap(book => book.holdings ?? []);
    this.catalogues = this.isKiosk ? [] : cataloguesOf(context, this.area, holdings);
    const isInstead = this.pieces.hasFeed;
    return {
      isInstead,
      status: search.found ? foundText(this) : '',
      view: isInstead ? this.pieces.feedView() : answerView(this),
    };
  }

  /** The place asked about first, then what helps most. */
  holdingsOf({ holdings }: Book): readonly Holding[] {
    return areaFirst(this.places.inOrder(holdings), this.area);
  }

  toggleWhole({ id }: Book): void {
    if (!this.whole.delete(id)) this.whole.add(id);
    this.search.use();
    this.context.requestUpdate();
  }

  choose(id: string): void {
    this.search.use();
    this.context.choose(id);
  }

  /** The search changed: stations that are not loaded yet are brought. */
  changed(): void {
    const { found } = this.search;
    if (found && found !== this.seen) {
      const holdings = found.data.items.flatMap(book => book.holdings ?? []);
      void this.missing.bring(holdings.map(({ station }) => station));
    }
    this.seen = found;
  }

  reset(): void {
    this.whole.clear();
    this.pieces.reset();
    this.sleep();
  }

  sleep(): void {
    this.missing.stop();
    this.pieces.sleep();
  }

  private areaOf(scope: Scope): Area {
    if (scope === 'here') return new Set(this.part.home);
    return scope === 'near' ? this.places.near() : undefined;
  }
}

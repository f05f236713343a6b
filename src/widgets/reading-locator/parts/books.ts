import type { CSSResult, TemplateResult } from 'lit';
import { PartShelf } from '../../../base/part-shelf.ts';
import { adopt } from '../../../base/worn.ts';
import type { BooksSearch, ReadingContext } from '../part.ts';
import type { BooksAnswer } from './books-answer.ts';
import { loadAnswer, type Answering } from './books-answer-late.ts';
import { loadAsk } from './books-ask-late.ts';
import { BookSearchEvent } from './books-event.ts';
import { BookSearch, type Asked } from './books-search.ts';
import { booksView } from './books-view.ts';
import { bookWords, type BookWords } from './books-words.ts';
import { booksStyles } from './books.styles.ts';

export const styles: CSSResult = booksStyles;

/** Where is searched: at the stations it was opened for, near the person, everywhere. */
export type Scope = 'here' | 'near' | 'all';

/** An element that may draw itself after it is drawn. */
type Aimed = HTMLElement & { readonly updateComplete?: Promise<unknown> };

/** Titles that show at first, and more at a time. */
const PAGE = 10;

/**
 * The search for books: whether the book is there, on which shelf, and how to get it. What is typed
 * and found is kept nowhere and forgotten when it is closed; where the person stands is sent nowhere.
 */
export class BooksPart implements BooksSearch {
  readonly search: BookSearch;
  scope: Scope = 'all';
  /** Ids of the stations it was opened for. */
  home: readonly string[] = [];
  /** Titles shown of those listed. */
  shown = PAGE;
  /** The device did not tell where it is. */
  wasRefused = false;
  /** The field is where a person begins; with words given it is the answer. */
  focusOn: 'field' | 'title' = 'field';

  words!: BookWords;

  private readonly live: () => ReadingContext;
  private readonly shelf: PartShelf;
  private answer: BooksAnswer | undefined;
  /** The focus waits for its place to be drawn. */
  private isAiming = false;

  constructor(context: () => ReadingContext) {
    this.live = context;
    this.shelf = new PartShelf(context().host, '查书');
    this.search = new BookSearch({
      ask: loadAsk(context),
      changed: () => this.changed(),
      meant: asked => this.tell(asked),
    });
  }

  get context(): ReadingContext {
    return this.live();
  }
  /** The screen at a station: nothing leads out of the page, and it knows where it is. */
  get isKiosk(): boolean {
    return this.context.settings.view === 'kiosk';
  }
  get canSearch(): boolean {
    return this.context.books !== undefined;
  }
  /** As typed. */
  get text(): string {
    return this.search.text;
  }
  /** What shows what was found did not arrive. */
  get hasFailed(): boolean {
    return this.answering === 'failed';
  }
  get scopes(): Scope[] {
    const near: Scope[] = this.isKiosk ? [] : ['near'];
    return this.home.length ? ['here', ...near, 'all'] : [...near, 'all'];
  }

  /** Begins anew: with words to look for, or with an empty field. */
  open({ q = '', at = [] }: { readonly q?: string; readonly at?: readonly string[] }): void {
    this.reset();
    this.home = at;
    this.scope = at.length ? 'here' : 'all';
    this.search.at = at.length ? at : undefined;
    this.focusOn = q || this.isKiosk || !this.canSearch ? 'title' : 'field';
    this.isAiming = true;
    window.addEventListener('online', this.online);
    if (q && this.canSearch) this.search.type(q);
    if (q && this.canSearch) this.search.submit();
    this.context.requestUpdate();
  }

  /** Forgets what was searched and found. */
  close(): void {
    this.reset();
    this.sleep();
  }

  sleep(): void {
    this.search.stop();
    this.answer?.sleep();
    window.removeEventListener('online', this.online);
  }

  wake(): void {
    window.addEventListener('online', this.online);
  }

  /** Takes what was typed. */
  type(text: string): void {
    this.shown = PAGE;
    this.search.type(text);
  }

  /** Asks at once; the answer's line has the focus, and a phone's keyboard goes. */
  submit(): void {
    if (!this.search.submit()) return;
    this.context.host.renderRoot.querySelector<HTMLElement>('.books .books-status')?.focus();
  }

  clear(): void {
    this.search.clear();
  }

  draw(): TemplateResult {
    this.words = bookWords(this.context);
    const { answering } = this;
    const isHere = answering !== 'coming' && answering !== 'failed';
    return booksView(this, isHere ? this.answerOf(answering).draw() : undefined);
  }

  /** A field that was drawn just now takes the focus only when it has drawn itself. */
  updated(root: ParentNode): void {
    const target = this.isAiming ? root.querySelector<Aimed>('.books [data-focus]') : null;
    if (!target) return;
    this.isAiming = false;
    void Promise.resolve(target.updateComplete).then(() => target.focus({ preventScroll: true }));
  }

  /** Asks once more for what did not arrive. */
  retry(): void {
    this.shelf.retry('answer');
  }

  /** A heading's level, so many below the widget's own. */
  level(below: number): number {
    return Math.min(6, this.context.settings.heading + below);
  }

  readonly back = (): void => {
    this.close();
    this.context.close();
  };

  /** Near asks for a place first; refused, it stays with what was. */
  async setScope(scope: Scope): Promise<void> {
    const knows = scope !== 'near' || this.context.here !== undefined;
    this.wasRefused = !knows && !(await this.context.locate());
    if (!this.wasRefused) this.scope = scope;
    this.shown = PAGE;
    // Near is picked out on the device: the question is that of all.
    this.search.setAt(this.scope === 'here' ? this.home : undefined);
    this.context.requestUpdate();
  }
  /** Ten more of those listed, and what the catalogue has behind them. */
  showMore(listed: number): void {
    this.shown += PAGE;
    if (this.shown > listed) this.search.goOn();
    this.context.requestUpdate();
  }

  private get answering() {
    return this.shelf.get('answer', loadAnswer);
  }

  private answerOf({ make, styles: more }: Answering): BooksAnswer {
    adopt(this.context.host.renderRoot, more);
    return (this.answer ??= make(this));
  }

  private reset(): void {
    this.search.clear();
    this.answer?.reset();
    this.home = [];
    this.shown = PAGE;
    this.wasRefused = false;
  }

  private changed(): void {
    this.answer?.changed();
    this.context.requestUpdate();
  }

  private tell({ q, at = [] }: Asked): void {
    this.context.host.dispatchEvent(new BookSearchEvent({ q, at }));
  }

  private readonly online = (): void => {
    if (this.search.problem?.code === 'offline') this.search.again();
  };
}

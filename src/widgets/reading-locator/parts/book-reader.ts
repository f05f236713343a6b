import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import '../../../elements/dialog/index.ts';
import '../../../elements/progress/index.ts';
import { safeUrl } from '../../../base/safe-url.ts';
import { loadBookFile } from '../../../data/books-file.ts';
import type { Part, ReadingContext } from '../part.ts';
import type { EpubPages } from './book-epub.ts';
import { faultView, type BookFault } from './book-fault.ts';
import { readerStyles } from './book-reader.styles.ts';
import { hostOf } from './books-links.ts';
import { readerWords, type ReaderWords } from './book-words.ts';

export const styles: CSSResult = readerStyles;

/** A book to be read or heard in place. */
export interface ReadableBook {
  title: string;
  /** URL of the file; on a host that page or site named, which the caller has seen to. */
  href: string;
  /** Media type: `audio/*` is played, all else is read as EPUB. */
  type?: string;
  /** Where else it can be read; the file itself when absent. */
  page?: string;
}

const MEBIBYTE = 1024 * 1024;

/**
 * Reads a book over the page: an EPUB chapter by chapter, or a recording with the browser's own
 * controls. Where it stands in each book is known until the page is left, and nowhere kept.
 */
export class BookReader implements Part {
  private readonly given: () => ReadingContext;
  private book: ReadableBook | undefined;
  private fault: BookFault | undefined;
  private pages: EpubPages | undefined;
  /** Bytes that have come. */
  private bytes = 0;
  private load: AbortController | undefined;
  /** The chapter each book was left at, by its address; in memory only. */
  private readonly left = new Map<string, number>();

  constructor(context: () => ReadingContext) {
    this.given = context;
  }

  /** Opens a book over the page. */
  open(book: ReadableBook): void {
    this.close();
    this.book = book;
    if (!isAudio(book)) void this.fetch(book);
    this.redraw();
  }

  /** Shuts it, and lets go of all of it but the place. */
  close(): void {
    this.sleep();
    const { book, pages } = this;
    if (book && pages) this.left.set(book.href, pages.chapter);
    this.book = this.pages = this.fault = undefined;
    this.redraw();
  }

  /** The widget leaves the page. */
  sleep(): void {
    this.load?.abort();
    this.load = undefined;
    this.pages?.forget();
  }

  /** It is on a page again: a load that its leaving ended begins anew. */
  wake(): void {
    const { book, pages, fault } = this;
    this.redraw();
    if (book && !pages && !fault && !this.load && !isAudio(book)) void this.fetch(book);
  }

  draw(): TemplateResult {
    const { book } = this;
    if (!book) return html``;
    const words = readerWords(this.given());
    return html`<union-dialog
      class="reader"
      open
      heading=${this.pages?.title || book.title}
      @union-dialog-close=${this.closed}
    >
      ${isAudio(book) ? this.audioView(book, words) : this.epubView(book, words)}
    </union-dialog>`;
  }

  private epubView(book: ReadableBook, words: ReaderWords): TemplateResult {
    if (this.fault) return this.faultView(this.fault, book, words);
    if (this.pages) return this.pages.draw(words);
    const n = Math.round((this.bytes / MEBIBYTE) * 10) / 10;
    return html`<union-progress label=${words.t('opening')}></union-progress>
      <p class="reader-note">${n > 0 ? words.t('arrived', { n }) : nothing}</p>`;
  }

  private audioView(book: ReadableBook, words: ReaderWords): TemplateResult {
    const { title, href } = book;
    return html`<audio
        class="reader-audio"
        controls
        preload="none"
        aria-label=${words.t('listen', { title })}
        src=${safeUrl(href) ?? nothing}
        @error=${() => this.fail('sound')}
      ></audio>
      ${this.fault ? this.faultView(this.fault, book, words) : nothing}`;
  }

  private faultView(fault: BookFault, book: ReadableBook, words: ReaderWords): TemplateResult {
    return faultView(fault, words, {
      site: hostOf(book.href),
      outside: book.page ?? book.href,
      retry: () => this.open(book),
    });
  }

  private async fetch(book: ReadableBook): Promise<void> {
    const load = (this.load = new AbortController());
    const { signal } = load;
    this.bytes = 0;
    try {
      const arrived = (bytes: number): void => this.told(bytes);
      const [found, { openBook }, { inflate }, { EpubPages }] = await Promise.all([
        loadBookFile(book.href, { signal, arrived }),
        import('./book-open.ts'),
        import('./book-inflate.ts'),
        import('./book-epub.ts'),
      ]);
      if (signal.aborted) return;
      if (!found.ok) return this.fail(found.problem.code);
      const opened = openBook(found.data.bytes, inflate);
      if (!opened.ok) return this.fail(opened.fault);
      const { files } = opened;
      this.pages = new EpubPages(opened.book, files, this.given, this.left.get(book.href));
    } catch {
      // The code of the reader did not come, as the book would not have.
      if (!signal.aborted) this.fail('network');
    } finally {
      if (this.load === load) this.load = undefined;
      this.redraw();
    }
  }

  /** Draws how much has come, at every tenth of a megabyte. */
  private told(bytes: number): void {
    const isMore = bytes - this.bytes > MEBIBYTE / 10;
    if (!isMore) return;
    this.bytes = bytes;
    this.redraw();
  }

  private fail(fault: BookFault): void {
    this.fault = fault;
    this.redraw();
  }

  private readonly closed = (event: Event): void => {
    if (event.target === event.currentTarget) this.close();
  };

  private redraw(): void {
    this.given().requestUpdate();
  }
}

const isAudio = ({ type = '' }: ReadableBook): boolean => /^audio\//i.test(type);

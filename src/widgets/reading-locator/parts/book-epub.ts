import { html, nothing, type TemplateResult } from 'lit';
import '../../../elements/button/index.ts';
import '../../../elements/select/index.ts';
import { readChapter, type Chapter } from '../../../rules/books/epub-chapter.ts';
import type { ContentsLine } from '../../../rules/books/epub-contents.ts';
import type { BookFiles } from '../../../rules/books/epub-files.ts';
import type { EpubBook } from '../../../rules/books/epub-package.ts';
import type { BookPlace } from '../../../rules/books/epub-paths.ts';
import type { ReadingContext } from '../part.ts';
import { BookImages } from './book-images.ts';
import { directionOf, pageView } from './book-page.ts';
import type { ReaderWords } from './book-words.ts';

/** A line of the contents, and the chapter it leads to. */
interface ContentsEntry extends ContentsLine {
  chapter: number;
}

/** Sizes of the text there are; the third is that of the page. */
const SIZES = 6;

/** A book that is open at a chapter. */
export class EpubPages {
  /** Index of the chapter that is shown, from 0. */
  chapter: number;
  private readonly book: EpubBook;
  private readonly files: BookFiles;
  private readonly given: () => ReadingContext;
  private readonly images: BookImages;
  private size = 2;
  /** The line of the contents that was chosen last. */
  private line: BookPlace | undefined;
  private shown: { chapter: number; page: Chapter | undefined } | undefined;
  /** From where a link in the text was followed: the chapter, and which of its links. */
  private from: { chapter: number; link: number } | undefined;

  constructor(book: EpubBook, files: BookFiles, given: () => ReadingContext, chapter = 0) {
    this.book = book;
    this.files = files;
    this.given = given;
    this.images = new BookImages(files, book.types, () => given().requestUpdate());
    this.chapter = Math.min(chapter, book.spine.length - 1);
  }

  get title(): string {
    return this.book.title;
  }

  /** Lets go of the pictures. */
  forget(): void {
    this.images.forget();
  }

  draw(words: ReaderWords): TemplateResult {
    const { book, chapter } = this;
    const total = book.spine.length;
    const n = chapter + 1;
    return html`${this.toolsView(words)}
      <div
        class="reader-start"
        tabindex="-1"
        role="group"
        aria-label=${words.t('whereOf', { n, total })}
      ></div>
      ${this.pageView(words)}
      <p class="reader-note">${words.t('whereOf', { n, total })} · ${words.t('memory')}</p>
      ${
        this.from
          ? html`<union-button slot="actions" @click=${this.goBack}>
              ${words.t('backToText')}
            </union-button>`
          : nothing
      }
      <union-button slot="actions" ?disabled=${chapter === 0} @click=${() => this.turn(chapter - 1)}
        >${words.t('previous')}</union-button
      >
      <union-button
        slot="actions"
        variant="primary"
        ?disabled=${n === total}
        @click=${() => this.turn(n)}
        >${words.t('next')}</union-button
      >`;
  }

  private toolsView(words: ReaderWords): TemplateResult {
    const lines = this.lines(words);
    const current = this.currentIn(lines);
    return html`<div class="reader-tools">
      <union-select
        class="reader-contents"
        label=${words.t('contents')}
        label-hidden
        .value=${String(current)}
        @change=${(event: Event) => {
          const line = lines[Number((event.target as HTMLInputElement).value)];
          if (!line) return;
          this.go(line);
          this.line = line;
        }}
        >${lines.map(
          ({ title, level }, at) =>
            html`<option value=${at}>${'\u3000'.repeat(level)}${title}</option>`,
        )}</union-select
      >
      <union-button
        label=${`${words.t('smaller')} A−`}
        ?disabled=${this.size === 0}
        @click=${() => this.resize(-1)}
        ><span dir="ltr">A−</span></union-button
      >
      <union-button
        label=${`${words.t('larger')} A+`}
        ?disabled=${this.size === SIZES - 1}
        @click=${() => this.resize(1)}
        ><span dir="ltr">A+</span></union-button
      >
    </div>`;
  }

  /** The line that was chosen, else the first of the chapter, or of the last one before it that has any. */
  private currentIn(lines: readonly ContentsEntry[]): number {
    const { line, chapter } = this;
    const isHere = ({ path, fragment }: BookPlace): boolean =>
      path === line?.path && fragment === line.fragment;
    if (line && this.book.spine[chapter] === line.path) return lines.findIndex(isHere);
    const before = lines.map(one => one.chapter).filter(one => one <= chapter);
    const nearest = Math.max(...before);
    return lines.findIndex(one => one.chapter === nearest);
  }

  /** The table of contents, or where the book has none its sections by number. */
  private lines(words: ReaderWords): ContentsEntry[] {
    const { contents, spine } = this.book;
    const told = contents.map(line => ({ ...line, chapter: spine.indexOf(line.path) }));
    const numbered = (path: string, chapter: number) => ({
      path,
      fragment: '',
      level: 0,
      chapter,
      title: words.t('section', { n: chapter + 1 }),
    });
    if (!told.length) return spine.map(numbered);
    if (told[0]!.chapter === 0) return told;
    return [{ ...numbered(spine[0]!, 0), title: words.t('beginning') }, ...told];
  }

  private pageView(words: ReaderWords): TemplateResult {
    const page = this.page();
    if (!page) return html`<p>${words.t('brokenSection')}</p>`;
    const language = page.language ?? this.book.language;
    return html`<div
      class="reader-page size-${this.size}"
      lang=${language || nothing}
      dir=${page.direction ?? directionOf(language)}
    >
      ${pageView(page.children, {
        image: path => this.images.url(path),
        broken: path => this.images.break(path),
        go: (place, link) => this.follow(place, link),
        words,
      })}
    </div>`;
  }

  private page(): Chapter | undefined {
    const { chapter, files, book } = this;
    if (this.shown?.chapter !== chapter) {
      const path = book.spine[chapter]!;
      const text = files.text(path);
      const page = text === undefined ? undefined : readChapter(text, path);
      this.images.forget();
      this.shown = { chapter, page };
    }
    return this.shown!.page;
  }

  private turn(chapter: number): void {
    const path = this.book.spine[chapter];
    if (path !== undefined) this.go({ path, fragment: '' });
  }

  private follow(place: BookPlace, link: HTMLElement): void {
    const links = [...(link.closest('.reader-page')?.querySelectorAll('a') ?? [])];
    this.from = { chapter: this.chapter, link: links.indexOf(link as HTMLAnchorElement) };
    this.go(place, true);
  }

  private readonly goBack = (): void => {
    const { from } = this;
    if (!from) return;
    this.from = undefined;
    this.chapter = from.chapter;
    void this.show(root => root.querySelectorAll<HTMLElement>('.reader-page a')[from.link]);
  };

  private go({ path, fragment }: BookPlace, byLink = false): void {
    const chapter = this.book.spine.indexOf(path);
    if (chapter < 0) return;
    if (!byLink) this.from = undefined;
    this.line = undefined;
    this.chapter = chapter;
    void this.show(root =>
      fragment
        ? [...root.querySelectorAll<HTMLElement>('[data-at]')].find(
            ({ dataset }) => dataset['at'] === fragment,
          )
        : undefined,
    );
  }

  private resize(by: number): void {
    this.size = Math.max(0, Math.min(SIZES - 1, this.size + by));
    this.given().requestUpdate();
  }

  /** Draws the chapter, and goes to a place in it, else to its start. */
  private async show(find: (root: ParentNode) => HTMLElement | undefined): Promise<void> {
    const { host, requestUpdate } = this.given();
    requestUpdate.call(this.given());
    await host.updateComplete;
    const root = host.renderRoot;
    const target = find(root) ?? root.querySelector<HTMLElement>('.reader-start');
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'start' });
  }
}

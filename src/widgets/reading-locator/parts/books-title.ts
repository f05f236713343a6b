/** One title that was found. */
import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../../base/safe-url.ts';
import type { Book } from '../../../rules/books/book.ts';
import type { BooksAnswer } from './books-answer.ts';
import { holdingsView } from './books-holdings.ts';
import { isReadable, mayLoad, waysOf, wayView, type WayLink } from './books-links.ts';
import { checkedText, copiesText, stateClass, stateText } from './books-state.ts';

type Piece = TemplateResult | typeof nothing;

const MEDIA = ['ebook', 'audiobook', 'journal'] as const;

/** Title, who wrote it, whether it can be had, where, and what leads to it. */
export function titleView(book: Book, desk: BooksAnswer): TemplateResult {
  const lang = book.language ?? nothing;
  return html`<li class="book" data-id=${book.id}>
    ${coverView(book, desk)}
    <div class="book-about">
      <div class="book-name" role="heading" aria-level=${desk.level(2)} lang=${lang}>
        <bdi>${book.title}</bdi>
      </div>
      ${byView(book, desk)} ${summaryView(book)} ${overallView(book, desk)}
      ${holdingsView(book, desk)} ${waysView(book, desk)}
    </div>
  </li>`;
}

/** The picture's room is there before the picture; a broken one leaves it empty. */
function coverView({ cover }: Book, { context }: BooksAnswer): Piece {
  const src = safeUrl(cover);
  if (!src || !mayLoad(src, context)) return nothing;
  return html`<div class="book-cover">
    <img src=${src} alt="" width="56" height="80" loading="lazy" decoding="async" @error=${hide} />
  </div>`;
}

function hide({ target }: Event): void {
  (target as HTMLElement).hidden = true;
}

/** Author, publisher, year; that it is no printed book. */
function byView({ author, publisher, year, medium, isbn }: Book, { words }: BooksAnswer): Piece {
  const known = MEDIA.find(one => one === medium);
  const parts = [known && words.t(`medium.${known}`), author, publisher, year && String(year)];
  const said = parts.filter(Boolean);
  if (isbn) said.push(`ISBN ${isbn}`);
  if (said.length === 0) return nothing;
  return html`<div class="book-by faint">
    ${said.map(part => html`<span class="bit"><bdi>${part}</bdi></span>`)}
  </div>`;
}

function summaryView({ summary }: Book): Piece {
  return summary ? html`<div class="book-summary faint" dir="auto">${summary}</div>` : nothing;
}

/** The state of the title as a whole, where no holding tells it. */
function overallView({ availability, copies, holdings, links }: Book, desk: BooksAnswer): Piece {
  if (holdings?.length) return nothing;
  const { words, now } = desk;
  // What is free to read needs no word on whether it can be had; where it leads elsewhere, that tells.
  const ways = waysOf(links).map(({ way }) => way);
  if (ways.includes('open-access') || (!availability && ways.some(isToHave))) return nothing;
  const counted = copiesText(copies, words);
  return html`<div class="copy-fact">
    <span class=${stateClass(availability?.state)}
      >${stateText({ ...availability, ...(copies && { copies }) }, words)}</span
    >
    ${counted ? html`<span class="bit">${counted}</span>` : nothing}
    ${
      availability
        ? html`<span class="bit faint">${checkedText(availability.checked, words, now)}</span>`
        : nothing
    }
  </div>`;
}

const isToHave = (way: string): boolean => way !== 'reserve' && way !== 'alternate';

/** What can be read here at once comes first; the rest leads to other sites, and says to which. */
function waysView(book: Book, desk: BooksAnswer): Piece {
  const ways = waysOf(book.links);
  const readable = ways.find(way => isReadable(way, desk.context));
  const outside = desk.isKiosk ? [] : ways.filter(way => way !== readable);
  if (!readable && outside.length === 0) return nothing;
  return html`<div class="ways">
    ${readable ? readButton(book, readable, desk) : nothing}
    ${outside.map(way => wayView(way, desk.words))}
  </div>`;
}

function readButton(book: Book, link: WayLink, desk: BooksAnswer): TemplateResult {
  const key = link.way === 'sample' ? 'sample' : link.type.startsWith('audio/') ? 'listen' : 'read';
  return html`<union-button variant="primary" @click=${() => desk.pieces.read(book, link)}>
    ${desk.words.t(key)}
  </union-button>`;
}

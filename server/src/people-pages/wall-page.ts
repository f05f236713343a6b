import type { PersonSummary } from '../../../src/data/generated/types.ts';
import type { Resolve } from '../../../src/data/urls.ts';
import { html, type Markup } from '../form-pages/markup.ts';
import { plainTemplate } from '../frame-pages/plain-template.ts';
import { entryOf, isInScope, tileView } from '../frame-pages/widget-views.js';
import type { FrameWords } from '../frame-pages/words/frame-words.ts';

/** Entries on a page: rows of two, three, four and six are full. */
export const WALL_PAGE = 72;

export interface WallShown {
  items: readonly PersonSummary[];
  /** Entries over all pages. */
  total: number;
  /** From 1. */
  page: number;
  pages: number;
}

export interface WallDrawing {
  words: FrameWords;
  /** IANA zone of the site. */
  zone: string;
  resolve: Resolve;
  cardHref(id: string): string | undefined;
  pageHref(page: number): string;
}

/** Which entries are of a wall: all where nothing is said. */
export type Scope = Partial<Record<'kind' | 'series' | 'committee', string>>;

/** What a page of a wall shows; beyond the last it is the last. */
export function wallShown(all: readonly PersonSummary[], scope: Scope, asked: number): WallShown {
  const mine = all.filter(item => isInScope(item, scope));
  const pages = Math.max(1, Math.ceil(mine.length / WALL_PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  const items = mine.slice((page - 1) * WALL_PAGE, page * WALL_PAGE);
  return { items, total: mine.length, page, pages };
}

/** The tiles of a page, as the wall draws them, and the way to the other pages. */
export function wallMarkup({ items, total, page, pages }: WallShown, drawing: WallDrawing): Markup {
  const { words, zone, cardHref, pageHref, resolve } = drawing;
  const context = {
    words: words.wall(zone),
    hrefOf: ({ id }: { id: string }) => cardHref(id) ?? '',
    press: () => undefined,
  };
  const tiles = items.map(item => plainTemplate(tileView(entryOf(near(item, resolve)), context)));
  return html`<h1 class="uf-title">${words.own('people')}</h1>
    <p class="uf-intro">
      ${total === 0 ? words.own('noPeople') : words.own('peopleCount', { n: total })}
    </p>
    ${
      tiles.length > 0 &&
      html`<ul class="up-tiles">
        ${tiles}
      </ul>`
    }
    ${pageLinks({ page, pages }, words, pageHref)}`;
}

/** A photo whose address leads somewhere. */
function near(item: PersonSummary, resolve: Resolve): PersonSummary {
  const { photo } = item;
  const src = photo && resolve(photo.src);
  return photo && src !== undefined ? { ...item, photo: { ...photo, src } } : item;
}

/** The way to the page before and the page after, and which one this is. */
export function pageLinks(
  { page, pages }: { page: number; pages: number },
  words: FrameWords,
  pageHref: (page: number) => string,
): Markup | undefined {
  if (pages < 2) return undefined;
  return html`<p class="ur-links">
    ${page > 1 && html`<a rel="prev" href="${pageHref(page - 1)}">${words.own('previous')}</a>`}
    ${page < pages && html`<a rel="next" href="${pageHref(page + 1)}">${words.own('next')}</a>`}
    <span class="ur-muted">${words.own('pageOf', { page, pages })}</span>
  </p>`;
}

/** What came of a search, and the ways on. */
import { html, nothing, type TemplateResult } from 'lit';
import '../../../elements/notice/index.ts';
import type { BooksAnswer } from './books-answer.ts';
import { hostOf, outward } from './books-links.ts';
import { isUnsure, sourcesView } from './books-sources.ts';

type Piece = TemplateResult | typeof nothing;

export function answerView(desk: BooksAnswer): TemplateResult {
  return html`${desk.part.canSearch ? resultsView(desk) : nothing} ${cataloguesView(desk)}
  ${desk.pieces.feedsView()} ${desk.pieces.readerView()}`;
}

function resultsView(desk: BooksAnswer): TemplateResult {
  const { search, words, listed, part } = desk;
  return html`${problemView(desk)} ${sourcesView(desk)}
    ${search.found && listed.length === 0 ? noneView(desk) : nothing}
    <ul class="book-list" aria-busy=${search.isBusy ? 'true' : 'false'}>
      ${listed.slice(0, part.shown).map(book => desk.titleView(book, desk))}
    </ul>
    ${
      desk.hasMore
        ? html`<union-button
            class="book-more"
            ?busy=${search.isBusy}
            @click=${() => part.showMore(listed.length)}
            >${words.t('more')}</union-button
          >`
        : nothing
    }`;
}

/** How much was found, in a line. */
export function foundText(desk: BooksAnswer): string {
  const { words, search, listed } = desk;
  const { scope } = desk.part;
  const n = listed.length;
  if (n === 0) return noneText(desk);
  const { total, items } = search.found!.data;
  if (total && total > items.length && scope !== 'near') return words.t('countOf', { total, n });
  return desk.inCount ? words.t('countIn', { n, in: desk.inCount }) : words.t('count', { n });
}

function noneText({ words, search, part: { scope, home } }: BooksAnswer): string {
  const { q } = search.asked!;
  if (scope === 'near') return words.t('none.near', { q });
  return words.t(scope === 'here' && home.length === 1 ? 'none.here' : 'none.title', { q });
}

/** What to try next; where a catalogue did not answer, nothing is said to be missing. */
function noneView(desk: BooksAnswer): TemplateResult {
  const { words, search, part } = desk;
  const unsure = isUnsure(search.found!.data.sources);
  return html`<div class="not-found">
    <p>${words.t(unsure ? 'none.unsure' : 'none.advice')}</p>
    ${
      part.scope === 'all'
        ? nothing
        : html`<union-button @click=${() => void part.setScope('all')}
            >${words.t('widen')}</union-button
          >`
    }
  </div>`;
}

/** The whole search failed: what happened, what to do. */
function problemView({ words, search }: BooksAnswer): Piece {
  const { problem } = search;
  if (!problem) return nothing;
  const { code } = problem;
  return html`<union-notice tone="problem" heading=${words.t(`problem.${code}.title`)}>
    ${words.t(`problem.${code}.advice`)}
    <union-button slot="actions" ?busy=${search.isBusy} @click=${() => search.again()}
      >${words.t('retry')}</union-button
    >
  </union-notice>`;
}

/** Where the search cannot answer, the library's own catalogue can. */
function cataloguesView(desk: BooksAnswer): Piece {
  const { words, catalogues, part } = desk;
  const none = part.canSearch
    ? nothing
    : html`<p class="books-note">${words.t(catalogues.length ? 'noSearch' : 'noCatalogue')}</p>`;
  if (catalogues.length === 0) return none;
  return html`${none}
    <div class="ways book-catalogues">
      ${catalogues.map(({ href, name }) =>
        outward(
          href,
          name ? words.t('catalogue', { name }) : words.t('catalogueOn', { site: hostOf(href) }),
        ),
      )}
    </div>`;
}

/** Where copies of a title are: station, open or not, how far, call number, shelf, state. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Book, Holding } from '../../../rules/books/book.ts';
import { openWords } from '../../../stations/open-words.ts';
import { isElsewhere } from '../look.ts';
import type { BooksAnswer } from './books-answer.ts';
import { waysOf, wayView } from './books-links.ts';
import { checkedText, copiesText, stateClass, stateOf, stateText } from './books-state.ts';

type Piece = TemplateResult | typeof nothing;

/** Holdings that show before a person asks for the others. */
const FIRST = 2;

/** The holdings of a title, those of the place that was asked first; the others on request. */
export function holdingsView(book: Book, desk: BooksAnswer): Piece {
  const holdings = desk.holdingsOf(book);
  if (holdings.length === 0) return nothing;
  const isWhole = desk.whole.has(book.id);
  const shown = isWhole ? holdings : holdings.slice(0, FIRST);
  const { words } = desk;
  const taught = shown.find(
    one => stateOf(one) === 'available' && desk.places.feature(one.station),
  );
  return html`<ul
      class="book-holdings"
      aria-label=${words.t(desk.knowsHere ? 'where' : 'whereAny')}
    >
      ${shown.map(holding => holdingView(book, holding, desk, holding === taught))}
    </ul>
    ${
      holdings.length > FIRST
        ? html`<union-button
            variant="quiet"
            expanded=${isWhole ? 'true' : 'false'}
            @click=${() => desk.toggleWhole(book)}
          >
            ${isWhole ? words.t('whereLess') : words.t('whereMore', { n: holdings.length - FIRST })}
          </union-button>`
        : nothing
    }`;
}

/** @param isTaught it is the one of the title that can say how it is borrowed */
function holdingView(
  book: Book,
  holding: Holding,
  desk: BooksAnswer,
  isTaught: boolean,
): TemplateResult {
  const { words } = desk;
  const copies = copiesText(holding.copies, words);
  return html`<li class="book-holding">
    ${stationView(holding, desk)}
    <div class="copy-fact">
      <span class=${stateClass(stateOf(holding))}>${stateText(holding, words)}</span>
      ${copies ? html`<span class="bit">${copies}</span>` : nothing}
      ${
        stateOf(holding) || holding.checked
          ? html`<span class="bit faint">${checkedText(holding.checked, words, desk.now)}</span>`
          : nothing
      }
    </div>
    ${shelfView(holding, desk)}
    ${holding.note ? html`<div class="copy-fact faint">${words.t('says', { note: holding.note })}</div>` : nothing}
    ${actsView(book, holding, desk, isTaught)}
  </li>`;
}

/** Name, open or not, how far; the name leads to the station. The station one looks at goes unsaid. */
function stationView({ station }: Holding, desk: BooksAnswer): Piece {
  const { words, places } = desk;
  const feature = places.feature(station);
  if (!feature) {
    return html`<div class="copy-place">${words.t('unlisted', { id: station })}</div>`;
  }
  const { context } = desk;
  const open = context.model.openNow.of(feature, context.now);
  const metres = places.metres(station);
  const isHome = desk.part.home.length === 1 && desk.part.home[0] === station;
  return html`<div class="copy-place">
    ${
      isHome
        ? html`<span class="bit copy-station"><bdi>${feature.properties.name}</bdi></span>`
        : html`<a
            class="bit copy-station tall-target"
            href=${context.pageOf(station)}
            @click=${(event: MouseEvent) => {
              if (isElsewhere(event)) return;
              event.preventDefault();
              desk.choose(station);
            }}
            ><bdi>${feature.properties.name}</bdi></a
          >`
    }
    <span class=${open.state === 'open' ? 'bit is-in' : 'bit faint'}
      >${openWords(context.words, open, feature, context.now)}</span
    >
    ${
      metres === undefined || isHome
        ? nothing
        : html`<span class="bit faint figures">${words.distance(metres)}</span>`
    }
  </div>`;
}

/** Where to look: the call number as it is on the spine, and the shelf as the catalogue says it. */
function shelfView({ callno, shelf }: Holding, { words }: BooksAnswer): Piece {
  if (!callno && !shelf) return nothing;
  return html`<div class="copy-fact">
    ${
      callno
        ? html`<span class="bit"
            >${words.t('callno')} <bdi class="book-callno" dir="ltr">${callno}</bdi></span
          >`
        : nothing
    }
    ${shelf ? html`<span class="bit"><bdi>${shelf}</bdi></span>` : nothing}
  </div>`;
}

function actsView(book: Book, holding: Holding, desk: BooksAnswer, isTaught: boolean): Piece {
  const ways = desk.isKiosk ? [] : waysOf(holding.links).filter(({ way }) => way === 'reserve');
  if (ways.length === 0 && !isTaught) return nothing;
  return html`<div class="ways">
      ${ways.map(way => wayView(way, desk.words))}${isTaught ? teachButton(book, holding, desk) : nothing}
    </div>
    ${desk.pieces.stepsView(book, holding)}`;
}

function teachButton(book: Book, holding: Holding, desk: BooksAnswer): TemplateResult {
  return html`<union-button
    variant="quiet"
    expanded=${desk.pieces.isTaught(book, holding) ? 'true' : 'false'}
    @click=${() => desk.pieces.teach(book, holding)}
  >
    ${desk.words.t('steps')}
  </union-button>`;
}

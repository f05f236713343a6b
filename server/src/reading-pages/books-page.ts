import { safeUrl } from '../../../src/base/safe-url.ts';
import type {
  Book,
  BooksAnswer,
  Holding,
  StationFeature,
} from '../../../src/data/generated/types.ts';
import { html, type Markup } from '../form-pages/markup.ts';
import { pageAddress } from '../place-pages/address.ts';
import { bookForm, type Drawing } from './station-line.ts';

export interface BooksShown {
  q: string;
  /** The station that was asked about alone. */
  station: StationFeature | undefined;
  answer: BooksAnswer;
  stationOf(id: string): StationFeature | undefined;
}

/** What was found, and where it stands; catalogues that did not answer are named first. */
export function booksMarkup(shown: BooksShown, drawing: Drawing): Markup {
  const { q, station, answer } = shown;
  const { words } = drawing;
  const { items, sources = [] } = answer;
  const back = station
    ? html`<a href="${pageAddress(drawing, {}, station.id)}"
        >${words.own('backToStation', { name: station.properties.name })}</a
      >`
    : html`<a href="${pageAddress(drawing)}">${words.own('back')}</a>`;
  const ill = sources.filter(({ state }) => state !== 'ok');
  return html`<p class="ur-links">${back}</p>
    <h1 class="uf-title">${words.own('booksTitle', { q })}</h1>
    ${bookForm(drawing, { q, ...(station && { at: station.id }) })}
    ${ill.map(({ title, state }) => {
      const name = title ?? words.t('books:source.nameless');
      const key = state === 'stale' ? 'staleUnknown' : state;
      return html`<p class="uf-notice">${words.t(`books:source.${key}`, { name })}</p>`;
    })}
    ${
      items.length === 0 &&
      html`<p>${words.own(ill.length > 0 ? 'noBooksUnsure' : 'noBooks', { q })}</p>`
    }
    <ul class="ur-list">
      ${items.map(book => bookLine(book, shown, drawing))}
    </ul>`;
}

function bookLine(book: Book, shown: BooksShown, drawing: Drawing): Markup {
  const { words } = drawing;
  const { title, author, publisher, year, medium = 'print', holdings = [], availability } = book;
  const facts = [
    author,
    publisher,
    year,
    medium !== 'print' && words.word(`books:medium.${medium}`, medium),
  ];
  const line = facts.filter(fact => fact !== undefined && fact !== false).join(' · ');
  const state = availability?.state ?? 'unknown';
  return html`<li>
    <h2>${title}</h2>
    ${line !== '' && html`<p class="ur-muted">${line}</p>`}
    ${
      holdings.length > 0
        ? html`<ul>
            ${holdings.map(holding => holdingLine(holding, shown, drawing))}
          </ul>`
        : html`<p>${words.t(`books:state.${state}`)}</p>`
    }
    ${linksLine(book, drawing)}
  </li>`;
}

function holdingLine(holding: Holding, { stationOf }: BooksShown, drawing: Drawing): Markup {
  const { words } = drawing;
  const { station, callno, shelf, state = 'unknown', copies, note } = holding;
  const place = stationOf(station);
  const name = place
    ? html`<a href="${pageAddress(drawing, {}, station)}">${place.properties.name}</a>`
    : html`${words.t('books:unlisted', { id: station })}`;
  const counted =
    copies?.total !== undefined && copies.available !== undefined
      ? words.t('books:copies.both', { total: copies.total, available: copies.available })
      : undefined;
  const said = words.t(`books:state.${state}`);
  const facts = [
    counted,
    callno !== undefined && `${words.t('books:callno')} ${callno}`,
    shelf,
    note !== undefined && words.t('books:says', { note }),
  ];
  const text = facts.filter(fact => fact !== undefined && fact !== false).join(' · ');
  const first = state === 'available' ? html`<span class="ur-open">${said}</span>` : said;
  return html`<li>${name}<br />${first}${text !== '' && ` · ${text}`}</li>`;
}

const RELS: Readonly<Record<string, string>> = {
  reserve: 'reserve',
  alternate: 'pageOn',
  'http://opds-spec.org/acquisition/open-access': 'readOn',
  'http://opds-spec.org/acquisition': 'readOn',
  'http://opds-spec.org/acquisition/borrow': 'borrow',
  'http://opds-spec.org/acquisition/sample': 'sampleOn',
};

function linksLine({ links = [] }: Book, { words, base }: Drawing): Markup | undefined {
  const shown = links.flatMap(({ rel, href }) => {
    const isOwn = href.startsWith('v1/books/file?');
    const safe = isOwn ? base + href : safeUrl(href);
    const key = Object.hasOwn(RELS, rel) ? RELS[rel] : undefined;
    if (safe === undefined || key === undefined || !(isOwn || /^https?:/i.test(safe))) return [];
    const site = isOwn ? '' : new URL(safe).host;
    const text = isOwn ? words.t('books:read') : words.t(`books:${key}`, { site });
    return [html`<a href="${safe}" rel="noopener noreferrer">${text}</a>`];
  });
  return shown.length > 0 ? html`<p class="ur-links">${shown}</p>` : undefined;
}

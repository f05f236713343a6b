import type { StationFeature } from '../../../src/data/generated/types.ts';
import { html, type Markup } from '../form-pages/markup.ts';
import { pageAddress } from '../place-pages/address.ts';
import type { PlaceDrawing } from '../place-pages/place-pages.ts';
import { stateLine } from '../place-pages/station-parts.ts';
import type { ReadingWords } from './words/reading-words.ts';

/** What all pieces of a page are drawn with. */
export type Drawing = PlaceDrawing<ReadingWords>;

/** A station of the list: name, state, marks, address. */
export function stationLine(station: StationFeature, drawing: Drawing): Markup {
  const { name, address } = station.properties;
  return html`<li>
    <h3><a class="ur-name" href="${pageAddress(drawing, {}, station.id)}">${name}</a></h3>
    ${stateLine(station, drawing)} ${marksLine(station, drawing)}
    ${address !== undefined && html`<p class="ur-muted">${address}</p>`}
  </li>`;
}

/** `无人值守 · 扫码进门 · 36 座 · 3,000 册`; that it never closes its state says. */
export function marksLine({ properties }: StationFeature, { words }: Drawing): Markup | undefined {
  const { reading = {} } = properties;
  const { unattended, entry = [], seats, books } = reading;
  const marks = [
    unattended === true && words.t('list:unattended'),
    ...entry.map(way => words.word(`list:entry.${way}`, way)),
    !!seats && words.t('list:seats', { n: seats }),
    !!books?.physical && words.t('list:books', { n: books.physical }),
  ].filter(mark => mark !== false);
  return marks.length > 0
    ? html`<p class="ur-marks">${marks.map(unbroken).join('\u00a0· ')}</p>`
    : undefined;
}

/** With spaces at which no line ends. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** The search for books, of a station or of all. */
export function bookForm(drawing: Drawing, asked: { q?: string; at?: string } = {}): Markup {
  const { look, list, words } = drawing;
  const { q = '', at } = asked;
  const label = words.own(at === undefined ? 'findBook' : 'findHere');
  return html`<form class="ur-find" action="${list}" method="get" role="search">
    <label for="q">${label}</label>
    <input
      type="search"
      id="q"
      name="q"
      value="${q}"
      maxlength="100"
      required
      placeholder="${words.own('findBookHint')}"
    /><button type="submit">${words.own('find')}</button>
    ${at !== undefined && html`<input type="hidden" name="at" value="${at}" />`}
    <input type="hidden" name="lang" value="${look.language}" />
    ${look.theme !== 'auto' && html`<input type="hidden" name="theme" value="${look.theme}" />`}
    ${look.size !== 'standard' && html`<input type="hidden" name="size" value="${look.size}" />`}
  </form>`;
}

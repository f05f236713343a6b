import { html, nothing, type TemplateResult } from 'lit';
import type { StationService } from '../../../data/generated/types.ts';
import { addressView, type AddressState } from './detail-head.ts';
import { entry, facts, outward, section, type Shown } from '../../../stations/detail-pieces.ts';
import { phoneHref } from '../../../stations/phone-href.ts';
import { isOut, type DetailView } from './detail-view.ts';
import { loanTerms } from './first-steps.ts';
import { stepsSayLoan, termsText } from './steps-view.ts';

/** Books, seats, the library it is connected with, and the terms of a loan. */
export function collectionView(view: DetailView): Shown {
  const { words, properties } = view;
  const { books = {}, seats, library = {}, loan = {} } = properties.reading ?? {};
  const { system, libcode, opac } = library;
  const shown = facts([
    entry(words.t('physical'), books.physical && words.t('volumes', { n: books.physical })),
    entry(words.t('electronic'), books.electronic && words.t('titles', { n: books.electronic })),
    entry(words.t('seatsTitle'), seats && words.t('seatCount', { n: seats })),
    entry(words.t('loan'), loanView(view, loan)),
    entry(
      words.t('library'),
      system || libcode || opac
        ? html`${system ? html`<bdi>${system}</bdi> ` : nothing}
          ${libcode ? html`<span class="muted">${words.t('libcode', { text: libcode })}</span> ` : nothing}
          ${opac ? html`<div>${outward(view, opac, words.t('catalogue'))}</div>` : nothing}`
        : nothing,
    ),
  ]);
  return shown === nothing ? nothing : section(view, 'collection', words.t('collection'), shown);
}

type Loan = Parameters<typeof loanTerms>[0] & { readonly returns?: string };

function loanView(view: DetailView, loan: Loan): unknown {
  if (stepsSayLoan(view)) return nothing;
  const { words } = view;
  const terms = termsText(words, loanTerms(loan));
  const returns = loan.returns ? words.t('loanReturns', { text: loan.returns }) : '';
  const said = [terms, returns].filter(Boolean);
  return said.length ? html`${said.map(text => html`<div>${text}</div>`)}` : nothing;
}

/** Where it is and whom to call. */
export function reachView(view: DetailView, address: AddressState): Shown {
  const { words, properties } = view;
  const { phones = [], notes = '' } = properties;
  return facts([
    entry(words.t('address'), addressView(view, address)),
    entry(words.t('phone'), phones.length ? phones.map(phoneView) : nothing),
    entry(words.t('remarks'), notes && !isOut(view) ? html`<bdi>${notes}</bdi>` : nothing),
  ]);
}

function phoneView(phone: string): TemplateResult {
  const href = phoneHref(phone);
  return html`<div>
    ${href ? html`<a class="tall figures" dir="ltr" href=${href}>${phone}</a>` : phone}
  </div>`;
}

/** Titles, programmes, facilities and who stands behind the station. */
export function aboutView(view: DetailView): Shown {
  const { words, properties } = view;
  const { reading = {}, facilities = [], services = [], areaM2, operator } = properties;
  const list = (items: readonly string[]): string => items.join(words.t('comma'));
  const lines = (items: readonly unknown[] = []) =>
    items.length ? items.map(one => html`<div>${one}</div>`) : nothing;
  const honours = properties.honours?.map(({ year, level, name, by }) =>
    isolate([year, level, name, by].filter(Boolean).join(' ')),
  );
  const shown = facts([
    entry(words.t('badges'), lines(reading.badges?.map(isolate))),
    entry(
      words.t('programmes'),
      lines(
        reading.programmes?.map(({ name, year, href }) =>
          outward(view, href, isolate([name, year].filter(Boolean).join(' '))),
        ),
      ),
    ),
    entry(words.t('honours'), lines(honours)),
    entry(words.t('facilities'), list(facilities.map(one => words.word(`facility.${one}`, one)))),
    entry(words.t('services'), lines(services.map(one => serviceView(view, one)))),
    entry(words.t('area'), areaM2 && words.t('areaValue', { n: areaM2 })),
    entry(words.t('operator'), operator && isolate(operator)),
    entry(words.t('donors'), list(properties.donors ?? [])),
    entry(
      words.t('timetable'),
      lines(properties.timetable?.map(({ place, hours }) => isolate(`${place} ${hours}`))),
    ),
  ]);
  return shown === nothing ? nothing : section(view, 'about', words.t('about'), shown);
}

/** Words of the document, in their own direction. */
const isolate = (text: string): TemplateResult => html`<bdi>${text}</bdi>`;

function serviceView(view: DetailView, { name, hours, book = '' }: StationService): TemplateResult {
  const { words } = view;
  // A form's id is for the form widget; only an address can be opened from here.
  const link = /^https?:/.test(book) ? outward(view, book, words.t('book')) : nothing;
  return html`<bdi>${name}</bdi>${hours ? ` ${hours}` : nothing} ${link}`;
}

/** Where this is from and when it was checked. */
export function sourceView({ words, properties }: DetailView): Shown {
  const { source, precision, checked } = properties.provenance ?? {};
  const from = [source, precision].filter(Boolean).join(words.t('dot'));
  const said = [
    from && words.t('source', { text: from }),
    checked && words.t('checked', { date: checked }),
  ].filter(Boolean);
  return said.length ? html`<p class="muted small">${said.join(words.t('dot'))}</p>` : nothing;
}

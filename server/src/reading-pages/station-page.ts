import { safeUrl } from '../../../src/base/safe-url.ts';
import type { StationDetail, StationFeature } from '../../../src/data/generated/types.ts';
import { html, type Markup } from '../form-pages/markup.ts';
import { pageAddress } from '../place-pages/address.ts';
import { hoursPart, mapLinks, part, phoneLinks, stateLine } from '../place-pages/station-parts.ts';
import { bookForm, marksLine, type Drawing } from './station-line.ts';

/** A station in full: when it is open, how to get in and there, how to borrow. */
export function stationMarkup(
  station: StationFeature,
  detail: StationDetail | undefined,
  drawing: Drawing & { hasBooks: boolean },
): Markup {
  const { words, hasBooks } = drawing;
  const { name } = station.properties;
  return html`<p class="ur-links"><a href="${pageAddress(drawing)}">${words.own('back')}</a></p>
    <h1 class="uf-title">${name}</h1>
    ${stateLine(station, drawing)} ${marksLine(station, drawing)}
    ${hasBooks && bookForm(drawing, { at: station.id })} ${stepsPart(station, drawing)}
    ${hoursPart(station, drawing)} ${placePart(station, detail, drawing)}
    ${loanPart(station, drawing)} ${resourcesPart(station, drawing)}`;
}

/** The steps that the station names; else those that follow from its terms. */
function stepsPart({ properties }: StationFeature, { words }: Drawing): Markup | undefined {
  const { steps, entry = [], selfLoan, loan } = properties.reading ?? {};
  const made = [
    ...(entry.length > 0
      ? [entry.map(way => words.word(`list:entry.${way}`, way)).join(words.t('detail:or'))]
      : []),
    words.t('detail:step.shelf'),
    ...(selfLoan === undefined
      ? []
      : [words.t(selfLoan ? 'detail:step.selfLoan' : 'detail:step.staffLoan')]),
    ...(loan?.returns === undefined
      ? []
      : [words.t('detail:step.returns', { text: loan.returns })]),
  ];
  const shown = steps?.length ? steps : made.length > 1 ? made : [];
  if (shown.length === 0) return undefined;
  const list = html`<ol class="ur-steps">
    ${shown.map(step => html`<li>${step}</li>`)}
  </ol>`;
  return part(words.t('detail:firstVisit'), list);
}

function placePart(
  station: StationFeature,
  detail: StationDetail | undefined,
  { words }: Drawing,
): Markup {
  const { address = '' } = station.properties;
  const { phones = [], access } = detail?.properties ?? {};
  return part(
    words.t('detail:reach'),
    html`${address !== '' && html`<p>${address}</p>`}
      ${access?.how !== undefined && html`<p>${words.t('detail:wayIn')}：${access.how}</p>`}
      ${access?.who !== undefined && html`<p>${words.t('detail:who', { text: access.who })}</p>`}
      <p class="ur-links">
        ${phoneLinks(phones, phone => words.own('phoneCall', { phone }))}
        ${mapLinks(station, words)}
      </p>`,
  );
}

function loanPart({ properties }: StationFeature, { words }: Drawing): Markup | undefined {
  const { books, days, renewals, depositYuan, returns } = properties.reading?.loan ?? {};
  const lines = [
    books !== undefined && words.t('detail:loanBooks', { n: books }),
    days !== undefined && words.t('detail:loanDays', { n: days }),
    renewals !== undefined &&
      (renewals > 0
        ? words.t('detail:loanRenewals', { n: renewals })
        : words.t('detail:loanNoRenewal')),
    depositYuan !== undefined &&
      (depositYuan > 0
        ? words.t('detail:loanDeposit', { n: depositYuan })
        : words.t('detail:loanFree')),
    returns !== undefined && words.t('detail:loanReturns', { text: returns }),
  ].filter(line => line !== false);
  if (lines.length === 0) return undefined;
  return part(
    words.t('detail:loan'),
    html`<ul>
      ${lines.map(line => html`<li>${line}</li>`)}
    </ul>`,
  );
}

function resourcesPart({ properties }: StationFeature, { words }: Drawing): Markup | undefined {
  const { eResources = [], library } = properties.reading ?? {};
  const links = eResources.flatMap(({ type, href, title }) => {
    const safe = safeUrl(href);
    const text = title ?? words.word(`detail:resource.${type}`, type);
    return safe !== undefined && /^https?:/i.test(safe) ? [{ href: safe, text }] : [];
  });
  const opac = safeUrl(library?.opac);
  if (opac !== undefined && /^https?:/i.test(opac)) {
    links.push({
      href: opac,
      text: `${library?.system ?? ''} ${words.t('detail:catalogue')}`.trim(),
    });
  }
  if (links.length === 0) return undefined;
  const list = html`<ul>
    ${links.map(({ href, text }) => html`<li><a href="${href}" rel="noopener noreferrer">${text}</a></li>`)}
  </ul>`;
  return part(words.t('detail:eResources'), list);
}

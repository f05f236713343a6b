import { html, nothing, type TemplateResult } from 'lit';
import { groupFacts } from '../../../rules/people/facts.ts';
import type { Honour } from '../../../rules/people/person.ts';
import { safeUrl } from '../../../base/safe-url.ts';
import { partialDateText } from '../../../locale/partial-date.ts';
import type { PartContext } from '../part.ts';
import type { MoreWords } from './part-words.ts';
import { nameOf } from './part-tools.ts';
import { textWidth } from './text-width.ts';

/** What a sheet is made from. */
export interface SheetInput {
  readonly context: PartContext;
  readonly words: MoreWords;
  /** The QR code of the person's page, where there is one. */
  readonly code: TemplateResult | undefined;
}

/** Figures that stand side by side on a poster. */
const FIGURES = 3;

/** One honour, as certificates of honour are written: A4, lying. */
export function certificate(honour: Honour, { context, words, code }: SheetInput): TemplateResult {
  const { person, site } = context;
  const { name: title, year, by, class: rank, level } = honour;
  const name = nameOf(person, words);
  const to = words.t(person.type === 'person' ? 'certTo' : 'certToTeam', { name });
  const won =
    year === undefined
      ? words.t('certWon', { honour: title })
      : words.t('certWonYear', { year: String(year), honour: title });
  const more = [
    rank && words.t('certClass', { text: rank }),
    level && words.t('certLevel', { text: words.word(`level.${level}`, level) }),
  ].filter(Boolean);
  return html`<article class="sheet certificate" data-length=${lengthOf(title)}>
    <div class="inner">
      <p class="cert-title">${words.t('certTitle')}</p>
      <div class="cert-words">
        <p class="cert-to" dir="auto">${to}</p>
        <p class="cert-won" dir="auto">${won}</p>
        ${more.length ? html`<p class="cert-more">${more.join('　')}</p>` : nothing}
      </div>
      <div class="sheet-foot">
        <div class="origin">
          ${code ?? nothing}
          <p class="note">
            ${site ? words.t('certNote', { site: site.document.site.name }) : words.t('certNoteBare')}
          </p>
        </div>
        <p class="by">
          ${by ? html`<span>${by}</span>` : nothing}
          ${year === undefined ? nothing : html`<span>${partialDateText(String(year), words.lang)}</span>`}
        </p>
      </div>
    </div>
  </article>`;
}

/** A person for the wall of a hall: A4, standing. `total`: how many honours there are to choose from. */
export function poster(
  honours: readonly Honour[],
  total: number,
  input: SheetInput,
): TemplateResult {
  const { context, words, code } = input;
  const { person, site, page } = context;
  const name = nameOf(person, words);
  const photo = person.photo && safeUrl(context.resolve(person.photo.src));
  const lang = person.lang ?? nothing;
  const isBare = !photo && !honours.length && !person.quote;
  const kicker = person.series?.[0] ?? site?.document.site.name;
  return html`<article class="sheet poster" data-honours=${honours.length > 5 ? 'many' : 'few'}>
    <p class="poster-kicker"><bdi>${kicker ?? nothing}</bdi></p>
    <div class="poster-head ${photo ? '' : 'poster-bare'} ${isBare ? 'poster-alone' : ''}">
      ${photo ? html`<img class="portrait" src=${photo} alt=${person.photo!.alt} />` : nothing}
      <div class="poster-who" lang=${lang}>
        <p class="poster-name" data-length=${lengthOf(name)}><bdi>${name}</bdi></p>
        ${person.trade ? html`<p class="poster-trade"><bdi>${person.trade}</bdi></p>` : nothing}
        ${person.org ? html`<p class="poster-org"><bdi>${person.org}</bdi></p>` : nothing}
        ${honoursView(honours, total, input)}
      </div>
    </div>
    ${
      person.quote
        ? html`<blockquote
            class="poster-quote"
            data-length=${quoteLength(person.quote)}
            lang=${lang}
            dir="auto"
          >
            ${person.quote}
          </blockquote>`
        : nothing
    }
    ${figuresView(input)}
    <div class="sheet-foot">
      <div class="origin">
        ${code ?? nothing}
        ${
          page
            ? html`<p class="scan">
                <strong>${words.t('posterScan')}</strong>
                <span dir="ltr">${page}</span>
              </p>`
            : nothing
        }
      </div>
      ${site ? html`<p class="by">${site.document.site.name}</p>` : nothing}
    </div>
  </article>`;
}

function honoursView(
  honours: readonly Honour[],
  total: number,
  { words }: SheetInput,
): TemplateResult {
  if (!honours.length) return html``;
  return html`<ul class="poster-won">
    ${honours.map(
      ({ name, year, class: rank }) =>
        html`<li>
          <span class="in-year">${year ?? nothing}</span>
          <span
            ><bdi>${name}</bdi>${rank ? html` <small><bdi>${rank}</bdi></small>` : nothing}</span
          >
        </li>`,
    )}
    ${
      total > honours.length
        ? html`<li>
            <span class="in-year"></span><span>${words.t('posterMore', { n: total })}</span>
          </li>`
        : nothing
    }
  </ul>`;
}

function figuresView({ context, words }: SheetInput): TemplateResult | typeof nothing {
  const facts = groupFacts(context.person.facts).slice(0, FIGURES);
  if (!facts.length) return nothing;
  return html`<ul class="poster-figures">
    ${facts.map(({ label, latest: { value, unit, asOf, source } }) => {
      const figure = typeof value === 'number' ? words.number(value) : value;
      const notes = [
        asOf && words.t('factAsOf', { date: partialDateText(asOf, words.lang) }),
        source && words.t('factSource', { source }),
      ].filter(Boolean);
      return html`<li>
        <p class="poster-figure"><strong>${figure}</strong>${unit ? html` ${unit}` : nothing}</p>
        <p><bdi>${label}</bdi></p>
        ${notes.length ? html`<p class="note">${notes.join(words.t('dot'))}</p>` : nothing}
      </li>`;
    })}
  </ul>`;
}

/** Sizes of a name or title, as the sheet’s styles know them. */
function lengthOf(text: string): 'short' | 'middle' | 'long' | 'longest' {
  const width = textWidth(text);
  if (width <= 4) return 'short';
  if (width <= 8) return 'middle';
  return width <= 16 ? 'long' : 'longest';
}

function quoteLength(text: string): 'short' | 'middle' | 'long' {
  const width = textWidth(text);
  if (width <= 24) return 'short';
  return width <= 70 ? 'middle' : 'long';
}

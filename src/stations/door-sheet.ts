/** A sheet about one station, A4: what is common to a notice for its door and to what a visitor takes along. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { StationDetail } from '../data/generated/types.ts';
import { fullAddress } from './full-address.ts';
import { paperStyles } from './paper.styles.ts';
import type { StationModel } from './station-model.ts';
import { usualHours, type UsualHours, type UsualWords } from './usual-lines.ts';

/** From this many characters on a name is set smaller. */
const LONG_NAME = 13;

/** What a sheet is made from; the contexts of widgets are. */
export interface DoorSource {
  readonly model: Pick<StationModel, 'site' | 'regions' | 'openNow' | 'tz'>;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Address of the page that opens at a station. */
  readonly pageOf: (id: string) => string;
}

type DoorKey = 'hours' | 'hoursUnknown' | 'holiday' | 'holidayVaries' | 'season' | 'scan' | 'phone';

/** The words of a sheet. */
export interface DoorWords extends UsualWords {
  t(
    key: DoorKey | Parameters<UsualWords['t']>[0],
    params?: Readonly<Record<string, string>>,
  ): string;
}

export interface DoorParts {
  /** The code of the page at this station; none where its coder did not come. */
  readonly code: TemplateResult | undefined;
  /** Under the name. */
  readonly kicker?: unknown;
  /** In place of the hours, of a station that has none to tell. */
  readonly instead?: unknown;
  /** Between hours and code. */
  readonly middle?: unknown;
  /** Beside the code. */
  readonly note?: unknown;
}

/** The code that opens the page at this station; none where its coder does not come. */
export async function doorCode(
  source: DoorSource,
  { id }: StationDetail,
  label: string,
): Promise<TemplateResult | undefined> {
  try {
    const { qrPicture } = await import('./qr.ts');
    return qrPicture(source.pageOf(id), label);
  } catch {
    // Offline: the sheet does without.
    return undefined;
  }
}

/** The sheet, for paper and for whoever wants to look at it first. It stands under `doorStyles`. */
export function doorSheet(
  source: DoorSource,
  station: StationDetail,
  words: DoorWords,
  { code, kicker, instead, middle, note }: DoorParts,
): TemplateResult {
  const { name, hours } = station.properties;
  const site = source.model.site?.document.site.name;
  const address = fullAddress(source.model.regions, station);
  return html`<article class="door">
    <p class="kicker"><bdi>${site ?? nothing}</bdi></p>
    <h1 class=${[...name].length >= LONG_NAME ? 'long' : ''}><bdi>${name}</bdi></h1>
    ${kicker ? html`<p class="kicker">${kicker}</p>` : nothing}
    ${address ? html`<p class="address"><bdi>${address}</bdi></p>` : nothing}
    ${instead ?? doorSection(words.t('hours'), hoursView(words, usualHours(words, source, hours)))}
    ${middle ?? nothing} ${footView(station, words, code, note)}
  </article>`;
}

/** A part of a sheet under its heading. */
export function doorSection(title: string, content: unknown, look?: string): TemplateResult {
  return html`<section class=${look ?? nothing}>
    <h2>${title}</h2>
    ${content}
  </section>`;
}

function hoursView(words: DoorWords, usual: UsualHours | undefined): TemplateResult {
  if (!usual) return html`<p>${words.t('hoursUnknown')}</p>`;
  const { lines, holiday, isSeasonal } = usual;
  return html`<table class=${lines.length > 4 ? 'many' : ''}>
      ${lines.map(
        ({ days, hours }) =>
          html`<tr>
            ${days ? html`<th scope="row">${days}</th>` : nothing}
            <td>${hours}</td>
          </tr>`,
      )}
    </table>
    ${typeof holiday === 'object' ? html`<p>${words.t('holiday')} ${holiday.hours}</p>` : nothing}
    ${holiday === 'varies' ? html`<p>${words.t('holidayVaries')}</p>` : nothing}
    ${isSeasonal ? html`<p>${words.t('season')}</p>` : nothing}`;
}

function footView(
  { properties: { phones = [] } }: StationDetail,
  words: DoorWords,
  code: TemplateResult | undefined,
  note: unknown,
): TemplateResult {
  return html`<footer>
    <div class="scan">
      ${code ?? nothing}
      <div>
        ${code ? html`<p class="call">${words.t('scan')}</p>` : nothing}
        ${note ? html`<p>${note}</p>` : nothing}
        ${
          phones.length
            ? html`<p>
                ${words.t('phone')} <span dir="ltr">${phones.join(words.t('comma'))}</span>
              </p>`
            : nothing
        }
      </div>
    </div>
  </footer>`;
}

export const doorStyles = css`
  ${paperStyles}
  @page {
    size: A4 portrait;
    margin: 0;
  }
  .door {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    overflow: hidden;
    width: 210mm;
    height: 296.5mm;
    padding: 14mm 18mm 14mm;
    border-top: 6mm solid #c8102e;
    font-size: 5mm;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .door p,
  .door h1,
  .door h2,
  .door ol,
  .door ul {
    margin: 0;
    padding: 0;
  }
  .kicker {
    min-height: 7.5mm;
    color: #5c5a55;
  }
  h1 {
    font-size: 14mm;
    line-height: 1.25;
    font-weight: 600;
  }
  h1.long {
    font-size: 10mm;
  }
  .address {
    color: #5c5a55;
  }
  .door > * {
    flex: none;
  }
  /* Where all is too much, the steps give way: the code is what brings the rest. */
  .door > .steps {
    flex: 0 1 auto;
    overflow: hidden;
    min-height: 0;
  }
  section {
    margin-top: 7mm;
    padding-top: 4mm;
    border-top: 0.3mm solid #b9b6ae;
  }
  h2 {
    color: #5c5a55;
    font-size: 4.4mm;
    font-weight: 400;
  }
  table {
    border-collapse: collapse;
    font-size: 7.4mm;
    line-height: 1.45;
    font-weight: 600;
  }
  table.many {
    font-size: 5.6mm;
  }
  th {
    padding-inline-end: 8mm;
    font-weight: 400;
    text-align: start;
    white-space: nowrap;
  }
  td {
    padding: 0;
  }
  .ways {
    font-size: 7.4mm;
    font-weight: 600;
  }
  ol {
    counter-reset: step;
    list-style: none;
  }
  li {
    display: flex;
    counter-increment: step;
  }
  li::before {
    content: counter(step);
    flex: none;
    width: 8mm;
    font-weight: 600;
  }
  footer {
    margin-top: auto;
    padding-top: 5mm;
  }
  .scan {
    display: flex;
    align-items: center;
  }
  ul {
    list-style: none;
  }
  .qr {
    flex: none;
    width: 52mm;
    height: 52mm;
    margin-inline-start: -5mm;
    margin-inline-end: 4mm;
  }
  .call {
    font-size: 6.4mm;
    line-height: 1.35;
    font-weight: 600;
  }
`;

/** A notice for the door of one station, A4: when it is open, how to get in, and the code for the rest. */
import { css, html, nothing, render, type TemplateResult } from 'lit';
import { printAlone } from '../../../base/print-alone.ts';
import type { StationDetail } from '../../../data/generated/types.ts';
import { fullAddress } from '../../../stations/full-address.ts';
import type { ReadingContext } from '../part.ts';
import { detailWords } from './detail-words.ts';
import { firstSteps } from './first-steps.ts';
import { printWords, type PrintWords } from './print-words.ts';
import { paperStyles } from '../../../stations/paper.styles.ts';
import { entryText, stepText } from './steps-view.ts';
import { usualHours, type UsualHours } from '../../../stations/usual-lines.ts';

/** Steps that a sheet has room for. */
const STEPS = 6;
/** From this many characters on a name is set smaller. */
const LONG_NAME = 13;

/**
 * Prints the notice of a station, with all that is known of it.
 * @throws Error where the page does not let a frame be made
 */
export async function printDoor(context: ReadingContext, station: StationDetail): Promise<void> {
  const words = await printWords(context);
  const code = await codeView(context, station, words);
  const { lang, dir } = words;
  const title = words.t('poster', { name: station.properties.name });
  const sheet = doorView(context, station, words, code);
  await printAlone(body => render(sheet, body), { title, lang, dir, styles });
}

/** The code of the page at this station; none where its coder does not come. */
async function codeView(
  context: ReadingContext,
  { id }: StationDetail,
  words: PrintWords,
): Promise<TemplateResult | undefined> {
  try {
    const { qrPicture } = await import('./qr.ts');
    return qrPicture(context.pageOf(id), words.t('scan'));
  } catch {
    // Offline: the notice does without.
    return undefined;
  }
}

/** The sheet, for paper and for whoever wants to look at it first. */
export function doorView(
  context: ReadingContext,
  station: StationDetail,
  words: PrintWords,
  code: TemplateResult | undefined,
): TemplateResult {
  const { properties } = station;
  const { name, reading = {}, phones = [] } = properties;
  const site = context.model.site?.document.site.name;
  const address = fullAddress(context.model.regions, station);
  const ways = entryText(words, reading.entry ?? []);
  return html`<article class="door">
    <p class="kicker"><bdi>${site ?? nothing}</bdi></p>
    <h1 class=${[...name].length >= LONG_NAME ? 'long' : ''}><bdi>${name}</bdi></h1>
    ${address ? html`<p class="address"><bdi>${address}</bdi></p>` : nothing}
    <section>
      <h2>${words.t('hours')}</h2>
      ${hoursView(words, usualHours(words, context, properties.hours))}
    </section>
    ${
      ways || properties.access?.how
        ? html`<section>
            <h2>${words.t('wayIn')}</h2>
            ${ways ? html`<p class="ways">${ways}</p>` : nothing}
            ${properties.access?.how ? html`<p>${properties.access.how}</p>` : nothing}
          </section>`
        : nothing
    }
    ${stepsList(context, properties, words)}
    <footer>
      <div class="scan">
        ${code ?? nothing}
        <div>
          ${code ? html`<p class="call">${words.t('scan')}</p>` : nothing}
          ${code && context.books ? html`<p>${words.t('scanNote')}</p>` : nothing}
          ${
            phones.length
              ? html`<p>
                  ${words.t('phone')} <span dir="ltr">${phones.join(words.t('comma'))}</span>
                </p>`
              : nothing
          }
        </div>
      </div>
    </footer>
  </article>`;
}

function hoursView(words: PrintWords, usual: UsualHours | undefined): TemplateResult {
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

function stepsList(
  context: ReadingContext,
  properties: StationDetail['properties'],
  words: PrintWords,
): TemplateResult | typeof nothing {
  const steps = firstSteps(properties, false).slice(0, STEPS);
  if (!steps.length) return nothing;
  const speak = detailWords(context);
  return html`<section class="steps">
    <h2>${words.t('firstVisit')}</h2>
    <ol>
      ${steps.map(step => html`<li>${stepText(speak, step)}</li>`)}
    </ol>
  </section>`;
}

export const styles = css`
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
  .door ol {
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

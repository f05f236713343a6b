/** One station on A4, to take along or to hang at its door: when it is open, what it has, and the code for the rest. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { printAlone } from '../../../base/print-alone.ts';
import type { StationDetail } from '../../../data/generated/types.ts';
import { stationPrint } from '../../../locale/station-print/namespace.ts';
import { stations } from '../../../locale/stations/namespace.ts';
import { doorCode, doorSection, doorSheet, doorStyles } from '../../../stations/door-sheet.ts';
import { openWords } from '../../../stations/open-words.ts';
import { fewText, usualHours } from '../../../stations/usual-lines.ts';
import { wordsOf } from '../../../stations/words-of.ts';
import type { MapContext } from '../part.ts';
import { datesText } from './detail-dates.ts';
import { detailWords } from './detail-words.ts';
import { moreWords } from './more-words.ts';

export const styles = doorStyles;

const paperWords = wordsOf(stationPrint, stations);

type PaperWords = ReturnType<typeof paperWords>;

/** Services that a sheet has room for. */
const SERVICES = 8;

/**
 * Prints a station with all that is known of it.
 * @throws Error where the page does not let a frame be made
 */
export async function printStation(context: MapContext, station: StationDetail): Promise<void> {
  const words = await printWords(context);
  const code = await doorCode(context, station, words.t('scan'));
  const { lang, dir } = words;
  const title = words.t('poster', { name: station.properties.name });
  const sheet = stationSheet(context, station, words, code);
  await printAlone(body => render(sheet, body), { title, lang, dir, styles });
}

/** The words of paper, in the language the map shows: all there when this resolves. */
async function printWords(context: MapContext): Promise<PaperWords> {
  const { host, words } = context;
  await stationPrint.load(words.lang);
  const found = paperWords(context);
  // A controller takes its language from the host's next update.
  await host.updateComplete;
  return found;
}

/** The sheet, for paper and for whoever wants to look at it first. It stands under `styles`. */
export function stationSheet(
  context: MapContext,
  station: StationDetail,
  words: PaperWords,
  code: TemplateResult | undefined,
): TemplateResult {
  const { model, now } = context;
  const { properties } = station;
  const speak = detailWords(context);
  const kinds = properties.kinds.map(kind => speak.word(`kind.${kind}`, kind));
  const open = model.openNow.of(station, now);
  const dates = datesText(speak, properties, now, model.tz);
  // Whoever stands before a shut door has no use for its usual hours.
  const out =
    open.state === 'out'
      ? html`<section>
          <p class="ways">${openWords(speak, open, station, now)}</p>
          ${properties.notes ? html`<p>${properties.notes}</p>` : nothing}
        </section>`
      : undefined;
  return doorSheet(context, station, words, {
    code,
    kicker: [...kinds, dates].filter(Boolean).join(words.t('dot')),
    instead: out,
    middle: out ? nothing : [accessPart(context, station), hasPart(context, station, words)],
  });
}

function accessPart(context: MapContext, { properties }: StationDetail): unknown {
  const { who, how } = properties.access ?? {};
  if (!who && !how) return nothing;
  const words = moreWords(context);
  return doorSection(
    words.t(how ? 'accessHow' : 'accessWho'),
    html`${how ? html`<p>${how}</p>` : nothing}
    ${who ? html`<p>${how ? `${words.t('accessWho')} ` : nothing}${who}</p>` : nothing}`,
  );
}

/** What there is to use, and what is done for people. */
function hasPart(context: MapContext, { properties }: StationDetail, words: PaperWords): unknown {
  const { facilities = [], services = [] } = properties;
  if (!facilities.length && !services.length) return nothing;
  const speak = detailWords(context);
  const more = moreWords(context);
  const has = facilities.map(one => speak.word(`facility.${one}`, one)).join(words.t('dot'));
  const rows = services.slice(0, SERVICES).map(({ name, hours }) => {
    const when = hours ? fewText(words, usualHours(words, context, hours)) : '';
    return html`<li>
      <span><bdi>${name}</bdi>${when ? ` ${when}` : nothing}</span>
    </li>`;
  });
  return doorSection(
    has ? speak.t('facilities') : more.t('services'),
    html`${has ? html`<p>${has}</p>` : nothing}
    ${
      rows.length
        ? html`<ul>
            ${rows}
          </ul>`
        : nothing
    }`,
    'steps',
  );
}

/** The stations of the list on A4: where they are, whether they are open now, their hours, whom to call. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { printAlone } from '../../../base/print-alone.ts';
import type { StationFeature } from '../../../data/generated/types.ts';
import { stationPrint } from '../../../locale/station-print/namespace.ts';
import { stations } from '../../../locale/stations/namespace.ts';
import { fullAddress } from '../../../stations/full-address.ts';
import { openWords } from '../../../stations/open-words.ts';
import {
  paperLine,
  phonesOf,
  sheetStyles,
  sheetView,
  stationsToPrint,
} from '../../../stations/print-list.ts';
import { rowsWithin } from '../../../stations/rows-within.ts';
import { usualHours, usualText } from '../../../stations/usual-lines.ts';
import { wordsOf } from '../../../stations/words-of.ts';
import type { MapContext } from '../part.ts';
import { mapPicture } from './print-picture.ts';

const spaces = [stationPrint, stations] as const;
const paperWords = wordsOf(...spaces);

type PrintWords = ReturnType<typeof paperWords>;

/**
 * Prints all that the filters take in, in the order of the list, without the page around it; with the
 * map where it is in sight and may be copied.
 * @throws Error where the page does not let a frame be made
 */
export async function printList(context: MapContext): Promise<void> {
  const { view, words } = await listPaper(context);
  const { lang, dir } = words;
  const title = words.t('listTitle');
  await printAlone(body => render(view, body), { title, lang, dir, styles: sheetStyles });
}

/** What goes on paper, to stand under `sheetStyles`, and its words. */
export async function listPaper(
  context: MapContext,
): Promise<{ readonly view: TemplateResult; readonly words: PrintWords }> {
  const words = await printWords(context);
  const { result, bounds, model } = context;
  const mask = bounds ? rowsWithin(model.table, result.mask, bounds) : result.mask;
  const printed = stationsToPrint(context, mask);
  const phones = await phonesOf(context, printed.stations);
  const station = (feature: StationFeature): TemplateResult =>
    stationView(context, words, feature, phones.get(feature.id));
  const view = sheetView(context, words, printed, { station, picture: pictureView(context) });
  return { view, words };
}

/** The words of paper, in the language the map shows: all there when this resolves. */
async function printWords(context: MapContext): Promise<PrintWords> {
  const { host, words } = context;
  await Promise.all(spaces.map(space => space.load(words.lang)));
  const found = paperWords(context);
  // A controller takes its language from the host's next update.
  await host.updateComplete;
  return found;
}

/** The map, with what must be said of its base. */
function pictureView({ host, map }: MapContext): unknown {
  const picture = mapPicture(host.renderRoot);
  if (!picture) return nothing;
  const notes = map.notes.join(' ');
  return html`<figure>
    ${picture} ${notes ? html`<figcaption>${notes}</figcaption>` : nothing}
  </figure>`;
}

function stationView(
  context: MapContext,
  words: PrintWords,
  feature: StationFeature,
  phones: readonly string[] | undefined,
): TemplateResult {
  const { model, now } = context;
  const { kinds, hours } = feature.properties;
  const address = fullAddress(model.regions, feature);
  const open = model.openNow.of(feature, now);
  const state = openWords(words, open, feature, now);
  const isTold = open.state === 'open' || open.state === 'closed';
  // Paper is read later: what holds at this minute is told with its minute.
  const stateNow = words.t('stateNow', {
    date: words.date(now, { style: 'day' }),
    time: words.time(now),
    state,
  });
  return html`${paperLine(address && html`<bdi>${address}</bdi>`)}
  ${paperLine(kinds.map(kind => words.word(`kind.${kind}`, kind)).join(words.t('dot')))}
  ${open.state === 'out' ? paperLine(state) : paperLine(usualText(words, usualHours(words, context, hours)))}
  ${isTold ? paperLine(stateNow) : nothing}
  ${
    phones
      ? paperLine(html`${words.t('phone')} <span dir="ltr">${phones.join(words.t('comma'))}</span>`)
      : nothing
  }`;
}

/** The stations of the list on A4: where they are, when they are open, how to get in, whom to call. */
import { html, render, type TemplateResult } from 'lit';
import { printAlone } from '../../../base/print-alone.ts';
import type { StationFeature } from '../../../data/generated/types.ts';
import { fullAddress } from '../../../stations/full-address.ts';
import {
  paperLine,
  phonesOf,
  sheetStyles,
  sheetView,
  stationsToPrint,
} from '../../../stations/print-list.ts';
import { usualHours, usualText } from '../../../stations/usual-lines.ts';
import type { ReadingContext } from '../part.ts';
import { printWords, type PrintWords } from './print-words.ts';
import { entryText } from './steps-view.ts';

/**
 * Prints all that the filters take in, in the order of the list, without the page around it.
 * @throws Error where the page does not let a frame be made
 */
export async function printList(context: ReadingContext): Promise<void> {
  const words = await printWords(context);
  const printed = stationsToPrint(context, context.mask);
  const phones = await phonesOf(context, printed.stations);
  const { lang, dir } = words;
  const title = words.t('listTitle');
  const station = (feature: StationFeature): TemplateResult =>
    stationView(context, words, feature, phones.get(feature.id));
  const view = sheetView(context, words, printed, { station });
  await printAlone(body => render(view, body), { title, lang, dir, styles: sheetStyles });
}

function stationView(
  context: ReadingContext,
  words: PrintWords,
  feature: StationFeature,
  phones: readonly string[] | undefined,
): TemplateResult {
  const { hours, reading = {}, status = 'open' } = feature.properties;
  const address = fullAddress(context.model.regions, feature);
  const marks = [
    entryText(words, reading.entry ?? []),
    reading.unattended ? words.t('unattended') : '',
    reading.seats ? words.t('seats', { n: reading.seats }) : '',
    reading.books?.physical ? words.t('books', { n: reading.books.physical }) : '',
  ].filter(Boolean);
  const when =
    status === 'open'
      ? usualText(words, usualHours(words, context, hours))
      : words.word(`status.${status}`, status);
  return html`${paperLine(address && html`<bdi>${address}</bdi>`)} ${paperLine(when)}
  ${paperLine(marks.join(words.t('dot')))}
  ${
    phones
      ? paperLine(html`${words.t('phone')} <span dir="ltr">${phones.join(words.t('comma'))}</span>`)
      : ''
  }`;
}

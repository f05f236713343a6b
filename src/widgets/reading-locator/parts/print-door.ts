/** A notice for the door of one station, A4: when it is open, how to get in, and the code for the rest. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { printAlone } from '../../../base/print-alone.ts';
import type { StationDetail } from '../../../data/generated/types.ts';
import { doorCode, doorSection, doorSheet, doorStyles } from '../../../stations/door-sheet.ts';
import type { ReadingContext } from '../part.ts';
import { detailWords } from './detail-words.ts';
import { firstSteps } from './first-steps.ts';
import { printWords, type PrintWords } from './print-words.ts';
import { entryText, stepText } from './steps-view.ts';

export const styles = doorStyles;

/** Steps that a sheet has room for. */
const STEPS = 6;

/**
 * Prints the notice of a station, with all that is known of it.
 * @throws Error where the page does not let a frame be made
 */
export async function printDoor(context: ReadingContext, station: StationDetail): Promise<void> {
  const words = await printWords(context);
  const code = await doorCode(context, station, words.t('scan'));
  const { lang, dir } = words;
  const title = words.t('poster', { name: station.properties.name });
  const sheet = doorView(context, station, words, code);
  await printAlone(body => render(sheet, body), { title, lang, dir, styles });
}

/** The sheet, for paper and for whoever wants to look at it first. */
export function doorView(
  context: ReadingContext,
  station: StationDetail,
  words: PrintWords,
  code: TemplateResult | undefined,
): TemplateResult {
  const { properties } = station;
  return doorSheet(context, station, words, {
    code,
    middle: [wayIn(properties, words), stepsList(context, properties, words)],
    note: code && context.books ? words.t('scanNote') : undefined,
  });
}

type Properties = StationDetail['properties'];

function wayIn({ reading = {}, access }: Properties, words: PrintWords): unknown {
  const ways = entryText(words, reading.entry ?? []);
  if (!ways && !access?.how) return nothing;
  return doorSection(
    words.t('wayIn'),
    html`${ways ? html`<p class="ways">${ways}</p>` : nothing}
    ${access?.how ? html`<p>${access.how}</p>` : nothing}`,
  );
}

function stepsList(context: ReadingContext, properties: Properties, words: PrintWords): unknown {
  const steps = firstSteps(properties, false).slice(0, STEPS);
  if (!steps.length) return nothing;
  const speak = detailWords(context);
  return doorSection(
    words.t('firstVisit'),
    html`<ol>
      ${steps.map(step => html`<li>${stepText(speak, step)}</li>`)}
    </ol>`,
    'steps',
  );
}

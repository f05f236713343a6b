/** The stations of the list on A4: where they are, when they are open, how to get in, whom to call. */
import { css, html, nothing, render, type TemplateResult } from 'lit';
import { printAlone } from '../../../base/print-alone.ts';
import type { StationDetail, StationFeature } from '../../../data/generated/types.ts';
import { fullAddress } from '../../../stations/full-address.ts';
import type { ReadingContext } from '../part.ts';
import { loadStation } from './load-station.ts';
import { printWords, type PrintWords } from './print-words.ts';
import { paperStyles } from './print.styles.ts';
import { entryText } from './steps-view.ts';
import { usualHours, usualText } from './usual-lines.ts';

/** Stations that go on paper: some 40 sheets. */
const MOST = 600;
/** Phones are in the documents of single stations: so many are asked for, this many at once. */
const MOST_PHONES = 48;
const AT_ONCE = 4;

/**
 * Prints all that the filters take in, in the order of the list, without the page around it.
 * @throws Error where the page does not let a frame be made
 */
export async function printList(context: ReadingContext): Promise<void> {
  const words = await printWords(context);
  const all = rowsToPrint(context);
  const stations = all.slice(0, MOST).map(row => context.model.table.features[row]!);
  const phones = await phonesOf(context, stations);
  const { lang, dir } = words;
  const title = words.t('listTitle');
  const view = paperView(context, words, { title, stations, phones, total: all.length });
  await printAlone(body => render(view, body), { title, lang, dir, styles });
}

/** Those listed first, as they stand; then all others that the filters take in, near ones first. */
function rowsToPrint(context: ReadingContext): number[] {
  const listed = new Set(context.rows);
  const others: number[] = [];
  context.mask.forEach((isIn, row) => {
    if (isIn && !listed.has(row)) others.push(row);
  });
  if (context.here) {
    const metres = (row: number): number => context.metresTo(row) ?? Infinity;
    others.sort((a, b) => metres(a) - metres(b));
  }
  return [...listed, ...others];
}

/** Phones by id; of a long list none, and of a station that does not answer none. */
async function phonesOf(
  context: ReadingContext,
  stations: readonly StationFeature[],
): Promise<Map<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  if (stations.length > MOST_PHONES) return found;
  const queue = [...stations];
  const { signal } = new AbortController();
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const loaded = await loadStation(context, next.id, signal);
      const { phones } = typeof loaded === 'object' ? loaded.detail.properties : ({} as Phones);
      if (phones?.length) found.set(next.id, phones);
    }
  };
  await Promise.all([...Array(AT_ONCE).keys()].map(worker));
  return found;
}

type Phones = Partial<StationDetail['properties']>;

interface Paper {
  readonly title: string;
  readonly stations: readonly StationFeature[];
  readonly phones: ReadonlyMap<string, readonly string[]>;
  readonly total: number;
}

function paperView(context: ReadingContext, words: PrintWords, paper: Paper): TemplateResult {
  const { title, stations, total } = paper;
  const site = context.model.site?.document.site.name;
  const date = words.date(context.now);
  return html`<header>
      <h1>${site ? html`<small>${site}</small> ` : nothing}${title}</h1>
      <p>
        ${words.t('count', { n: total })}
        ${context.here && !context.place ? words.t('hereOrder') : nothing}
        ${words.t('printedOn', { date })}
      </p>
      ${total > stations.length ? html`<p>${words.t('cut', { n: stations.length })}</p>` : nothing}
    </header>
    <ol>
      ${stations.map(feature => stationView(context, words, feature, paper.phones.get(feature.id)))}
    </ol>`;
}

function stationView(
  context: ReadingContext,
  words: PrintWords,
  feature: StationFeature,
  phones: readonly string[] | undefined,
): TemplateResult {
  const { name, hours, reading = {} } = feature.properties;
  const address = fullAddress(context.model.regions, feature);
  const ways = entryText(words, reading.entry ?? []);
  const marks = [
    ways,
    reading.unattended ? words.t('unattended') : '',
    reading.seats ? words.t('seats', { n: reading.seats }) : '',
    reading.books?.physical ? words.t('books', { n: reading.books.physical }) : '',
  ].filter(Boolean);
  const out = feature.properties.status ?? 'open';
  return html`<li>
    <b><bdi>${name}</bdi></b>
    ${address ? html`<div><bdi>${address}</bdi></div>` : nothing}
    <div>
      ${
        out === 'open'
          ? usualText(words, usualHours(words, context, hours))
          : words.word(`status.${out}`, out)
      }
    </div>
    ${marks.length ? html`<div>${marks.join(words.t('dot'))}</div>` : nothing}
    ${phones ? html`<div>${words.t('phone')} <span dir="ltr">${phones.join(words.t('comma'))}</span></div>` : nothing}
  </li>`;
}

const styles = css`
  ${paperStyles}
  @page {
    size: A4;
    margin: 14mm 14mm 12mm;
  }
  body {
    font-size: 9.5pt;
    line-height: 1.5;
  }
  h1 {
    margin: 0;
    font-size: 16pt;
    line-height: 1.3;
  }
  h1 small {
    display: block;
    color: #444;
    font-size: 9.5pt;
    font-weight: 400;
  }
  header p {
    margin: 1mm 0 0;
    color: #444;
  }
  ol {
    columns: 2;
    column-gap: 8mm;
    margin: 5mm 0 0;
    padding: 0;
    list-style: none;
  }
  li {
    padding: 2mm 0 2.5mm;
    border-top: 0.2mm solid #aaa;
    break-inside: avoid;
    overflow-wrap: anywhere;
  }
  b {
    font-size: 11pt;
  }
`;

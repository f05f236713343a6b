/** A list of stations on A4: which, in what order, whom to call, and the sheet they stand on. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { StationFeature } from '../data/generated/types.ts';
import type { LonLat } from '../rules/coordinates.ts';
import { loadStation, type StationSource } from './load-station.ts';
import { paperStyles } from './paper.styles.ts';
import type { StationModel } from './station-model.ts';

/** Stations that go on paper: some 40 sheets. */
const MOST = 600;
/** Phones are in the documents of single stations: so many are asked for, this many at once. */
const MOST_PHONES = 48;
const AT_ONCE = 4;

/** What a list is printed from; the contexts of widgets are. */
export interface PrintSource extends StationSource {
  readonly model: StationModel;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Rows as they are listed now. */
  readonly rows: readonly number[];
  /** Where the person is, or the place they named. */
  readonly here: LonLat | undefined;
  readonly place: string | undefined;
  metresTo(row: number): number | undefined;
}

/** The stations of a list that are printed. */
export interface Printed {
  readonly stations: readonly StationFeature[];
  /** How many match in all. */
  readonly total: number;
  /** How many of the first ones have no name here yet. */
  readonly nameless: number;
}

/**
 * Those listed first, as they stand; then all others that the filters take in, near ones first.
 * @param mask 1 for every row that the filters take in
 */
export function stationsToPrint(source: PrintSource, mask: Uint8Array): Printed {
  const rows = rowsToPrint(source, mask);
  const first = rows.slice(0, MOST);
  const stations = first.flatMap(row => source.model.table.feature(row) ?? []);
  return { stations, total: rows.length, nameless: first.length - stations.length };
}

function rowsToPrint(source: PrintSource, mask: Uint8Array): number[] {
  const listed = new Set(source.rows);
  const others: number[] = [];
  for (let row = 0; row < source.model.table.size; row += 1) {
    if (mask[row] && !listed.has(row)) others.push(row);
  }
  if (source.here) {
    const metres = new Map(others.map(row => [row, source.metresTo(row) ?? Infinity]));
    others.sort((a, b) => metres.get(a)! - metres.get(b)!);
  }
  return [...listed, ...others];
}

/** Phones by id; of a long list none, and of a station that does not answer none. */
export async function phonesOf(
  source: StationSource,
  stations: readonly StationFeature[],
): Promise<Map<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  if (stations.length > MOST_PHONES) return found;
  const queue = [...stations];
  const { signal } = new AbortController();
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const loaded = await loadStation(source, next.id, signal);
      const phones = typeof loaded === 'object' ? loaded.detail.properties.phones : undefined;
      if (phones?.length) found.set(next.id, phones);
    }
  };
  await Promise.all([...Array(AT_ONCE).keys()].map(worker));
  return found;
}

type PaperKey = 'listTitle' | 'count' | 'hereOrder' | 'printedOn' | 'cut' | 'nameless';

/** What the head of a sheet says. */
export interface PaperWords {
  t(key: PaperKey, params?: Readonly<Record<string, string | number>>): string;
  date(at: number): string;
}

/** The sheet: whose it is, of when, and the stations in two columns. */
export function sheetView(
  source: PrintSource,
  words: PaperWords,
  printed: Printed,
  parts: { picture?: unknown; station(feature: StationFeature): TemplateResult },
): TemplateResult {
  const { stations, total, nameless } = printed;
  const site = source.model.site?.document.site.name;
  const date = words.date(source.now);
  const shown = stations.length + nameless;
  return html`<header>
      <h1>${site ? html`<small>${site}</small> ` : nothing}${words.t('listTitle')}</h1>
      <p>
        ${words.t('count', { n: total })}
        ${source.here && !source.place ? words.t('hereOrder') : nothing}
        ${words.t('printedOn', { date })}
      </p>
      ${total > shown ? html`<p>${words.t('cut', { n: stations.length })}</p>` : nothing}
      ${nameless ? html`<p>${words.t('nameless', { n: nameless })}</p>` : nothing}
    </header>
    ${parts.picture ?? nothing}
    <ol>
      ${stations.map(
        feature =>
          html`<li>
            <b><bdi>${feature.properties.name}</bdi></b> ${parts.station(feature)}
          </li>`,
      )}
    </ol>`;
}

/** One line of a station; nothing where there is nothing to say. */
export function paperLine(content: unknown): TemplateResult | typeof nothing {
  return content ? html`<div>${content}</div>` : nothing;
}

export const sheetStyles = css`
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
  figure {
    margin: 4mm 0 0;
  }
  figure canvas {
    display: block;
    max-width: 100%;
    max-height: 90mm;
    border: 0.2mm solid #aaa;
  }
  figcaption {
    color: #444;
    font-size: 8pt;
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

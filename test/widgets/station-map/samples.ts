/** Stations, shard entries and words for the tests of this folder. All places are 示例. */
import { aTimeout } from '@open-wc/testing';
import { define } from '../../../src/base/define.ts';
import { LocaleController } from '../../../src/base/locale-controller.ts';
import { UnionElement } from '../../../src/base/union-element.ts';
import type {
  ShardEntry,
  SiteDocument,
  StationFeature,
  StationProperties,
} from '../../../src/data/generated/types.ts';
import type { Site } from '../../../src/data/site.ts';
import { resolverFor } from '../../../src/data/urls.ts';
import { stationMap } from '../../../src/locale/station-map/namespace.ts';
import { stations } from '../../../src/locale/stations/namespace.ts';
import type { LonLat } from '../../../src/rules/coordinates.ts';
import { StationTable } from '../../../src/stations/station-table.ts';

export const ROOT = 'https://union.example.org/';
export const INDEX_URL = `${ROOT}v1/stations/index.json`;

export function station(
  id: string,
  more: Partial<StationProperties> = {},
  [lon, lat]: LonLat = [121.5, 31.2],
): StationFeature {
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: { name: `示例驿站 ${id}`, kinds: ['rest'], ...more },
  };
}

export function tableOf(...features: StationFeature[]): StationTable {
  const table = new StationTable();
  table.add(features);
  return table;
}

/** Ids of all rows, in their order. */
export function idsOf(table: StationTable): string[] {
  return Array.from({ length: table.size }, (_, row) => table.idOf(row));
}

export function collection(features: readonly StationFeature[], more: object = {}) {
  return { type: 'FeatureCollection', features, ...more };
}

/** A shard's entry; `href` in full, as the data layer gives it. */
export function entry(name: string, n: number, more: Partial<ShardEntry> = {}): ShardEntry {
  return {
    gh: 'wtw3',
    n,
    center: [121.5, 31.2],
    kinds: { rest: n },
    href: `${ROOT}v1/stations/s/${name}.json`,
    ...more,
  };
}

export function site(more: Partial<SiteDocument> = {}): Site {
  const document: SiteDocument = {
    v: 1,
    site: { id: 'sl', name: '示例总工会' },
    api: { base: `${ROOT}v1/` },
    collections: { stations: 'v1/stations/index.json' },
    ...more,
  };
  const resolve = resolverFor(ROOT);
  return {
    document,
    url: `${ROOT}.well-known/union-widgets.json`,
    root: ROOT,
    issues: [],
    resolve,
    resolveTemplate: href => resolve(href)?.replace(/%7B/gi, '{').replace(/%7D/gi, '}'),
    collection: name => document.collections?.[name] && resolve(document.collections[name]),
    calendar: year => document.calendar && resolve(document.calendar.replace('{year}', `${year}`)),
  };
}

class WordsHost extends UnionElement {
  readonly words = new LocaleController(this, stations, stationMap);
}
define('union-test-words', WordsHost);

/** The words of the station map in a language. */
export async function wordsIn(lang: string): Promise<WordsHost['words']> {
  const host = document.createElement('union-test-words') as WordsHost;
  host.lang = lang;
  document.body.append(host);
  while (host.words.lang !== lang) await aTimeout(0);
  host.remove();
  return host.words;
}

/** A time of day in Shanghai, epoch milliseconds: `at('2026-10-01 08:00')`. */
export function at(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
}

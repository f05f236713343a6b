import type { StationProperties } from '../../../src/data/generated/types.ts';
import { FeaturePage, featurePieces } from './feature-pages.ts';
import { featureText } from './feature-order.ts';
import { withoutPastDays } from './special-days.ts';
import { FactsReader, type StationFacts } from './station-facts.ts';

/** A station as it is stored: its feature is kept as the JSON text that will be sent. */
export interface StationRow {
  id: string;
  /** 12 characters; rows are handed over in ascending order of (geohash, id). */
  geohash: string;
  /** The GeoJSON feature, serialised. */
  feature: string;
  /** RFC 3339 time of the last change of this station's data. */
  updatedAt: string;
}

/** What a text search looks at. */
export interface StationText {
  name: string;
  address?: string;
  py?: string;
}

interface ParsedFeature {
  geometry: { coordinates: readonly number[] };
  properties: StationProperties;
}

/** The order of rows: by geohash, then by id as UTF-8 bytes, which is how databases sort. */
export function comparePlaces(
  a: { geohash: string; id: string },
  b: { geohash: string; id: string },
): number {
  if (a.geohash !== b.geohash) return a.geohash < b.geohash ? -1 : 1;
  return a.id === b.id ? 0 : Buffer.compare(Buffer.from(a.id), Buffer.from(b.id));
}

/**
 * All stations of a site in memory, in order of (geohash, id): typed arrays for what is searched
 * by number, one run of bytes for the features. A run of rows is a run of bytes, so a shard needs
 * no copy of its own.
 */
export interface StationTable {
  readonly count: number;
  readonly ids: readonly string[];
  readonly hashes: readonly string[];
  /** WGS-84 degrees. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly kinds: readonly (readonly string[])[];
  /** GB/T 2260 codes. */
  readonly regions: readonly (string | undefined)[];
  readonly text: readonly StationText[];
  /** What filters look at. */
  readonly facts: readonly StationFacts[];
  /** RFC 3339 time of the newest change among rows `[from, to)`; undefined when the run is empty. */
  newest(from: number, to: number): string | undefined;
  /** The serialised features of rows `[from, to)`, joined with commas, as pieces of UTF-8. */
  features(from: number, to: number): Buffer[];
}

/**
 * Reads pages of rows into a table. Rows out of order are an error of the caller and throw, since
 * every later step relies on the order. Yields to other work between pages.
 *
 * @param today the site's date: single days that are over are left out of what is listed
 */
export async function readStationTable(
  pages: AsyncIterable<readonly StationRow[]> | Iterable<readonly StationRow[]>,
  today?: string,
): Promise<StationTable> {
  const builder = new TableBuilder();
  for await (const page of pages) {
    const rows = today === undefined ? page : page.map(row => withoutPastDays(row, today));
    if (page.length > 0) builder.add(rows);
    await new Promise(resolve => setImmediate(resolve));
  }
  return builder.finish();
}

/**
 * The stations of one kind as a table of their own, in the same order. It shares the features'
 * bytes with the whole table.
 */
export function onlyKind(table: StationTable, kind: string): StationTable {
  const rows: number[] = [];
  for (let row = 0; row < table.count; row += 1)
    if (table.kinds[row]?.includes(kind)) rows.push(row);
  const pick = <T>(column: readonly T[]): T[] => rows.map(row => column[row] as T);
  return {
    count: rows.length,
    ids: pick(table.ids),
    hashes: pick(table.hashes),
    lon: Float64Array.from(rows, row => table.lon[row] as number),
    lat: Float64Array.from(rows, row => table.lat[row] as number),
    kinds: pick(table.kinds),
    regions: pick(table.regions),
    text: pick(table.text),
    facts: pick(table.facts),
    newest(from, to) {
      let newest: string | undefined;
      for (const row of rows.slice(from, to)) {
        const at = table.newest(row, row + 1) as string;
        if (newest === undefined || at > newest) newest = at;
      }
      return newest;
    },
    features: (from, to) =>
      rows.slice(from, to).flatMap((row, at) => {
        const pieces = table.features(row, row + 1);
        return at === 0 ? pieces : [COMMA, ...pieces];
      }),
  };
}

const COMMA = Buffer.from(',');

class TableBuilder {
  readonly #ids: string[] = [];
  readonly #hashes: string[] = [];
  readonly #lon: number[] = [];
  readonly #lat: number[] = [];
  readonly #kinds: (readonly string[])[] = [];
  readonly #regions: (string | undefined)[] = [];
  readonly #text: StationText[] = [];
  readonly #facts: StationFacts[] = [];
  readonly #updated: string[] = [];
  readonly #pages: FeaturePage[] = [];
  // Few distinct values come back row after row; one copy of each is kept.
  readonly #knownKinds = new Map<string, readonly string[]>();
  readonly #knownWords = new Map<string, string>();
  readonly #factsReader = new FactsReader();

  add(page: readonly StationRow[]): void {
    const first = this.#ids.length;
    const features: string[] = [];
    for (const row of page) {
      this.#checkOrder(row);
      const feature = JSON.parse(row.feature) as ParsedFeature;
      features.push(featureText(feature));
      const { geometry, properties } = feature;
      const { name, address, py, kinds, region } = properties;
      this.#ids.push(row.id);
      this.#hashes.push(row.geohash);
      this.#lon.push(geometry.coordinates[0] as number);
      this.#lat.push(geometry.coordinates[1] as number);
      this.#kinds.push(this.#shared(kinds));
      this.#regions.push(region === undefined ? undefined : this.#once(region));
      this.#text.push({
        name,
        ...(address === undefined ? {} : { address }),
        ...(py === undefined ? {} : { py }),
      });
      this.#facts.push(this.#factsReader.read(properties));
      this.#updated.push(this.#once(row.updatedAt));
    }
    this.#pages.push(new FeaturePage(first, features));
  }

  finish(): StationTable {
    const updated = this.#updated;
    const pages = this.#pages;
    return {
      count: this.#ids.length,
      ids: this.#ids,
      hashes: this.#hashes,
      lon: Float64Array.from(this.#lon),
      lat: Float64Array.from(this.#lat),
      kinds: this.#kinds,
      regions: this.#regions,
      text: this.#text,
      facts: this.#facts,
      newest(from, to) {
        let newest: string | undefined;
        for (let row = from; row < to; row += 1) {
          const at = updated[row] as string;
          if (newest === undefined || at > newest) newest = at;
        }
        return newest;
      },
      features: (from, to) => featurePieces(pages, from, to),
    };
  }

  #checkOrder(row: StationRow): void {
    const last = this.#ids.length - 1;
    if (last < 0) return;
    const hash = this.#hashes[last] as string;
    const before = { geohash: hash, id: this.#ids[last] as string };
    if (comparePlaces(before, row) >= 0) throw new Error(`station rows out of order at ${row.id}`);
  }

  #shared(kinds: readonly string[]): readonly string[] {
    const key = kinds.join('\n');
    const known = this.#knownKinds.get(key);
    if (known) return known;
    this.#knownKinds.set(key, kinds);
    return kinds;
  }

  #once(word: string): string {
    const known = this.#knownWords.get(word);
    if (known !== undefined) return known;
    this.#knownWords.set(word, word);
    return word;
  }
}

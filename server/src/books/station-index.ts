import type { StationFeature } from '../../../src/data/generated/types.ts';
import { READING_PATH } from '../documents/paths.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** The reading stations of a site, by what catalogues call them. */
export interface StationIndex {
  /** The id for an id or a name; the word itself where the site lists no reading stations. */
  idOf(word: string): string | undefined;
  /** Ids by the library code their documents give. */
  readonly byCode: ReadonlyMap<string, readonly string[]>;
}

const known = new WeakMap<Snapshot, Promise<StationIndex>>();

/** The index of a snapshot; made once, when a catalogue first needs it. */
export function stationIndexOf(snapshot: Snapshot): Promise<StationIndex> {
  let index = known.get(snapshot);
  if (!index) {
    known.set(snapshot, (index = makeIndex(snapshot)));
    // What could not be read a moment ago may be read the next time.
    index.catch(() => known.delete(snapshot));
  }
  return index;
}

async function makeIndex(snapshot: Snapshot): Promise<StationIndex> {
  const ids = new Set<string>();
  const byName = new Map<string, string[]>();
  const byCode = new Map<string, string[]>();
  for await (const { id, properties } of readingStations(snapshot)) {
    ids.add(id);
    put(byName, properties.name, id);
    const code = properties.reading?.library?.libcode;
    if (code !== undefined) put(byCode, code, id);
  }
  return {
    byCode,
    idOf(word) {
      if (ids.size === 0 || ids.has(word)) return word;
      const named = byName.get(word) ?? [];
      // Two of one name: nobody knows which is meant.
      return named.length === 1 ? named[0] : undefined;
    },
  };
}

function put(map: Map<string, string[]>, key: string, id: string): void {
  map.set(key, [...(map.get(key) ?? []), id]);
}

/** The features of the list of reading stations, of all its shards where it has any. */
export async function* readingStations({ documents }: Snapshot): AsyncGenerator<StationFeature> {
  const prefix = READING_PATH.replace('index.json', '');
  for (const [path, document] of documents) {
    if (path !== READING_PATH && !path.startsWith(`${prefix}s/`)) continue;
    const text = (await document.body('identity')).toString('utf8');
    const { features = [] } = JSON.parse(text) as { features?: StationFeature[] };
    yield* features;
  }
}

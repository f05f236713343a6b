import { createClient, type Client } from '../../src/data/client.ts';
import { memoryStore, type DocumentStore } from '../../src/data/saved-document.ts';
import SAMPLE from '../fixtures/stations-sample.json';
import { fakeSite, json, type FakeFetch, type Reply } from './fake-fetch.ts';

/** A site that no machine has; RFC 2606 keeps the name free. */
export const ROOT = 'https://zz.example/';
export const SITE = `${ROOT}.well-known/union-widgets.json`;
export const STATIONS = `${ROOT}v1/stations/index.json`;

type Document = Record<string, unknown>;
export type Table = Record<string, Reply | Reply[]>;

/** The station list as offices send it, imported: 20 places, and the details of three. */
export interface Sample {
  collection: { features: SampleFeature[]; regions: Document[] } & Document;
  details: Record<string, Document>;
}

export interface SampleFeature {
  type: string;
  id: string;
  geometry: { type: string; coordinates: number[] };
  properties: { name: string; kinds: string[] } & Document;
}

/** A fresh copy: whoever takes it may change it. */
export function sample(): Sample {
  return structuredClone(SAMPLE) as Sample;
}

/** A site document with whatever a test or story is about. */
export function siteDocument(more: Document = {}): Document {
  return {
    v: 1,
    site: { id: 'zz', name: '示例市总工会', lang: 'zh-Hans', tz: 'Asia/Shanghai' },
    api: { base: `${ROOT}v1/`, mode: 'static' },
    collections: { stations: 'v1/stations/index.json' },
    ...more,
  };
}

/** Everything the site answers; what is not in it is 404. */
export function siteTable({ collection, details }: Sample, site: Document = {}): Table {
  return {
    [SITE]: json(siteDocument(site)),
    [STATIONS]: json(collection),
    ...Object.fromEntries(
      Object.entries(details).map(([id, detail]) => [
        `${ROOT}v1/stations/${id}.json`,
        json(detail),
      ]),
    ),
  };
}

export interface ScriptedClient extends Client {
  readonly fetch: FakeFetch;
  /** Paths asked for so far, in order. */
  readonly paths: string[];
}

/** The widgets' own client over a network that is played from a table. */
export function scriptedClient(table: Table, store: DocumentStore = memoryStore()): ScriptedClient {
  const fetch = fakeSite(table);
  const client = createClient({ fetch, store, retries: 0 });
  return {
    ...client,
    fetch,
    get paths() {
      return fetch.asked.map(({ url }) => url.replace(ROOT, '/'));
    },
  };
}

/** A store that holds documents as they were `ageMs` ago. */
export async function storeOf(documents: Document, ageMs: number): Promise<DocumentStore> {
  const store = memoryStore();
  const savedAt = Date.now() - ageMs;
  for (const [url, document] of Object.entries(documents)) {
    const body = JSON.stringify(document);
    await store.save({ url, finalUrl: url, body, bytes: body.length, savedAt });
  }
  return store;
}

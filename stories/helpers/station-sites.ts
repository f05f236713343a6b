import type { Client } from '../../src/data/client.ts';
import { memoryStore, type DocumentStore } from '../../src/data/saved-document.ts';
import { hang, json, unreachable } from '../../test/helpers/fake-fetch.ts';
import { manyStations } from '../../test/helpers/many-stations.ts';
import {
  ROOT,
  sample,
  scriptedClient,
  SITE,
  siteDocument,
  siteTable,
  STATIONS,
} from '../../test/helpers/station-client.ts';
import { drawnOutline } from './drawn-base.ts';

/** Sites that answer from memory: no story asks another host for anything. */

const HOUR_MS = 3_600_000;
const LICENSE = '示例数据，仅供演示。坐标为街道或乡镇一级的近似值。';

type Members = Record<string, unknown>;

/** The sample list, with whatever else the site document says. */
export function sampleSite(site: Members = {}): Client {
  const table = siteTable(sample(), { license: LICENSE, ...site });
  table[`${ROOT}v1/map/outline.json`] = json(drawnOutline());
  return scriptedClient(table);
}

export const slowSite = (): Client => scriptedClient({ [SITE]: hang() });

export const deadSite = (): Client => scriptedClient({ [SITE]: unreachable() });

export function emptySite(): Client {
  const { collection, details } = sample();
  return scriptedClient(siteTable({ details, collection: { ...collection, features: [] } }));
}

/** The server is away; what it gave three hours ago is still here. */
export function staleSite(): Client {
  const documents: Members = { [SITE]: siteDocument(), [STATIONS]: sample().collection };
  const store: DocumentStore = {
    ...memoryStore(),
    load: url => {
      const document = documents[url];
      if (!document) return Promise.resolve(undefined);
      const body = JSON.stringify(document);
      const savedAt = Date.now() - 3 * HOUR_MS;
      return Promise.resolve({ url, finalUrl: url, body, bytes: body.length, savedAt });
    },
  };
  return scriptedClient({ [SITE]: unreachable(), [STATIONS]: unreachable() }, store);
}

/** Three of the twenty cannot be shown: swapped coordinates, no name, an id that is a path. */
export function faultySite(): Client {
  const faulty = sample();
  const [first, second, third] = faulty.collection.features;
  first!.geometry.coordinates.reverse();
  Object.assign(second!.properties, { name: '' });
  Object.assign(third!, { id: '../3' });
  return scriptedClient(siteTable(faulty));
}

/** 180,000 invented stations in shards that are made when they are asked for. */
export const countrySite = (): Client => scriptedClient(manyStations(180_000));

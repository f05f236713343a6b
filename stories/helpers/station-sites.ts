import { sampleTrail, sampleTrailStations, sampleTrails } from '../../scripts/lib/sample-trail.mjs';
import type { StationFeature } from '../../src/data/generated/types.ts';
import { openStamps } from '../../src/data/stamp-store.ts';
import { hang, json, status, unreachable } from '../../test/helpers/fake-fetch.ts';
import { manyFeatures } from '../../test/helpers/many-stations.ts';
import {
  ROOT,
  sample,
  scriptedClient,
  SITE,
  siteDocument,
  siteTable,
  STATIONS,
  type ScriptedClient,
  type Table,
} from '../../test/helpers/station-client.ts';
import { drawnOutline } from './drawn-base.ts';
import { caseReports, caseStations } from './station-cases.ts';

/** Sites that answer from memory: no story asks another host for anything. */

const LICENSE = '示例数据，仅供演示。坐标为街道或乡镇一级的近似值。';
const REPORTS = 'v1/live/stations.json';

/** The city stands where these pages do: photos come from a site's own host only. */
const HERE = new URL('.', document.baseURI).href;
export const CITY = `${HERE}.well-known/union-widgets.json`;

/** The sample list, with whatever else the site document says. */
export function sampleSite(site: Record<string, unknown> = {}): ScriptedClient {
  const table = siteTable(sample(), { license: LICENSE, ...site });
  table[`${ROOT}v1/map/outline.json`] = json(drawnOutline());
  return scriptedClient(table);
}

/** Never answers. */
export const hangingSite = (): ScriptedClient => scriptedClient({ [SITE]: hang() });

/** Cannot be reached, and nothing was ever kept. */
export const deadSite = (): ScriptedClient => scriptedClient({ [SITE]: unreachable() });

/** So many stations in one document. */
export const manySite = (count: number): ScriptedClient => {
  const { collection } = sample();
  const whole = { ...collection, features: manyFeatures(count), regions: [] };
  return scriptedClient({ ...siteTable(sample()), [STATIONS]: json(whole) });
};

/** Stations of every sort in one part of a city, what they report, and a trail between them. */
export function cityTable(trail = sampleTrail()): Table {
  const all = [...caseStations(), ...sampleTrailStations()];
  const table: Table = {
    [CITY]: json(
      siteDocument({
        api: { base: `${HERE}v1/`, mode: 'live' },
        collections: { stations: 'v1/stations/index.json', trails: 'v1/trails/index.json' },
        forms: { legal_aid: 'v1/forms/legal_aid.json', report: 'v1/forms/report.json' },
        frames: 'embed/',
        license: LICENSE,
      }),
    ),
    [`${HERE}v1/stations/index.json`]: json(list(all.map(({ feature }) => feature))),
    [HERE + REPORTS]: json(caseReports()),
    [`${HERE}v1/trails/index.json`]: json(sampleTrails()),
    [`${HERE}v1/trails/${trail.id}.json`]: json(trail),
  };
  for (const { feature, detail } of all) {
    table[`${HERE}v1/stations/${feature.id}.json`] = json(detail);
  }
  return table;
}

export const citySite = (): ScriptedClient => scriptedClient(cityTable());

/** A station's own document does not come. */
export const detailDown = (id: string): ScriptedClient =>
  scriptedClient({ ...cityTable(), [`${HERE}v1/stations/${id}.json`]: status(503) });

/** A trail of which this device keeps stamps. */
export const stampedSite = (stamps: number): ScriptedClient =>
  scriptedClient(cityTable({ ...sampleTrail(), id: stampedTrail(stamps) }));

/** So many stops of it are stamped on this device, whatever was before. */
export function putStamps(stamps: number): void {
  const store = openStamps();
  const key = `zz/${stampedTrail(stamps)}`;
  store.clear(key);
  for (const { station } of sampleTrail().stops.slice(0, stamps))
    store.put(key, station, '2026-03-14');
}

/** Each has its own stamps: what one story keeps is not another's. */
export const stampedTrail = (stamps: number): string => `t-sample-${stamps}`;

const OTHERS = 'https://zz-two.example/';
const DOWN = 'https://zz-three.example/';
const siteAt = (root: string): string => `${root}.well-known/union-widgets.json`;

/** The sample's site, another one, and one that does not answer. */
export const THREE_SITES = [SITE, siteAt(OTHERS), siteAt(DOWN)];

/** The stations of three sites; the second knows one of the first's too. */
export function severalSites(): ScriptedClient {
  const [first] = sample().collection.features;
  const again = { ...first!, id: 'x-again' } as unknown as StationFeature;
  const own = caseStations().map(({ feature }) => feature);
  return scriptedClient({
    ...siteTable(sample(), { license: LICENSE }),
    [siteAt(OTHERS)]: json(
      siteDocument({
        site: { id: 'zz-two', name: '示例区总工会' },
        api: { base: `${OTHERS}v1/` },
        license: 'CC BY 4.0',
      }),
    ),
    [`${OTHERS}v1/stations/index.json`]: json(list([again, ...own])),
    [siteAt(DOWN)]: unreachable(),
  });
}

/** A list as a server writes it; the divisions are those of the stations. */
function list(features: readonly StationFeature[]): Record<string, unknown> {
  return {
    type: 'FeatureCollection',
    v: 1,
    timeStamp: '2026-03-17T08:00:00+08:00',
    features,
    regions: [
      { code: '440104', name: '广东省广州市越秀区', n: features.length, center: [113.281, 23.124] },
    ],
    links: [{ rel: 'live', href: REPORTS }],
  };
}

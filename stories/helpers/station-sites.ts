import { hang, json, unreachable } from '../../test/helpers/fake-fetch.ts';
import { manyStations } from '../../test/helpers/many-stations.ts';
import {
  ROOT,
  sample,
  scriptedClient,
  SITE,
  siteTable,
  type ScriptedClient,
} from '../../test/helpers/station-client.ts';
import { drawnOutline } from './drawn-base.ts';

/** Sites that answer from memory: no story asks another host for anything. */

const LICENSE = '示例数据，仅供演示。坐标为街道或乡镇一级的近似值。';

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

/** 180,000 invented stations in shards that are made when they are asked for. */
export const countrySite = (): ScriptedClient => scriptedClient(manyStations(180_000));

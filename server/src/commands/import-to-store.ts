import type { StationFeature } from '../../../src/data/generated/types.ts';
import type { Config } from '../config.ts';
import type { ImportResult, PreviousStation } from '../import/types.ts';
import type { Store } from '../store/store.ts';
import { bilingual } from '../user-error.ts';
import { describeReplaced } from './describe-replaced.ts';
import { withHint, type Outcome } from './outcome.ts';
import type { SiteChoice } from './site-choice.ts';

/** Stations the site has, from every source, so that a place keeps its id in any list. */
export async function previousOfStore(store: Store, siteId: string): Promise<PreviousStation[]> {
  const previous: PreviousStation[] = [];
  for await (const page of store.stationPages(siteId)) {
    for (const row of page) previous.push(previousOf(JSON.parse(row.feature) as StationFeature));
  }
  return previous;
}

/** What the importer wants to know of a station it may meet again. */
export function previousOf({ id, geometry, properties }: StationFeature): PreviousStation {
  const [lon, lat] = geometry.coordinates;
  const { name, region, address } = properties;
  return {
    id,
    name,
    at: [lon, lat],
    ...(region === undefined ? {} : { region }),
    ...(address === undefined ? {} : { address }),
  };
}

/** Puts a list in the place of its source's last one. */
export async function importToStore(
  store: Store,
  { siteId, settings }: SiteChoice,
  source: string,
  { stations, retained, regions, report }: ImportResult,
  { siteName }: Config,
): Promise<Outcome> {
  const list = { source, stations, retained, regions, report };
  const result = await store.replaceStations(siteId, list);
  if (settings) await store.saveSettings(siteId, settings);
  const text = describeReplaced({ siteId, source, noun: STATIONS }, result);
  const named = siteName ?? (await store.site(siteId))?.settings;
  return {
    text: named === undefined ? withHint(text) : text,
    written: { site: siteId, source, ...result },
  };
}

const STATIONS = bilingual('个站点', 'stations');

import { fits, type Rule } from '../../data/fits.ts';
import type { Link, Region, ShardEntry, StationFeature } from '../../data/generated/types.ts';
import { pause } from '../../data/pause.ts';
import { lightRead } from '../../data/light-read.ts';
import { isOnHostOf } from '../../data/urls.ts';
import {
  fitsStations,
  UNSAID,
  PLAIN,
  readSite,
  REGIONS,
  SITE_CORE,
  STATION_CORE,
  stationRule,
} from '../../stations/first-rules.ts';
import { FirstShards } from '../../stations/first-shards.ts';
import { flatRegions } from '../../stations/flat-regions.ts';
import type { ClientGiver } from '../../stations/station-model-given.ts';
import { StationModel } from '../../stations/station-model.ts';
import type { MapModel } from './map-model.ts';
import type { Settings } from './settings.ts';

const { text, href, count, one, place } = PLAIN;

/** A site document, as far as a map needs it. What lies under the map is looked at by what draws it. */
export const SITE: Rule = {
  ...SITE_CORE,
  'collections!': { stations: href },
  calendar: /^"(?!")[\w./~%?=&+#,;!{}:-]{1,999}"$/,
  license: text,
  // Texts, and lists of them.
  map: /^\{("\w+":("[^"\\]*"|\[("[^"\\]*",?)*\]),?)*\}$/,
  widgets: { 'station-map': UNSAID },
};

/** One of its stations. */
export const STATION = stationRule(STATION_CORE);

/** How many there are of each kind. */
const COUNTS = /^\{("[a-z][a-z\d_-]*":\d{1,9},?)*\}$/;

/** Counts of stations by shard, each entry as it should be. */
export const INDEX: Rule = {
  v: one,
  'total!': count,
  'kinds!': COUNTS,
  'shards!': [
    {
      'gh!': /^"[0-9b-hjkmnp-z]{1,12}( [0-9b-hjkmnp-z]{1,12})*"$/,
      'n!': count,
      'center!': place,
      'kinds!': COUNTS,
      'href!': href,
      bbox: /^\[(-?\d{1,3}(\.\d+)?,?){4}\]$/,
      type: /^"(index|collection)"$/,
    },
  ],
  regions: REGIONS,
  links: [{ 'rel!': text, 'href!': href }],
};

/** Of so many stations the table alone takes its time. */
const MANY = 1000;

/** What a first look knows: the model, and the colours of the site. */
export interface FirstMap {
  readonly model: MapModel;
  readonly theme: Readonly<Record<string, string>>;
}

export interface FirstOptions {
  /** URL of the site document, where there is one. */
  readonly site: string | undefined;
  readonly client: ClientGiver;
  /** Told when the model has more than before. */
  readonly changed: () => void;
}

/**
 * The stations, or how many there are where, on the short way; undefined where anything is in doubt,
 * for `loadWhole` to look into. Never rejects.
 */
export async function readFirst(
  settings: Settings,
  options: FirstOptions,
): Promise<FirstMap | undefined> {
  try {
    return await read(settings, options);
  } catch {
    // An address that is none; the long way says so.
    return undefined;
  }
}

async function read(
  settings: Settings,
  { site: address, client, changed }: FirstOptions,
): Promise<FirstMap | undefined> {
  const first = await readSite(address, SITE);
  if (!first) return undefined;
  const { site, theme } = first;
  const url = settings.src ?? site?.collection('stations');
  const list = url ? await lightRead(url) : undefined;
  if (!list) return undefined;
  const ways = { site, url: list.url, only: settings.kinds, changed };
  const stations = (await fitsStations(list.value, STATION))
    ? new StationModel(client, list.value as StationsGiven, ways)
    : indexModel(list.value, client, ways);
  if (!stations) return undefined;
  const { regions = [], links = [] } = list.value as { regions?: Region[]; links?: Link[] };
  stations.tree = flatRegions(regions);
  // To draw them is work for a turn of its own.
  if (stations.table.size > MANY) await pause();
  const live = links.find(({ rel }) => rel === 'live');
  const liveHref = live && stations.resolve?.(live.href);
  // No host that neither the page nor its site named.
  if (liveHref && isOnHostOf(liveHref, [list.url])) stations.liveHref = liveHref;
  return { theme, model: { stations, settings, reads: [...first.reads, list] } };
}

interface StationsGiven {
  readonly features: StationFeature[];
  readonly regions?: Region[];
}

/** What an index says, as far as one can see without what it leads to. */
export interface IndexGiven {
  readonly total: number;
  readonly shards: readonly ShardEntry[];
  readonly regions?: readonly Region[];
}

function indexModel(
  value: unknown,
  client: ClientGiver,
  ways: ConstructorParameters<typeof StationModel>[2],
): StationModel | undefined {
  if (!fits(value, INDEX)) return undefined;
  const index = value as IndexGiven;
  const model = new StationModel(client, { features: [], regions: index.regions ?? [] }, ways);
  const shards = new FirstShards(index.shards, model.only, value);
  model.shards = shards;
  model.total = shards.total;
  return model;
}

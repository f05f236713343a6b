import type { Loaded } from '../../base/resource-controller.ts';
import type { Client } from '../../data/client.ts';
import type { Problem } from '../../data/problem.ts';
import { loadSite, type Site } from '../../data/site.ts';
import { loadStations, stationsIn } from '../../data/stations.ts';
import type { StationModel } from '../../stations/station-model.ts';
import { wholeModel } from '../../stations/whole-model.ts';

export interface StationSource {
  /** URL of the site document. */
  site?: string;
  /** URL of the collection or shard index; the site's own when absent. */
  src?: string;
  /** The document itself, given by the page. */
  data?: unknown;
  /** Only places of these kinds. */
  kinds?: readonly string[];
}

export interface LoadOptions {
  client: Client;
  /** Called when the model has more than before. */
  changed: () => void;
  /** Told as soon as the site document is here: its theme and settings hold from then on. */
  onSite: (site: Site) => StationSource;
  signal: AbortSignal;
  fresh?: boolean;
}

type Stale = { since: number; problem: Problem };

/** Loads what a station map shows. Rejects only when the signal aborts. */
export async function loadModel(
  source: StationSource,
  options: LoadOptions,
): Promise<Loaded<StationModel>> {
  const { client, changed, signal, fresh } = options;
  let wanted = source;
  let site: Site | undefined;
  if (source.site) {
    const result = await loadSite(client, source.site, { signal, fresh });
    if (result.ok) {
      site = result.site;
      wanted = options.onSite(site);
    } else if (!source.src && source.data === undefined) return result;
  }
  if (wanted.data !== undefined) {
    const given = stationsIn(wanted.data, document.baseURI, site?.resolve);
    if (!given.ok) return given;
    const options = { site, only: wanted.kinds, changed };
    return { ok: true, data: wholeModel(client, given.data, options) };
  }

  // A relative address is the page's own: the client reads it so.
  const url = wanted.src ?? site?.collection('stations');
  if (!url) return { ok: false, problem: { code: 'no-source', title: 'No data address is set' } };
  const result = await loadStations(client, url, { resolve: site?.resolve, signal, fresh });
  if (!result.ok) return result;
  const model = wholeModel(client, result.data, {
    site,
    url: result.url,
    only: wanted.kinds,
    changed,
  });
  const stale = oldest(result.stale, site?.stale);
  return { ok: true, data: model, ...(stale ? { stale } : {}) };
}

function oldest(a: Stale | undefined, b: Stale | undefined): Stale | undefined {
  if (!a || !b) return a ?? b;
  return a.since < b.since ? a : b;
}

import { whole } from '../../base/begin-when.ts';
import type { Loaded } from '../../base/resource-controller.ts';
import { applyLook, ownLook } from '../../base/settings-look.ts';
import { applyTheme } from '../../base/site-theme.ts';
import type { ThemedElement } from '../../base/themed-element.ts';
import type { Client } from '../../data/client.ts';
import { loadSite, type Site } from '../../data/site.ts';
import { loadStations, stationsIn, type Stations } from '../../data/stations.ts';
import { wholeModel } from '../../stations/whole-model.ts';
import { readSettings } from './config.ts';
import type { MapModel } from './map-model.ts';
import type { Asked, Settings } from './settings.ts';

/** What a map is loaded from. */
export interface WholeOptions {
  readonly asked: Asked;
  /** The document itself, given by the page. */
  readonly data: unknown;
  /** The page's own site document, where nothing else names one. */
  readonly pageSite: () => string | undefined;
  readonly client: Client;
  readonly signal: AbortSignal;
  readonly fresh: boolean;
  /** Told when the model has more than before. */
  readonly changed: () => void;
}

/**
 * Loads the stations with all the client's ways of coping, and every source of settings. Rejects only
 * when the signal aborts.
 */
export async function loadWhole(
  host: ThemedElement,
  options: WholeOptions,
): Promise<Loaded<MapModel>> {
  const { signal, fresh, data, client, changed } = options;
  await whole(host, signal);
  const settle = (site?: Site): Settings => {
    const settings = readSettings(host, { ...options.asked, ...ownLook(host) }, site);
    applyLook(host, settings);
    return settings;
  };
  let settings = settle();
  const { site: sites = '' } = settings;
  if (/[\s,，、]/.test(sites.trim()) && !settings.src && data === undefined) {
    const { loadSeveral } = await import('./load-several.ts');
    return loadSeveral(host, sites, options, settle);
  }
  const address =
    settings.site ?? (settings.src || data !== undefined ? undefined : options.pageSite());
  let site: Site | undefined;
  if (address) {
    const result = await loadSite(client, address, { signal, fresh });
    if (result.ok) {
      ({ site } = result);
      applyTheme(host, site.document.theme);
      settings = settle(site);
    } else if (!settings.src && data === undefined) return result;
  }
  const url = settings.src ?? site?.collection('stations');
  const result = await stationsOf(data, url, site, { client, signal, fresh });
  if (!result.ok) return result;
  const from = data === undefined ? { url: result.url } : {};
  const only = settings.kinds;
  const stations = wholeModel(client, result.data, { site, ...from, only, changed });
  const oldest = [site?.stale, result.stale].filter(one => one !== undefined);
  oldest.sort((a, b) => a.since - b.since);
  const model = { stations, settings };
  return { ok: true, data: model, ...(oldest[0] ? { stale: oldest[0] } : {}) };
}

/** What the page gave, or what is where the settings or the site say. */
async function stationsOf(
  data: unknown,
  url: string | undefined,
  site: Site | undefined,
  { client, ...how }: { client: Client; signal: AbortSignal; fresh: boolean },
): Promise<Loaded<Stations> & { readonly url?: string }> {
  if (data !== undefined) return stationsIn(data, document.baseURI, site?.resolve);
  // A relative address is the page's own: the client reads it so.
  if (!url) return { ok: false, problem: { code: 'no-source', title: 'No data address is set' } };
  return loadStations(client, url, { resolve: site?.resolve, ...how });
}

import type { Loaded } from '../../base/resource-controller.ts';
import { applyTheme } from '../../base/site-theme.ts';
import type { Site } from '../../data/site.ts';
import { loadSources, siteAddresses } from '../../stations/sources.ts';
import type { MapModel } from './map-model.ts';
import type { Settings } from './settings.ts';
import type { WholeOptions } from './load-whole.ts';

/**
 * Loads the stations of several sites; theme and settings are those of the first. Rejects only when
 * the signal aborts.
 *
 * @param addresses the setting `site`, as it is written
 * @param settle gives the settings anew, once the first site is known
 */
export async function loadSeveral(
  host: HTMLElement,
  addresses: string,
  { client, signal, fresh, changed }: WholeOptions,
  settle: (site?: Site) => Settings,
): Promise<Loaded<MapModel>> {
  let settings = settle();
  const result = await loadSources(siteAddresses(addresses), {
    client,
    signal,
    fresh,
    changed,
    only: () => settings.kinds,
    first(site) {
      applyTheme(host, site.document.theme);
      settings = settle(site);
    },
  });
  if (!result.ok) return result;
  const { model: stations, sources } = result;
  const { list } = sources;
  const data = { stations, settings, sources };
  // Where one is up to date, the list of sources says which others are not.
  const [old] = list.every(({ state }) => state === 'stale' || state === 'failed')
    ? list.filter(({ state }) => state === 'stale')
    : [];
  const stale = old?.problem && { since: old.since!, problem: old.problem };
  return { ok: true, data, ...(stale ? { stale } : {}) };
}

import { whole } from '../../base/begin-when.ts';
import type { Loaded } from '../../base/resource-controller.ts';
import { applyLook, ownLook } from '../../base/settings-look.ts';
import { applyTheme } from '../../base/site-theme.ts';
import type { ThemedElement } from '../../base/themed-element.ts';
import { pageClient, type Client } from '../../data/client.ts';
import { loadPeople } from '../../data/people.ts';
import type { PeoplePage } from '../../data/people-page.ts';
import type { Result } from '../../data/problem.ts';
import { loadSite, type Site } from '../../data/site.ts';
import { resolverFor, rootOf, type Resolve } from '../../data/urls.ts';
import { readSettings } from './config.ts';
import type { Asked, Settings } from './settings.ts';
import { shownItems, todayIn } from './shown-items.ts';
import { isInScope, isScoped, type WallModel } from './wall-model.ts';

/** What a wall is loaded from. */
export interface WholeOptions {
  readonly asked: Asked;
  /** The list itself, given by the page. */
  readonly data: unknown;
  /** The page's own site document, where nothing else names one. */
  readonly pageSite: () => string | undefined;
  readonly client: Client | undefined;
  readonly signal: AbortSignal;
  readonly fresh: boolean;
  /** Told the settings as soon as they are known. */
  readonly set: (settings: Settings) => void;
}

/**
 * Loads the first page of a list, with all the client's ways of coping, and every source of settings.
 * Rejects only when the signal aborts.
 */
export async function loadWhole(
  host: ThemedElement,
  options: WholeOptions,
): Promise<Loaded<WallModel>> {
  const { signal, fresh, data, client = pageClient() } = options;
  await whole(host, signal);
  const settle = (site?: Site): Settings => {
    const settings = readSettings(host, { ...options.asked, ...ownLook(host) }, site);
    applyLook(host, settings);
    options.set(settings);
    return settings;
  };
  let settings = settle();
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
  const about = { settings, site, address, fresh };
  if (data !== undefined) {
    const given = await givenBy(data, settings, site);
    if (!given.ok) return given;
    const resolve = site?.resolve ?? resolverFor(document.baseURI);
    return modelOf(given, { ...about, resolve, whole: given.whole }, client);
  }
  const url = settings.src ?? site?.collection('people');
  if (!url) return { ok: false, problem: { code: 'no-source', title: 'No data address is set' } };
  const own = site?.resolve;
  if (settings.shape && settings.src) {
    const { loadForeign } = await import('./foreign-list.ts');
    const foreign = await loadForeign(client, url, settings.shape, { resolve: own, signal, fresh });
    if (!foreign.ok) return foreign;
    const resolve = own ?? resolverFor(foreign.url);
    return modelOf(foreign, { ...about, resolve, whole: foreign.whole }, client);
  }
  const result = await loadPeople(client, url, { ...(own && { resolve: own }), signal, fresh });
  if (!result.ok) return result;
  return modelOf(result, { ...about, resolve: own ?? resolverFor(rootOf(result.url)) }, client);
}

async function givenBy(data: unknown, { shape }: Settings, site: Site | undefined) {
  if (shape) {
    const { foreignIn } = await import('./foreign-list.ts');
    return foreignIn(data, shape, document.baseURI, site?.resolve);
  }
  const { givenList } = await import('./given-list.ts');
  return givenList(data, site?.resolve);
}

interface About {
  readonly settings: Settings;
  readonly site: Site | undefined;
  readonly address: string | undefined;
  readonly resolve: Resolve;
  readonly fresh: boolean;
  readonly whole?: WallModel['whole'];
}

async function modelOf(
  { data, stale }: Extract<Result<PeoplePage>, { ok: true }>,
  { settings, site, address, resolve, fresh, whole: documents }: About,
  client: Client,
): Promise<Loaded<WallModel>> {
  const { next, columns, dropped = 0 } = data;
  const zone = site?.document.site.tz;
  const shown = await shownItems(data.items, todayIn(zone, client.now()));
  const items = isScoped(settings) ? shown.filter(item => isInScope(item, settings)) : shown;
  const total = next ? Math.max(items.length, data.total ?? 0) : items.length;
  const model: WallModel = {
    ...{ settings, site: address, zone, items, total, next, columns },
    ...{ resolve, fresh, whole: documents, dropped },
  };
  const oldest = [site?.stale, stale].filter(one => one !== undefined);
  oldest.sort((a, b) => a.since - b.since);
  return { ok: true, data: model, ...(oldest[0] ? { stale: oldest[0] } : {}) };
}

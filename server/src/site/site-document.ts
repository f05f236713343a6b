import type { SiteDocument } from '../../../src/data/generated/types.ts';
import { calendarPath, listPath, READING_PATH, STATIONS_PATH } from '../documents/paths.ts';

/** What a site says of itself: the site document without the parts the server knows better. */
export type SiteSettings = Omit<SiteDocument, 'v' | 'api'>;

/** A site document that does not know yet where it will be served from. */
export type PlacelessSite = Omit<SiteDocument, 'api'>;

/** What a site has beside its stations and the calendar. */
export interface SiteContents {
  /** Paths of the entry documents of its lists. */
  lists: readonly string[];
  /** Paths of its forms, by id. */
  forms: Readonly<Record<string, string>>;
}

/** The lists a site may have, by the name its site document gives them. */
const LISTS: Readonly<Record<string, string>> = {
  reading: READING_PATH,
  people: listPath('people'),
  contests: listPath('contests'),
  trails: listPath('trails'),
};

const FORM = /^v1\/forms\/[^/]+\.json$/;
/** Ids a site document can name a form by (`site.schema.json`). */
export const FORM_ID = /^(?=.{1,64}$)[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$/;

/** Adds what every site of this server has, the stations and the calendar, and what this one has. */
export function completeSite(settings: SiteSettings, contents?: SiteContents): PlacelessSite {
  const site: PlacelessSite = {
    v: 1,
    ...settings,
    collections: { stations: STATIONS_PATH, ...settings.collections },
    calendar: settings.calendar ?? calendarPath('cn', '{year}'),
  };
  return contents ? nameWhatIsThere(site, contents) : site;
}

/**
 * Lets a site document name the lists and forms that are there, and none of ours that is not: an
 * entry that leads elsewhere is the webmaster's word and stays.
 */
export function nameWhatIsThere(site: PlacelessSite, contents: SiteContents): PlacelessSite {
  const { lists, forms } = contents;
  const collections: Record<string, string> = { ...site.collections };
  for (const [name, path] of Object.entries(LISTS)) {
    if (lists.includes(path)) collections[name] ??= path;
    else if (collections[name] === path) delete collections[name];
  }
  const there = new Set(Object.values(forms));
  const ours = Object.entries(forms).filter(([id]) => FORM_ID.test(id));
  const entries = Object.entries({ ...Object.fromEntries(ours), ...site.forms });
  const kept = entries.filter(([, href]) => !FORM.test(href) || there.has(href));
  const named: PlacelessSite = { ...site, collections };
  if (kept.length > 0) named.forms = Object.fromEntries(kept);
  else delete named.forms;
  return named;
}

import type { SiteDocument } from '../../../src/data/generated/types.ts';
import { calendarPath, STATIONS_PATH } from '../documents/paths.ts';

/** What a site says of itself: the site document without the parts the server knows better. */
export type SiteSettings = Omit<SiteDocument, 'v' | 'api'>;

/** A site document that does not know yet where it will be served from. */
export type PlacelessSite = Omit<SiteDocument, 'api'>;

/** Adds what every site of this server has: the stations and the calendar. */
export function completeSite(settings: SiteSettings): PlacelessSite {
  return {
    v: 1,
    ...settings,
    collections: { stations: STATIONS_PATH, ...settings.collections },
    calendar: settings.calendar ?? calendarPath('cn', '{year}'),
  };
}

import type { Site } from '../data/make-site.ts';
import { DEFAULT_ZONE } from '../locale/format.ts';

/** The zone a site names, which is one (`makeSite` has looked); the house's own otherwise. */
export const zoneOf = (site: Site | undefined): string => site?.document.site.tz ?? DEFAULT_ZONE;

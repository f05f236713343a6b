import type { Site } from '../data/make-site.ts';
import { DEFAULT_ZONE } from '../locale/format.ts';

/** The zone a site names; the house's own, and a word in the console, where there is none such. */
export function zoneOf(site: Site | undefined): string {
  const tz = site?.document.site.tz ?? DEFAULT_ZONE;
  // To ask wakes `Intl`, which on a slow phone takes longer than all the rest of a first look.
  if (tz === DEFAULT_ZONE) return tz;
  try {
    new Intl.DateTimeFormat('en', { timeZone: tz });
    return tz;
  } catch {
    console.warn(
      `union-widgets: 站点文档 ${site?.url} 的 /site/tz“${tz}”不是 IANA 时区，按 ${DEFAULT_ZONE} 显示。` +
        'is not an IANA time zone.',
    );
    return DEFAULT_ZONE;
  }
}

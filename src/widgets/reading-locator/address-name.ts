import { fragmentOf } from '../../base/fragment-name.ts';

/** What a locator is called in the page's address: the id of its tag, else `reading`. */
export function locatorName({ id }: Element): string {
  return id || 'reading';
}

/** Address of this page that opens at a station; the page's own where it routes by its fragment. */
export function stationHref(host: Element, id: string): string {
  const { href, hash } = location;
  if (/^#!?\//.test(hash)) return href;
  const station = encodeURIComponent(id);
  return `${href.split('#')[0]!}${fragmentOf(locatorName(host))}station=${station}`;
}

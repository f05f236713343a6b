import { fragmentOf } from '../base/fragment-name.ts';

/** What a widget is called in the page's address: the id of its tag, else the usual name. */
export function addressName({ id }: Element, usual: string): string {
  return id || usual;
}

/**
 * Address of this page that opens at a station, or at what else `of` names; the page's own where it
 * routes by its fragment.
 */
export function stationHref(name: string, id: string, of = 'station'): string {
  const { href, hash } = location;
  if (/^#!?\//.test(hash)) return href;
  return `${href.split('#')[0]!}${fragmentOf(name)}${of}=${encodeURIComponent(id)}`;
}

import { addressName, stationHref as hrefOf } from '../../stations/address-name.ts';

/** What a locator is called in the page's address: the id of its tag, else `reading`. */
export function locatorName(host: Element): string {
  return addressName(host, 'reading');
}

/** Address of this page that opens at a station; the page's own where it routes by its fragment. */
export function stationHref(host: Element, id: string): string {
  return hrefOf(locatorName(host), id);
}

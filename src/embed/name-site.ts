import type { PageRecord } from '../base/page-site.ts';

/**
 * Tells the widgets the page's site: the first that is named, by this copy of the script or by one
 * before it.
 *
 * @param named what `data-site` says, in the order of the page, with spaces between the addresses
 * @returns those that are not used
 */
export function nameSite(record: PageRecord, named: string): string[] {
  const sites = (named.match(/\S+/g) || []).map(absolute);
  if (!record.site && sites[0]) {
    [record.site] = sites;
    [...record.waiting].forEach(tell => tell());
  }
  return sites.filter(site => site !== record.site);
}

/** As seen from the page. What is no address stays as it is: the widgets say so where it is read. */
function absolute(address: string): string {
  return Object.assign(document.createElement('a'), { href: address }).href;
}

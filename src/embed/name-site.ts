import { getPageSite, setPageSite } from '../base/page-site.ts';

/**
 * Tells the widgets the page's site: the first that is named, by this copy of the script or by one
 * before it. A page that names others too is told in the console that they are not used.
 *
 * @param named what `data-site` says, in the order of the page; each may hold several addresses.
 */
export function nameSite(named: readonly string[]): void {
  const sites = named.flatMap(text => text.split(/\s+/)).map(absolute);
  const [first] = sites;
  if (first === undefined) return;
  const used = getPageSite() ?? first;
  if (getPageSite() === undefined) setPageSite(first);
  const unused = sites.filter(site => site !== used);
  if (unused.length > 0) {
    console.warn(
      `union-widgets: data-site 只用第一个网址 ${used}，没有使用 ${unused.join(' ')}。` +
        'Only the first data-site of a page is used.',
    );
  }
}

/** As seen from the page. What is no address stays as it is: the widgets say so where it is read. */
function absolute(address: string): string {
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    return address;
  }
}

/**
 * The page's own site document, named once on the script tag (`data-site`). Widgets without a
 * `site` attribute use it. One module, so every widget of one copy of the library sees the same.
 */

let pageSite: string | undefined;
const waiting = new Set<() => void>();

/** Sets the page's site document; an absolute http(s) URL. Widgets already there are told. */
export function setPageSite(url: string): void {
  if (url === pageSite) return;
  pageSite = url;
  for (const tell of [...waiting]) tell();
}

export function getPageSite(): string | undefined {
  return pageSite;
}

/** Calls back when the page's site changes; returns the function that ends it. */
export function onPageSite(tell: () => void): () => void {
  waiting.add(tell);
  return () => waiting.delete(tell);
}

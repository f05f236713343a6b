/**
 * The page's own site document, named once on the script tag (`data-site`). Widgets without a
 * `site` attribute use it. It is kept in the one global the library has: two versions on a page, or
 * a bundle beside the script tag, see the same, and no widget's file needs the loader's.
 */

/** What the copies of the library on one page share; later versions must keep these two members. */
interface PageRecord {
  site?: string;
  readonly waiting: Set<() => void>;
}

const KEY = Symbol.for('union-widgets');

function record(): PageRecord {
  const page = globalThis as unknown as Record<symbol, PageRecord | undefined>;
  return (page[KEY] ??= { waiting: new Set() });
}

/** Sets the page's site document; an absolute http(s) URL. Widgets already there are told. */
export function setPageSite(url: string): void {
  const page = record();
  if (url === page.site) return;
  page.site = url;
  for (const tell of [...page.waiting]) tell();
}

export function getPageSite(): string | undefined {
  return record().site;
}

/** Calls back when the page's site changes; returns the function that ends it. */
export function onPageSite(tell: () => void): () => void {
  const { waiting } = record();
  waiting.add(tell);
  return () => waiting.delete(tell);
}

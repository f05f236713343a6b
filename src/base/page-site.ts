/**
 * The page's own site document, named once on the script tag (`data-site`). Widgets without a
 * `site` attribute use it. It is kept in the one global the library has: two versions on a page, or
 * a bundle beside the script tag, see the same, and no widget's file needs the loader's.
 */

/** A file's address and its SHA-256 in base64, without the padding. */
export type HashedFile = readonly [url: string, hash: string];

/** What the copies of the library on one page share; later versions must keep these members. */
export interface PageRecord {
  site?: string;
  readonly waiting: Set<() => void>;
  /** Tags whose code is loaded, or on its way, by whichever copy. */
  coming?: Record<string, boolean>;
  /** Has the engine check files when they are imported. */
  vouch?: (files: readonly HashedFile[]) => void;
}

const KEY = Symbol.for('union-widgets');

/** The record of the page; made by whoever comes first. */
export function pageRecord(): PageRecord {
  const page = globalThis as unknown as Record<symbol, PageRecord | undefined>;
  return (page[KEY] = page[KEY] || { waiting: new Set() });
}

/** Sets the page's site document; an absolute http(s) URL. Widgets already there are told. */
export function setPageSite(url: string): void {
  const page = pageRecord();
  if (url === page.site) return;
  page.site = url;
  [...page.waiting].forEach(tell => tell());
}

export function getPageSite(): string | undefined {
  return pageRecord().site;
}

/** Calls back when the page's site changes; returns the function that ends it. */
export function onPageSite(tell: () => void): () => void {
  const { waiting } = pageRecord();
  waiting.add(tell);
  return () => waiting.delete(tell);
}

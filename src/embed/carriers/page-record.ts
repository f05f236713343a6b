/** The page's site, as the one record of the page has it (src/base/page-site.ts). */
export function getPageSite(): string | undefined {
  // Not imported: the few lines would lie in the loader's file, or in the widgets'.
  const page = globalThis as unknown as Record<symbol, { site?: string } | undefined>;
  return page[Symbol.for('union-widgets')]?.site;
}

import type { ReadingContext } from '../part.ts';

/** The same context with other acts: what closes and opens on a screen that many use. */
export function kioskContext(
  context: ReadingContext,
  acts: Pick<ReadingContext, 'close' | 'choose'>,
): ReadingContext {
  const own = Object.entries(acts).map(([name, value]) => [name, { value }] as const);
  return Object.create(context, Object.fromEntries(own)) as ReadingContext;
}

/**
 * Where a visitor's own phone shows a station: the site's page of the locator; the page of the
 * screen itself, which is a screen on the phone too, only where the site has none.
 */
export function ownPage(context: ReadingContext, id: string): string {
  const { site } = context.model;
  const frames = site?.document.frames && site.resolve(site.document.frames);
  if (!frames) return context.pageOf(id);
  const url = new URL('reading-locator', frames.endsWith('/') ? frames : `${frames}/`);
  url.searchParams.set('station', id);
  url.searchParams.set('lang', context.words.lang);
  return url.href;
}

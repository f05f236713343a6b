/** What the stations that are asked about offer besides: their library's catalogue, their e-books. */
import { safeUrl } from '../../../base/safe-url.ts';
import type { StationFeature } from '../../../data/generated/types.ts';
import type { Holding } from '../../../rules/books/book.ts';
import type { ReadingContext } from '../part.ts';
import type { Area } from './books-listed.ts';

/** More ways on than these help nobody. */
const MOST_CATALOGUES = 3;
const MOST_FEEDS = 6;

/** Something to open: its full URL, and its name where the document gives one. */
export interface Offer {
  readonly href: string;
  readonly name: string;
}

/**
 * The public catalogues (OPAC) of the libraries behind the area's stations; with no area, behind
 * those where something was found, or else behind those listed.
 */
export function cataloguesOf(
  context: ReadingContext,
  area: Area,
  holdings: readonly Holding[],
): readonly Offer[] {
  const ids = area ?? new Set(holdings.map(({ station }) => station));
  const offers = stationsOf(context, ids).flatMap(({ properties }) => {
    const { opac, system = '' } = properties.reading?.library ?? {};
    return offer(context, opac, system);
  });
  return distinct(offers).slice(0, MOST_CATALOGUES);
}

/** The feeds (OPDS 2.0) of e-books that the area's stations offer. */
export function feedsOf(context: ReadingContext, area: Area): readonly Offer[] {
  const offers = stationsOf(context, area ?? new Set()).flatMap(({ properties }) =>
    (properties.reading?.eResources ?? [])
      .filter(({ type }) => type === 'opds')
      .flatMap(({ href, title = '' }) => offer(context, href, title)),
  );
  return distinct(offers).slice(0, MOST_FEEDS);
}

/** Stations by id; without any, those listed. */
function stationsOf(context: ReadingContext, ids: ReadonlySet<string>): StationFeature[] {
  const { table } = context.model;
  const rows = ids.size ? [...ids].map(id => table.rowOf(id)) : context.rows;
  return rows.flatMap(row => table.feature(row) ?? []);
}

function offer({ model }: ReadingContext, href: string | undefined, name: string): Offer[] {
  const full = href && (model.resolve ? model.resolve(href) : safeUrl(href));
  return full ? [{ href: full, name }] : [];
}

function distinct(offers: readonly Offer[]): readonly Offer[] {
  const seen = new Set<string>();
  return offers.filter(({ href }) => !seen.has(href) && seen.add(href));
}

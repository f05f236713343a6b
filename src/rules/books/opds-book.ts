import type { Book, BookLink } from './book.ts';
import { some } from './foreign.ts';
import type { AcquisitionKind, OpdsAcquisition, OpdsPublication } from './opds-model.ts';

const REL = 'http://opds-spec.org/acquisition';

/**
 * A publication of a feed as a book of the contract. What is free to read is available: the feed
 * itself says so by “open access”. Of all else only the feed's own word counts, and samples and
 * what is sold say nothing about the book.
 *
 * @param checked when the feed was read, RFC 3339
 */
export function bookOf(publication: OpdsPublication, checked?: string): Book {
  const { id, title, subtitle, acquisitions, page, ...rest } = publication;
  const { author, publisher, language, isbn, year, summary, medium, cover } = rest;
  const state = stateOf(acquisitions);
  const copies = acquisitions.find(one => one.kind === 'borrow' && one.copies)?.copies;
  return {
    id,
    title: subtitle === undefined ? title : `${title}：${subtitle}`,
    ...some('author', author),
    ...some('publisher', publisher),
    ...some('language', language),
    ...some('isbn', isbn),
    ...some('year', year),
    ...some('summary', summary),
    medium,
    ...some('cover', cover),
    ...(state && { availability: { state, ...some('checked', checked) } }),
    ...some('copies', copies),
    links: linksOf(acquisitions, page),
  };
}

/** What can be read for nothing at once, or borrowed, best first. */
export function bestAcquisition(
  acquisitions: readonly OpdsAcquisition[],
): OpdsAcquisition | undefined {
  return acquisitions.find(({ kind }) => kind !== 'sample' && kind !== 'buy') ?? acquisitions[0];
}

/** Publications as books; see `bookOf`. */
export function booksOf(publications: readonly OpdsPublication[], checked?: string): Book[] {
  return publications.map(publication => bookOf(publication, checked));
}

function stateOf(acquisitions: readonly OpdsAcquisition[]) {
  const best = bestAcquisition(acquisitions);
  if (!best || !BORROWED.includes(best.kind)) return undefined;
  if (best.state === undefined && best.kind === 'open-access') return 'available';
  return best.state;
}

const BORROWED: readonly AcquisitionKind[] = ['open-access', 'borrow', 'acquisition'];

function linksOf(acquisitions: readonly OpdsAcquisition[], page: string | undefined): BookLink[] {
  const links = acquisitions.map(({ kind, href, type, finalType, title }) => ({
    rel: kind === 'acquisition' ? REL : `${REL}/${kind}`,
    href,
    // Where steps lie between it is their type that is told: nothing but the book itself opens here.
    ...some('type', type ?? finalType),
    ...some('title', title),
  }));
  return page === undefined
    ? links
    : [...links, { rel: 'alternate', href: page, type: 'text/html' }];
}

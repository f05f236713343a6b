import { anyText, count, members, objects, some, text, type Members } from './foreign.ts';
import { readIsbn } from './isbn.ts';
import { acquisitionsIn } from './opds-acquisition.ts';
import { hrefOf, linkTo, rawLinks, relsOf, typeOf } from './opds-links.ts';
import type { OpdsPublication, ResolveHref } from './opds-model.ts';

/** Publications that are read of one page; a feed has pages for more. */
const MOST = 1000;
/** Pixels a cover needs to be seen at. */
const WIDE_ENOUGH = 160;

/** The publications of a list, and how many of it could not be used. */
export function publicationsIn(
  value: unknown,
  resolve: ResolveHref,
): { good: OpdsPublication[]; dropped: number } {
  if (!Array.isArray(value)) return { good: [], dropped: 0 };
  const good: OpdsPublication[] = [];
  const seen = new Set<string>();
  for (const item of value.slice(0, MOST) as unknown[]) {
    const publication = publicationOf(item, resolve);
    if (!publication || seen.has(publication.id)) continue;
    seen.add(publication.id);
    good.push(publication);
  }
  return { good, dropped: value.length - good.length };
}

/** One publication, alone or of a list; undefined without a title, or with nothing to know it by. */
export function publicationOf(value: unknown, resolve: ResolveHref): OpdsPublication | undefined {
  const item = members(value);
  const about = members(item?.['metadata']);
  const title = anyText(about?.['title']);
  if (!item || !about || title === undefined) return undefined;
  const links = rawLinks(item['links']);
  const id = text(about['identifier']) ?? linkTo(links, 'self', resolve);
  if (id === undefined) return undefined;
  const page = links.find(
    link =>
      typeOf(link) === 'text/html' &&
      relsOf(link).some(rel => /^(?:alternate|about|related)$/.test(rel)),
  );
  return {
    id,
    title,
    ...some('subtitle', anyText(about['subtitle'])),
    ...some('author', contributors(about['author'])),
    ...some('publisher', contributors(about['publisher'])),
    ...some('language', languageOf(about['language'])),
    ...some('isbn', isbnOf(about)),
    ...some('year', yearOf(about['published'])),
    ...some('summary', plainText(anyText(about['description']))),
    medium: mediumOf(about['@type']),
    ...some('cover', coverIn(item['images'], resolve)),
    acquisitions: acquisitionsIn(item['links'], resolve),
    ...some('page', page && hrefOf(page, resolve)),
  };
}

/** Names of people: a text, an object with `name`, or a list of these. */
function contributors(value: unknown): string | undefined {
  const all: readonly unknown[] = Array.isArray(value) ? value.slice(0, 20) : [value];
  const names = all
    .map(one => anyText(members(one)?.['name'] ?? one))
    .filter(name => name !== undefined);
  return names.length ? names.join('，') : undefined;
}

function languageOf(value: unknown): string | undefined {
  const first = text(Array.isArray(value) ? (value[0] as unknown) : value);
  return first && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(first) ? first : undefined;
}

function isbnOf(about: Members): string | undefined {
  const others = objects(about['altIdentifier'], 20).map(one => one['value']);
  const alternates: readonly unknown[] = Array.isArray(about['altIdentifier'])
    ? about['altIdentifier'].slice(0, 20)
    : [about['altIdentifier']];
  for (const candidate of [about['isbn'], about['identifier'], ...alternates, ...others]) {
    const isbn = readIsbn(candidate);
    if (isbn !== undefined) return isbn;
  }
  return undefined;
}

function yearOf(value: unknown): number | undefined {
  const year = count(Number(/^\d{4}/.exec(text(value) ?? '')?.[0] ?? NaN));
  return year !== undefined && year >= 1000 && year <= 2200 ? year : undefined;
}

/** Descriptions may be HTML: its words, which are shown as words only. */
function plainText(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const plain = value
    .replace(/<(?:br|p|div|li)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (_, name: string) => ENTITIES[name]!);
  return text(plain.replace(/[^\S\n]+/g, ' ').replace(/\s*\n\s*/g, '\n'));
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  nbsp: ' ',
};

function mediumOf(value: unknown): OpdsPublication['medium'] {
  const word = text(Array.isArray(value) ? (value[0] as unknown) : value) ?? '';
  if (/audiobook/i.test(word)) return 'audiobook';
  return /periodical|magazine|newspaper|publicationissue/i.test(word) ? 'journal' : 'ebook';
}

/** The smallest picture that is wide enough, else the widest; of those that say no width the first. */
function coverIn(value: unknown, resolve: ResolveHref): string | undefined {
  const pictures = objects(value, 20).flatMap(image => {
    const href = hrefOf(image, resolve);
    const type = typeOf(image);
    if (href === undefined || (type && !/^image\/(?:jpeg|png|gif|webp|avif)$/.test(type)))
      return [];
    return [{ href, width: count(image['width']) }];
  });
  const measured = pictures
    .filter(({ width }) => width !== undefined)
    .sort((a, b) => a.width! - b.width!);
  const fit = measured.find(({ width }) => width! >= WIDE_ENOUGH) ?? measured[measured.length - 1];
  return (fit ?? pictures[0])?.href;
}

import { anyText, count, members, objects, some, text, type Members } from './foreign.ts';
import type { OpdsLink, ResolveHref } from './opds-model.ts';

/** Links that are read of one place. */
const MOST_LINKS = 200;

/** Links as they are written. */
export const rawLinks = (value: unknown): Members[] => objects(value, MOST_LINKS);

/** The relations of a link: one, or a list. */
export function relsOf({ rel }: Members): string[] {
  const all: readonly unknown[] = Array.isArray(rel) ? rel : [rel];
  return all.map(text).filter(one => one !== undefined);
}

/** Links that may be followed; templates are none. */
export function linksIn(value: unknown, resolve: ResolveHref): OpdsLink[] {
  return rawLinks(value).flatMap(link => {
    const href = hrefOf(link, resolve);
    if (href === undefined) return [];
    return [
      {
        href,
        ...some('title', anyText(link['title'])),
        ...some('type', typeOf(link)),
        rels: relsOf(link),
        ...some('total', count(members(link['properties'])?.['numberOfItems'])),
      },
    ];
  });
}

/** The first link of a relation. */
export function linkTo(
  links: readonly Members[],
  rel: string,
  resolve: ResolveHref,
): string | undefined {
  for (const link of links) {
    const href = relsOf(link).includes(rel) ? hrefOf(link, resolve) : undefined;
    if (href !== undefined) return href;
  }
  return undefined;
}

/** The address of a link; a template is none. */
export function hrefOf(link: Members, resolve: ResolveHref): string | undefined {
  const href = text(link['href']);
  if (href === undefined || link['templated'] === true || href.length > 2048) return undefined;
  return resolve(href);
}

/** The media type of a link without its parameters, in small letters. */
export function typeOf(link: Members): string | undefined {
  return text(link['type'])?.split(';')[0]!.trim().toLowerCase();
}

import { anyText, count, members, objects, some } from './foreign.ts';
import { linksIn, linkTo, rawLinks } from './opds-links.ts';
import type { OpdsFacet, OpdsFeed, OpdsGroup, ResolveHref } from './opds-model.ts';
import { publicationsIn } from './opds-publication.ts';
import { searchIn } from './opds-search.ts';
import { fold } from '../fold.ts';

/** Groups and facets that are read. */
const MOST = 100;

/**
 * Reads a feed of OPDS 2.0 (drafts.opds.io, on the Readium Web Publication Manifest). A feed is
 * foreign and may hold anything: what cannot be read is left out, and publications that cannot are
 * counted. Undefined for what is no feed: it has no navigation, no publications and no groups.
 *
 * @param resolve makes references of the feed absolute, or refuses them
 */
export function readFeed(value: unknown, resolve: ResolveHref): OpdsFeed | undefined {
  const feed = members(value);
  if (!feed) return undefined;
  const isFeed = ['navigation', 'publications', 'groups'].some(name => Array.isArray(feed[name]));
  if (!isFeed) return undefined;
  const about = members(feed['metadata']) ?? {};
  const links = rawLinks(feed['links']);
  const { good, dropped } = publicationsIn(feed['publications'], resolve);
  const groups = objects(feed['groups'], MOST).map(group => groupOf(group, resolve));
  return {
    ...some('title', anyText(about['title'])),
    ...some('total', count(about['numberOfItems'])),
    navigation: named(linksIn(feed['navigation'], resolve)),
    publications: good,
    groups: groups
      .map(({ group }) => group)
      .filter(({ navigation, publications }) => navigation.length || publications.length),
    facets: objects(feed['facets'], MOST).flatMap(facet => facetOf(facet, resolve)),
    ...some('next', linkTo(links, 'next', resolve)),
    ...some('previous', linkTo(links, 'previous', resolve) ?? linkTo(links, 'prev', resolve)),
    ...some('search', searchIn(links, resolve)),
    dropped: fold(groups, (sum, group) => sum + group.dropped, dropped),
  };
}

function groupOf(
  value: Readonly<Record<string, unknown>>,
  resolve: ResolveHref,
): { group: OpdsGroup; dropped: number } {
  const about = members(value['metadata']) ?? {};
  const { good, dropped } = publicationsIn(value['publications'], resolve);
  const group = {
    title: anyText(about['title']) ?? '',
    ...some('total', count(about['numberOfItems'])),
    ...some('href', linkTo(rawLinks(value['links']), 'self', resolve)),
    navigation: named(linksIn(value['navigation'], resolve)),
    publications: good,
  };
  return { group, dropped };
}

function facetOf(value: Readonly<Record<string, unknown>>, resolve: ResolveHref): OpdsFacet[] {
  const title = anyText(members(value['metadata'])?.['title']);
  const links = named(linksIn(value['links'], resolve));
  return title !== undefined && links.length ? [{ title, links }] : [];
}

/** Links a person can choose: they say what they are. */
const named = <Link extends { title?: string }>(links: readonly Link[]): Link[] =>
  links.filter(({ title }) => title !== undefined);

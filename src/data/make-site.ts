import type { SiteDocument } from './generated/types.ts';
import type { Issue, Problem } from './problem.ts';
import { resolverFor, siteRoot, type Resolve } from './urls.ts';

/** A site document, and what its references mean. */
export interface Site {
  document: SiteDocument;
  /** Where the document came from. */
  url: string;
  /** The folder that references of the site's documents resolve against. */
  root: string;
  /** Parts that could not be used and were left out. */
  issues: Issue[];
  /** Set when this is the last good copy. */
  stale?: { since: number; problem: Problem };
  /** A reference of one of the site's documents as a URL; undefined when it is none. */
  resolve: Resolve;
  /** The same for a template such as the map's tiles: `{z}` stays as it is. */
  resolveTemplate: Resolve;
  /** URL of a collection's entry document, e.g. `stations`. */
  collection(name: string): string | undefined;
  /** URL of a year's holiday calendar. */
  calendar(year: number): string | undefined;
}

/** What is known of a site document that was read and found good. */
export interface SiteRead {
  data: SiteDocument;
  url: string;
  stale?: Site['stale'];
  problems?: Issue[] | undefined;
}

/** A site from its document; undefined where `api.base` names no folder on a web server. */
export function makeSite({ data: read, url, stale, problems = [] }: SiteRead): Site | undefined {
  const root = siteRoot(url, read.api.base);
  if (root === undefined) return undefined;
  const data = withKnownZone(read, url);
  const resolve = resolverFor(root);
  const ifGiven = (href: string | undefined): string | undefined =>
    href === undefined ? undefined : resolve(href);
  return {
    document: data,
    url,
    root,
    issues: problems,
    stale,
    resolve,
    resolveTemplate: href => resolve(href)?.replace(/%7B/gi, '{').replace(/%7D/gi, '}'),
    // A collection named like a member of Object.prototype is still only what the document says.
    collection: name => ifGiven(new Map(Object.entries(data.collections ?? {})).get(name)),
    calendar: year => ifGiven(data.calendar?.replace('{year}', String(year))),
  };
}

/** The house's own zone: what a site is in that names none. */
const USUAL = 'Asia/Shanghai';

/**
 * The document without a time zone that is none: every date of every widget would throw on it. A word
 * in the console says so.
 */
function withKnownZone(data: SiteDocument, url: string): SiteDocument {
  const { tz, ...site } = data.site;
  // To ask wakes `Intl`, which on a slow phone takes longer than all the rest of a first look.
  if (tz === undefined || tz === USUAL) return data;
  try {
    new Intl.DateTimeFormat('en', { timeZone: tz });
    return data;
  } catch {
    console.warn(
      `union-widgets: 站点文档 ${url} 的 /site/tz“${tz}”不是 IANA 时区，按 ${USUAL} 显示。` +
        'is not an IANA time zone.',
    );
    return { ...data, site };
  }
}

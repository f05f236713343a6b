import { checkBy, type Check } from './check.ts';
import type { Client } from './client.ts';
import type { SiteDocument } from './generated/types.ts';
import { validateSite } from './generated/validators/site.js';
import { makeProblem, type Issue, type Problem, type Result } from './problem.ts';
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

export type SiteResult = { ok: true; site: Site } | { ok: false; problem: Problem };

/** Settings, colours and references may be at fault; who the site is and where its API is may not. */
const checkSite: Check<SiteDocument> = checkBy(validateSite, {
  cuts: [
    '/*',
    '/site/*',
    '/api/*',
    '/collections/*',
    '/forms/*',
    '/theme/*',
    '/widgets/*',
    '/privacy/*',
  ],
  vital: ['/v', '/site/id', '/site/name', '/api/base'],
});

/** Widgets of a page that start one after the other, as they scroll into view, share a document. */
const SHARED_MS = 60_000;

const recent = new WeakMap<Client, Map<string, { at: number; site: Site }>>();

/**
 * Loads a site document. One that was loaded within the last minute is given again, unless
 * `fresh`. Rejects only when `signal` aborts.
 */
export async function loadSite(
  client: Client,
  url: string,
  options: { signal?: AbortSignal; fresh?: boolean } = {},
): Promise<SiteResult> {
  const sites = recent.get(client) ?? new Map<string, { at: number; site: Site }>();
  recent.set(client, sites);
  const known = sites.get(url);
  if (known && !options.fresh && client.now() - known.at < SHARED_MS) {
    return { ok: true, site: known.site };
  }
  const result = await client.get(url, { ...options, check: checkSite });
  if (!result.ok) return result;
  const site = makeSite(result);
  if (!site) return { ok: false, problem: badBase(result) };
  // A stale copy is not shared on: the next widget may have better luck.
  if (!site.stale) sites.set(url, { at: client.now(), site });
  return { ok: true, site };
}

type Loaded = Extract<Result<SiteDocument>, { ok: true }>;

function makeSite({ data, url, stale, problems = [] }: Loaded): Site | undefined {
  const root = siteRoot(url, data.api.base);
  if (root === undefined) return undefined;
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

function badBase({ data, url }: Loaded): Problem {
  const detail = `"${data.api.base}" does not name a folder on a web server`;
  const errors = [{ pointer: '/api/base', code: 'url', detail }];
  return makeProblem('invalid', { detail, errors, instance: url });
}

import { checkBy, type Check } from './check.ts';
import type { Client } from './client.ts';
import type { SiteDocument } from './generated/types.ts';
import { validateSite } from './generated/validators/site.js';
import { makeSite, type Site } from './make-site.ts';
import { makeProblem, type Problem, type Result } from './problem.ts';

export type { Site } from './make-site.ts';

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

function badBase({ data, url }: Loaded): Problem {
  const detail = `"${data.api.base}" does not name a folder on a web server`;
  const errors = [{ pointer: '/api/base', code: 'url', detail }];
  return makeProblem('invalid', { detail, errors, instance: url });
}

import type { Check } from './check.ts';
import type { Client } from './client.ts';
import { makeProblem, type Result } from './problem.ts';
import { isOnHostOf, resolverFor, type Resolve } from './urls.ts';

/** What of a publication the loader itself looks at. */
interface FeedItem {
  cover?: string;
}

/** What of a feed the loader itself looks at: `OpdsFeed` of the rules is one. */
export interface FeedPage {
  publications: FeedItem[];
  groups: { publications: FeedItem[] }[];
  /** Full URL of the page that follows. */
  next?: string;
}

export interface FeedOptions<Feed extends FeedPage> {
  /** `readFeed` of the rules. */
  read(value: unknown, resolve: Resolve): Feed | undefined;
  /** URLs whose hosts may be asked besides the feed's own: the page's and the site document's. */
  known?: readonly string[];
  /** The address holds words a person typed: no copy is kept. */
  typed?: boolean;
  signal?: AbortSignal;
  fresh?: boolean;
}

const ACCEPT = 'application/opds+json, application/json;q=0.8, */*;q=0.1';

/** Only that it is an object; what is in it the rules read, for which its address must be known. */
const checkObject: Check<object> = value =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ok: true, data: value, issues: [] }
    : { ok: false, issues: [{ pointer: '', code: 'type', detail: 'a feed is an object' }] };

/**
 * Loads a page of an OPDS 2.0 feed. Its references resolve against its own address (RFC 3986). Covers
 * and further pages on other hosts than its own and the `known` ones are left out; links stay, for a
 * person to choose. Rejects only when the signal aborts.
 */
export async function loadFeed<Feed extends FeedPage>(
  client: Client,
  url: string,
  { read, known = [], ...options }: FeedOptions<Feed>,
): Promise<Result<Feed>> {
  const result = await client.get(url, { check: checkObject, accept: ACCEPT, ...options });
  if (!result.ok) return result;
  const data = read(result.data, resolverFor(result.url));
  if (data === undefined) {
    const detail = 'a feed has navigation, publications or groups; this document has none of them';
    return { ok: false, problem: makeProblem('invalid', { detail, instance: url }) };
  }
  keepToHosts(data, [url, result.url, ...known]);
  const { ok, url: from, stale } = result;
  return { ok, url: from, data, ...(stale ? { stale } : {}) };
}

function keepToHosts(feed: FeedPage, known: readonly string[]): void {
  for (const { publications } of [feed, ...feed.groups]) {
    for (const publication of publications) {
      const { cover } = publication;
      if (cover !== undefined && !isOnHostOf(cover, known)) delete publication.cover;
    }
  }
  if (feed.next !== undefined && !isOnHostOf(feed.next, known)) delete feed.next;
}

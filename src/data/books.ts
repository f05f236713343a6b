import { checkBooks, type CheckedBooks } from './books-check.ts';
import type { Client } from './client.ts';
import type { Book, BookSource, Link } from './generated/types.ts';
import { IssueList } from './issue-list.ts';
import type { Issue, Result } from './problem.ts';
import { referencesFrom, type Follow } from './references.ts';
import { resolverFor, rootOf, type Resolve } from './urls.ts';

/** Books that were found. Covers are full URLs of known hosts, links full URLs of any. */
export interface FoundBooks {
  items: Book[];
  /** The catalogues that were asked, and how each answered; empty where the answer tells nothing. */
  sources: BookSource[];
  /** How many match in all, where that is known. */
  total?: number;
  /** Full URL of the next page of the answer. */
  next?: string;
  /** When it was answered, RFC 3339. */
  timeStamp?: string;
  /** What was left out, and where. */
  issues: Issue[];
  /** How many books could not be used, where there are any. */
  dropped?: number;
}

export interface BookSearch {
  /** What is looked for: a title, an author, an ISBN. */
  q: string;
  /** Ids of stations; all of them when absent or empty. */
  at?: readonly string[];
  /** Searches a static list, best first: `findBooks` of the rules. */
  find(
    books: readonly Book[],
    query: { readonly q: string; readonly at?: readonly string[] },
  ): Book[];
  /** The site's; without it references resolve against the folder that holds `v1/`. */
  resolve?: Resolve;
  signal?: AbortSignal;
  fresh?: boolean;
}

/** A list of 100,000 books is 40 MB: the server searches such, and the page need not. */
const MOST_BYTES = 16 * 1024 * 1024;
const MOST_PAGES = 20;
/** Milliseconds a list is searched again without a look at the server. */
const SHARED_MS = 300_000;
/** Longest query a server is asked; nobody types more. */
const LONGEST_QUERY = 100;

/**
 * Searches for books. An address whose path ends in `.json` is a list that is loaded once and
 * searched on the device, so that no word leaves it; any other is asked with `?q=&at=`. Answers are
 * not kept beyond the page. Rejects only when the signal aborts.
 */
export async function searchBooks(
  client: Client,
  url: string,
  { q, at = [], find, resolve, signal, fresh }: BookSearch,
): Promise<Result<FoundBooks>> {
  if (!isBookList(url)) {
    return loadBooks(client, askUrl(url, q, at), { resolve, signal, fresh });
  }
  const list = await wholeList(client, url, { resolve, signal, fresh });
  if (!list.ok) return list;
  const items = find(list.data.items, { q, at });
  return { ...list, data: { ...list.data, items, total: items.length } };
}

type Loaded = Result<FoundBooks>;

/** Lists that were loaded a moment ago: each letter that is typed searches them again. */
const recent = new WeakMap<Client, Map<string, { at: number; list: Loaded }>>();

async function wholeList(
  client: Client,
  url: string,
  options: Pick<BookSearch, 'resolve' | 'signal' | 'fresh'>,
): Promise<Loaded> {
  const lists = recent.get(client) ?? new Map<string, { at: number; list: Loaded }>();
  recent.set(client, lists);
  const known = lists.get(url);
  if (known && !options.fresh && client.now() - known.at < SHARED_MS) return known.list;
  const list = await allPages(client, url, { ...options, maxBytes: MOST_BYTES });
  // A problem or an old copy is not shared on: the next search may have better luck.
  if (list.ok && !list.stale) lists.set(url, { at: client.now(), list });
  else lists.delete(url);
  return list;
}

/** A list with the pages that follow it; one that fails ends it, with what came before. */
async function allPages(
  client: Client,
  url: string,
  options: Parameters<typeof loadBooks>[2],
): Promise<Loaded> {
  const list = await loadBooks(client, url, options);
  if (!list.ok) return list;
  const { next: second, ...data } = list.data;
  const seen = new Set(data.items.map(({ id }) => id));
  const visited = new Set([url, list.url]);
  let next = second;
  while (next !== undefined && !visited.has(next) && visited.size < MOST_PAGES) {
    visited.add(next);
    const page = await loadBooks(client, next, options);
    if (!page.ok) break;
    data.items.push(...page.data.items.filter(({ id }) => !seen.has(id) && seen.add(id)));
    ({ next } = page.data);
  }
  return { ...list, data };
}

/** Whether an address is a list to be searched on the device. */
export function isBookList(url: string): boolean {
  return /\.json$/i.test(url.replace(/[?#].*$/, ''));
}

/** Loads an answer as it is: a page that follows (`next`), or a whole list. */
export async function loadBooks(
  client: Client,
  url: string,
  options: Pick<BookSearch, 'resolve' | 'signal' | 'fresh'> & { maxBytes?: number } = {},
): Promise<Result<FoundBooks>> {
  const { resolve, ...request } = options;
  const result = await client.get(url, { check: checkBooks, ...request });
  if (!result.ok) return result;
  const issues = new IssueList();
  issues.addAll(result.problems ?? []);
  const data = foundIn(result.data, result.url, issues, resolve);
  const { ok, url: from, stale } = result;
  return { ok, url: from, data, ...(stale ? { stale } : {}) };
}

function askUrl(url: string, q: string, at: readonly string[]): string {
  const page = (globalThis as { document?: { baseURI: string } }).document?.baseURI;
  const address = new URL(url, page);
  address.searchParams.set('q', [...q.trim()].slice(0, LONGEST_QUERY).join(''));
  if (at.length) address.searchParams.set('at', at.join(','));
  return address.href;
}

function foundIn(
  { items, sources = [], numberMatched, timeStamp, links = [], dropped }: CheckedBooks,
  url: string,
  issues: IssueList,
  resolve: Resolve = resolverFor(rootOf(url)),
): FoundBooks {
  const follow = referencesFrom(url, issues, resolve);
  const nextAt = links.findIndex(({ rel }) => rel === 'next');
  const next = nextAt < 0 ? undefined : follow(links[nextAt]!.href, `/links/${nextAt}/href`);
  const good = items.map((book, at) => withUrls(book, resolve, follow, `/items/${at}`));
  return {
    items: good,
    sources,
    ...(numberMatched !== undefined && { total: numberMatched }),
    ...(next !== undefined && { next }),
    ...(timeStamp !== undefined && { timeStamp }),
    issues: issues.list(),
    ...(dropped && { dropped }),
  };
}

/** A cover is loaded without being asked for, and so only from known hosts; a link a person chooses. */
function withUrls(
  { cover, links, holdings, ...book }: Book,
  resolve: Resolve,
  follow: Follow,
  pointer: string,
): Book {
  const picture = cover === undefined ? undefined : follow(cover, `${pointer}/cover`);
  return {
    ...book,
    ...(picture !== undefined && { cover: picture }),
    ...(holdings && {
      holdings: holdings.map(({ links: own, ...holding }) => ({
        ...holding,
        ...(own && { links: resolved(own, resolve) }),
      })),
    }),
    ...(links && { links: resolved(links, resolve) }),
  };
}

function resolved(links: readonly Link[], resolve: Resolve): Link[] {
  return links.flatMap(link => {
    const href = resolve(link.href);
    return href === undefined ? [] : [{ ...link, href }];
  });
}

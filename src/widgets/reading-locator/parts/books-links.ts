/** What leads on from a book: to where it can be read, borrowed or reserved, and to catalogues. */
import { html, nothing, type TemplateResult } from 'lit';
import '../../../elements/link-button/index.ts';
import { safeUrl } from '../../../base/safe-url.ts';
import { isOnHostOf } from '../../../data/urls.ts';
import type { BookLink } from '../../../rules/books/book.ts';
import type { ReadingContext } from '../part.ts';
import type { FoundWords } from './found-words.ts';

const ACQUISITION = 'http://opds-spec.org/acquisition';

/** How a book is had by a link, best first. */
const WAYS = [
  'open-access',
  'acquisition',
  'borrow',
  'reserve',
  'sample',
  'subscribe',
  'buy',
  'alternate',
];

const OUTWARD = {
  'open-access': 'readOn',
  acquisition: 'readOn',
  borrow: 'borrow',
  reserve: 'reserve',
  sample: 'sampleOn',
  subscribe: 'subscribe',
  buy: 'buy',
  alternate: 'pageOn',
} as const;

export type Way = keyof typeof OUTWARD;

export interface WayLink {
  readonly way: Way;
  readonly href: string;
  readonly type: string;
}

/** Links that a person can use, best first; one of each way. */
export function waysOf(links: readonly BookLink[] = []): WayLink[] {
  const found = links.flatMap(link => {
    const way = wayOf(link.rel);
    const href = safeUrl(link.href);
    return way && href && hostOf(href) ? [{ way, href, type: link.type ?? '' }] : [];
  });
  const first = found.filter(({ way }, at) => found.findIndex(one => one.way === way) === at);
  return first.sort((a, b) => WAYS.indexOf(a.way) - WAYS.indexOf(b.way));
}

function wayOf(rel: string): Way | undefined {
  const name = rel === ACQUISITION ? 'acquisition' : rel.replace(`${ACQUISITION}/`, '');
  return WAYS.includes(name) ? (name as Way) : undefined;
}

/** Whether a file may be read in place: it is of a kind the reader knows, on a host that is named. */
export function isReadable({ way, href, type }: WayLink, context: ReadingContext): boolean {
  const isFile = /^application\/epub\+zip\b|^audio\//.test(type);
  const isFree = way === 'open-access' || way === 'acquisition' || way === 'sample';
  return isFile && isFree && mayLoad(href, context);
}

/**
 * Whether something may be loaded: from hosts that page or site named, nobody else's. What is
 * elsewhere is a link, for a person to follow.
 */
export function mayLoad(url: string, context: ReadingContext): boolean {
  return isOnHostOf(url, knownHosts(context));
}

/** URLs whose hosts page and site named; the page's own is one. */
export function knownHosts({ model, books }: ReadingContext): string[] {
  const page = /^https?:/.test(document.baseURI) ? document.baseURI : undefined;
  const known = [page, model.resolve?.('.'), model.site?.url, books];
  return known.filter((home): home is string => home !== undefined);
}

/** Name of the machine an address leads to, as it is said to people; '' where it has none. */
export function hostOf(href: string): string {
  try {
    return new URL(href, document.baseURI).host;
  } catch {
    return '';
  }
}

/** A link that says which site it opens, for what it does. */
export function wayView(
  { way, href }: WayLink,
  words: FoundWords,
): TemplateResult | typeof nothing {
  return outward(href, words.t(OUTWARD[way], { site: hostOf(href) }));
}

/** A link that opens beside the page, and says so. */
export function outward(href: string | undefined, text: unknown): TemplateResult | typeof nothing {
  const safe = safeUrl(href);
  if (!safe) return nothing;
  return html`<union-link-button variant="quiet" external href=${safe}>${text}</union-link-button>`;
}

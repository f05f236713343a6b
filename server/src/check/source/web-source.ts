import { lookup } from 'node:dns/promises';
import { addressOf } from '../../../../src/data/urls.ts';
import { SITE_PATH } from '../../documents/paths.ts';
import { isPrivateAddress, isPrivateHost } from './private-hosts.ts';
import { AS_A_PAGE, makeAgents, requestOnce, type Response } from './web-request.ts';
import { MOST_BYTES, type Source, type Wanted } from './source.ts';

/** How long an answer may take, milliseconds; widgets wait as long. */
const PATIENCE = 15_000;
const MOST_REDIRECTS = 5;
/** Milliseconds from one request to the next on hosts that are not this machine. */
const PACE = 25;
/** Documents asked for a second time, to see whether they answer 304. */
const ASKED_AGAIN = 5;

const BYTES: Readonly<Record<Wanted, number>> = {
  document: MOST_BYTES,
  picture: 4 * 1024 * 1024,
  page: 0,
};

/**
 * Documents by HTTP.
 *
 * @param start address of the site document
 * @param publicOnly never calls a private address, be it named by a link, a redirect or DNS.
 * (Whoever runs the command could call such addresses anyway; but what a stranger's document says
 * shall not make them do it.)
 */
export function webSource(start: string, publicOnly: boolean): Source {
  const pace = publicOnly ? makePace() : () => Promise.resolve();
  let asked = 0;

  const agents = makeAgents();
  const once = async (url: string, wanted: Wanted, headers = {}): Promise<Response> => {
    await pace();
    const mostBytes = BYTES[wanted];
    return requestOnce(url, {
      mostBytes,
      milliseconds: PATIENCE,
      publicOnly,
      agents,
      headers: { ...AS_A_PAGE, ...headers },
    });
  };
  // A host that hiccups once is not at fault; one that asks for a little patience gets it.
  const ask: typeof once = async (url, wanted, headers) => {
    const first = await once(url, wanted, headers);
    const pause = pauseAfter(first);
    if (pause === undefined) return first;
    await new Promise(done => setTimeout(done, pause));
    return once(url, wanted, headers);
  };

  const again = async (
    url: string,
    etag: string | undefined,
  ): Promise<{ revalidated?: number }> => {
    if (etag === undefined || asked >= ASKED_AGAIN) return {};
    asked += 1;
    const second = await ask(url, 'document', { 'if-none-match': etag });
    return second.ok ? { revalidated: second.status } : {};
  };

  return {
    kind: 'web',
    start,
    rootIs: () => undefined,
    async get(url, wanted) {
      let target = url;
      for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
        if (!addressOf(target).ok) return { url: target, failure: { why: 'unusable' } };
        const response = await ask(target, wanted);
        if (!response.ok) return { url: target, failure: response.failure };
        const { status, headers, wireBytes, at } = response;
        const location = headers['location'];
        if (status >= 300 && status < 400 && location && URL.canParse(location, target)) {
          target = new URL(location, target).href;
          continue;
        }
        if (status >= 200 && status < 300) {
          const revalidated = wanted === 'document' ? await again(target, headers['etag']) : {};
          const http = { status, headers, wireBytes, at, ...revalidated };
          return { url: target, bytes: response.body, http };
        }
        const why = status === 404 || status === 410 ? 'missing' : 'status';
        return { url: target, failure: { why, status } };
      }
      return { url: target, failure: { why: 'redirects' } };
    },
  };
}

/** Longest `Retry-After` that is waited for, milliseconds; widgets wait as long. */
const LONGEST_PAUSE = 10_000;

/** Milliseconds after which to ask once more; undefined where that is of no use. */
function pauseAfter(response: Response): number | undefined {
  if (!response.ok) return response.failure.why === 'network' ? 0 : undefined;
  if (response.status !== 429 && response.status !== 503) return undefined;
  const seconds = Number(response.headers['retry-after'] ?? NaN);
  return seconds * 1000 <= LONGEST_PAUSE ? seconds * 1000 : undefined;
}

/** Lets one go at a time, a moment apart. */
function makePace(): () => Promise<void> {
  let next = 0;
  return async () => {
    const now = Date.now();
    const wait = Math.max(0, next - now);
    next = now + wait + PACE;
    if (wait > 0) await new Promise(done => setTimeout(done, wait));
  };
}

/** The site an address given by a person means; private addresses are called if it is one. */
export async function openWebSite(given: string): Promise<Source> {
  const { hostname } = new URL(given);
  const publicOnly = !isPrivateHost(hostname) && !(await resolvesPrivately(hostname));
  return webSource(await findSiteDocument(given, publicOnly), publicOnly);
}

async function resolvesPrivately(hostname: string): Promise<boolean> {
  const found = await lookup(hostname, { all: true }).catch(() => []);
  return found.some(({ address }) => isPrivateAddress(address));
}

/** The document itself, the one a page's snippet names, or the one of the site a page is of. */
async function findSiteDocument(given: string, publicOnly: boolean): Promise<string> {
  const source = webSource(given, publicOnly);
  const { url, bytes, http } = await source.get(given, 'document');
  const text = bytes?.subarray(0, 1_000_000).toString() ?? '';
  const isPage = /^\s*</.test(text) || /html/.test(http?.headers['content-type'] ?? '');
  if (bytes && !isPage) return url;
  const named = /\bdata-site\s*=\s*["']?([^"'\s>]+)/i.exec(text)?.[1]?.replace(/&amp;/g, '&');
  if (named !== undefined && URL.canParse(named, url)) return new URL(named, url).href;
  if (new URL(given).pathname.endsWith('.json')) return given;
  const here = new URL(SITE_PATH, new URL('./', given)).href;
  const top = new URL(`/${SITE_PATH}`, given).href;
  if (here === top) return top;
  return (await source.get(here, 'document')).bytes ? here : top;
}

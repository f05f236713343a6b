import type { FoundSite, NoSite } from '../../../src/embed/builder/work.ts';

type Tried = NoSite['tried'][number];

/** Longest wait for an answer, milliseconds. */
const PATIENCE = 15_000;

const HOME = '.well-known/union-widgets.json';

interface SiteLike {
  site: { name: string };
  api: { base: string };
  collections?: Record<string, string>;
  forms?: Record<string, string>;
  frames?: string;
}

/**
 * Looks for a site document at an address as people have it: of the document itself, of the API, of a
 * page of the site, with or without `https://`.
 *
 * @param page address of the page that asks: from https nothing on http can be read
 */
export async function findSite(address: string, page: string): Promise<FoundSite | NoSite> {
  const tried: Tried[] = [];
  const candidates = candidatesOf(address);
  if (candidates.length === 0) return { ok: false, tried: [{ url: address, why: 'no-address' }] };
  for (const url of candidates) {
    const found = await look(url, page);
    if ('document' in found) return describe(url, found.document);
    tried.push(found);
  }
  return { ok: false, tried };
}

function candidatesOf(address: string): string[] {
  const text = address.normalize('NFKC').trim();
  const whole = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  let url: URL;
  try {
    url = new URL(whole);
  } catch {
    return [];
  }
  if (!text || !/^https?:$/.test(url.protocol) || /\s/.test(text)) return [];
  url.hash = '';
  const given = url.pathname.endsWith('.json') ? [url.href] : [];
  const folder = new URL('.', url);
  const root = folder.href.replace(/\/(?:v1|cdn|embed|\.well-known)\/.*$/, '/');
  return [...new Set([...given, new URL(HOME, root).href, new URL(`/${HOME}`, url).href])];
}

async function look(url: string, page: string): Promise<Tried | { document: SiteLike }> {
  const { protocol, hostname } = new URL(url);
  const isOwn = /^(?:localhost|127\..*|\[::1\]|.*\.localhost)$/.test(hostname);
  if (page.startsWith('https:') && protocol === 'http:' && !isOwn) return { url, why: 'insecure' };
  const ask = (mode: 'cors' | 'no-cors') =>
    fetch(url, { mode, credentials: 'omit', signal: AbortSignal.timeout(PATIENCE) });
  let answer: Response;
  try {
    answer = await ask('cors');
  } catch {
    // It answers whom it does not let read: that is one line of settings, and worth saying.
    return ask('no-cors').then(
      (): Tried => ({ url, why: 'cors' }),
      (): Tried => ({ url, why: 'unreachable' }),
    );
  }
  if (!answer.ok) return { url, why: 'status', status: answer.status };
  try {
    const document = (await answer.json()) as Partial<SiteLike> | null;
    const isSite = typeof document?.site?.name === 'string' && document.api !== undefined;
    return isSite ? { document: document as SiteLike } : { url, why: 'not-site' };
  } catch {
    return { url, why: 'not-json' };
  }
}

async function describe(url: string, document: SiteLike): Promise<FoundSite> {
  const home = new URL(url.includes('/.well-known/') ? '..' : '.', url);
  const base = new URL(document.api.base.replace(/\/?$/, '/'), home);
  const root = new URL('..', base).href;
  const contests = document.collections?.['contests'];
  return {
    ok: true,
    url,
    name: document.site.name,
    root,
    ...(document.frames && { frames: new URL(document.frames, root).href }),
    collections: Object.keys(document.collections ?? {}),
    forms: Object.keys(document.forms ?? {}),
    contests: contests === undefined ? [] : await contestsOf(new URL(contests, root).href),
  };
}

/** The first contests of the list, to choose from; none where it cannot be read. */
async function contestsOf(url: string): Promise<FoundSite['contests']> {
  try {
    const answer = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(PATIENCE) });
    const { items } = (await answer.json()) as { items: { id: string; name: string }[] };
    return items.map(({ id, name }) => ({ id: String(id), name: String(name) }));
  } catch {
    return [];
  }
}

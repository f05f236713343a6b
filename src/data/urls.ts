/** Addresses: what may be loaded, and what relative references mean. */

/** An absolute http(s) URL without user name, or why it is none of these. */
export type Address = { ok: true; url: URL } | { ok: false; why: string };

/** What a page has and Node has not: the server reads addresses by the same rules. */
const here = globalThis as { document?: { baseURI: string }; location?: { protocol: string } };

/** `url` as the widgets may load it; relative to the page where there is one. */
export function addressOf(url: string): Address {
  const page = here.document?.baseURI;
  let parsed: URL;
  try {
    parsed = new URL(url, page);
  } catch {
    return { ok: false, why: `"${url}" is not a URL` };
  }
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') {
    return { ok: false, why: `only http and https addresses are loaded, not ${parsed.protocol}` };
  }
  if (parsed.username || parsed.password) {
    return { ok: false, why: 'an address with a user name or password in it is not loaded' };
  }
  const secure = here.location?.protocol === 'https:';
  if (secure && parsed.protocol === 'http:' && !isLoopback(parsed.hostname)) {
    return { ok: false, why: 'a page on https cannot load an address on http' };
  }
  parsed.hash = '';
  return { ok: true, url: parsed };
}

/** Browsers let a secure page load from the machine itself (W3C Secure Contexts §3.1). */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || /^127\.|^\[::1\]$/.test(host);
}

/** An absolute http(s) URL for a reference of a document, or undefined when it has none. */
export type Resolve = (href: string) => string | undefined;

/** Resolves references against a folder, given with its trailing slash, or against a page. */
export function resolverFor(folder: string): Resolve {
  return href => {
    try {
      const url = new URL(href, folder);
      return /^https?:$/.test(url.protocol) ? url.href : undefined;
    } catch {
      return undefined;
    }
  };
}

/**
 * The site root: the parent folder of `api.base`. A relative base resolves against the folder that
 * holds `.well-known/`, or against the document's own folder when it is not in one.
 */
export function siteRoot(documentUrl: string, apiBase: string): string | undefined {
  const home = new URL(
    /\/\.well-known\/[^/]*$/.test(new URL(documentUrl).pathname) ? '..' : '.',
    documentUrl,
  );
  const base = resolverFor(home.href)(apiBase.endsWith('/') ? apiBase : `${apiBase}/`);
  return base === undefined ? undefined : new URL('..', base).href;
}

/**
 * The root of a document that is used without a site document: the folder that holds its `v1/`,
 * or its own folder when its address has none.
 */
export function rootOf(documentUrl: string): string {
  const { pathname } = new URL(documentUrl);
  const at = pathname.lastIndexOf('/v1/');
  return new URL(at < 0 ? '.' : pathname.slice(0, at + 1), documentUrl).href;
}

/** Whether `url` is on the host of one of the `known` URLs, as the promise about hosts demands. */
export function isOnHostOf(url: string, known: readonly string[]): boolean {
  const { origin } = new URL(url);
  return known.some(one => new URL(one).origin === origin);
}

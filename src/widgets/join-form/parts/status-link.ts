/** What opens an application: its id, and the secret of its receipt (or, for the server's own page, its number). */
export interface StatusKey {
  readonly id: string;
  readonly secret: string;
}

const PART = '[A-Za-z0-9_-]{8,200}';
const LINK = new RegExp(`#(${PART})\\.(${PART})\\s*$`);

/** Reads `#id.secret` from an address, a copied link, or the fragment alone. */
export function readStatusLink(text: string): StatusKey | undefined {
  const [, id, secret] = LINK.exec(text) ?? [];
  return id && secret ? { id, secret } : undefined;
}

/**
 * Where the status is shown. The secret stands behind the `#`, which no browser sends: it comes into
 * no log of a server and no `Referer`.
 */
export function statusAddress(frames: string, id: string, secret: string, lang: string): string {
  return new URL(`status?lang=${lang}#${id}.${secret}`, frames).href;
}

/** Another language of the status page shows the same application. */
export function carryKey({ id, secret }: StatusKey): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.uf-foot nav a[lang]')) {
    link.hash = `${id}.${secret}`;
  }
}

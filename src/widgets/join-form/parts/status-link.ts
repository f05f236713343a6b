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

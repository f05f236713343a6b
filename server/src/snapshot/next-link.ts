import { posix } from 'node:path';

/**
 * Where a document's link `rel: "next"` leads, relative to the document itself, as a `Link` header
 * says it (RFC 8288 §3.1); the body's is relative to the site root. Undefined without such a link,
 * and for one that is no path on this server.
 */
export function nextLinkOf(path: string, pieces: readonly Uint8Array[]): string | undefined {
  if (!pieces.some(holdsNext)) return undefined;
  let links: unknown;
  try {
    links = (JSON.parse(Buffer.concat(pieces).toString('utf8')) as { links?: unknown }).links;
  } catch {
    return undefined;
  }
  if (!Array.isArray(links)) return undefined;
  const next = (links as ({ rel?: unknown; href?: unknown } | null)[]).find(
    link => link?.rel === 'next',
  );
  const href = next?.href;
  if (typeof href !== 'string' || !/^v1\/[^\s<>"\\:]+$/.test(href)) return undefined;
  return inHeader(posix.relative(posix.dirname(path), href));
}

function holdsNext(piece: Uint8Array): boolean {
  return Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).includes('"next"');
}

/** A header holds ASCII only; what is percent-encoded already stays so. */
function inHeader(reference: string): string {
  // Half a character, which JSON can hold, becomes U+FFFD on the way.
  const wellFormed = Buffer.from(reference).toString('utf8');
  return wellFormed.replace(/[^!-~]+/g, text => encodeURIComponent(text));
}

/**
 * Whether If-None-Match (RFC 9110 §13.1.2) holds the tag: `*`, or a list compared weakly, so that
 * a tag a proxy has weakened still matches.
 */
export function noneMatchHolds(header: string, etag: string): boolean {
  if (header.trim() === '*') return true;
  const tags = header.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return tags.some(tag => tag.replace(/^W\//, '') === etag);
}

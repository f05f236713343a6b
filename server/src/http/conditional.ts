/**
 * Whether If-None-Match (RFC 9110 §13.1.2) holds the tag: `*`, or a list compared weakly, so that
 * a tag a proxy has weakened still matches.
 */
export function noneMatchHolds(header: string, etag: string): boolean {
  if (header.trim() === '*') return true;
  const tags = header.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return tags.some(tag => tag.replace(/^W\//, '') === etag);
}

const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} [\d:]{8} GMT$/;

/**
 * Whether If-Modified-Since (RFC 9110 §13.1.3) names a time from the last change on. A header that
 * is no date in the form servers give is ignored; so must the header be beside If-None-Match.
 */
export function unmodifiedSince(header: string, lastModified: Date): boolean {
  if (!HTTP_DATE.test(header)) return false;
  // The header carries whole seconds only.
  return Math.floor(lastModified.getTime() / 1000) * 1000 <= Date.parse(header);
}

const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'tel:', 'mailto:']);

/**
 * The one guard for every address that becomes an `href`, `src` or `formaction`: returns it when it is
 * http, https, tel, mailto or relative, else undefined. Read by the browser's own parser (WHATWG URL),
 * so control characters and line breaks hide nothing.
 */
export function safeUrl(address: string | null | undefined): string | undefined {
  if (!address?.trim()) return undefined;
  // Chromium up to 85 or so reads a bare fragment as about:blank's.
  if (/^\s*#/.test(address)) return address;
  const absolute = parse(address);
  if (absolute) return SCHEMES.has(absolute.protocol) ? address : undefined;
  return parse(address, 'https://relative.invalid/')?.protocol === 'https:' ? address : undefined;
}

function parse(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

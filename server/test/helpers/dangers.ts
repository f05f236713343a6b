/** A text that becomes code where it is not escaped. */
export const EVIL = `"><script>alert(1)</script><img src=x onerror=alert(1)>' onmouseover='x`;

/** What a browser would run or load: tags of scripts and pictures, handlers, addresses that are code. */
export function dangersIn(body: string): string[] {
  const tags = body.match(/<[a-z!/][^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/gi) ?? [];
  return tags.filter(
    tag =>
      /^<(?:script|img|iframe|object|embed|svg|base|meta http)/i.test(tag) ||
      /\s(?:on\w+|style|srcdoc|formaction)\s*=/i.test(tag.replace(/"[^"]*"/g, '""')) ||
      /\s(?:href|src|action)="(?!\/|https?:|tel:|data:,|\?|#)/i.test(tag),
  );
}

import { HEIGHT_SCRIPT } from '../../src/frame-pages/height-script.ts';

/** A text that becomes code where it is not escaped. */
export const EVIL = `"><script>alert(1)</script><img src=x onerror=alert(1)>' onmouseover='x`;

/** The page's own two scripts, to the letter: ours, allowed by hash and by origin. */
export function withoutOwnScripts(body: string): string {
  const height = `<script>${HEIGHT_SCRIPT}</script>`;
  const loader =
    /<script type="module" src="[\w./-]*cdn\/[\w.-]+\/union-widgets\.js" integrity="sha384-[\w+/]{64}" crossorigin><\/script>/;
  return body.replace(height, '').replace(loader, '');
}

/** What a browser would run or load, our own scripts apart: tags of scripts and pictures, handlers, addresses that are code. */
export function dangersIn(body: string): string[] {
  const tags =
    withoutOwnScripts(body).match(/<[a-z!/][^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/gi) ?? [];
  return tags.filter(
    tag =>
      /^<(?:script|img|iframe|object|embed|svg|base|meta http)/i.test(tag) ||
      /\s(?:on\w+|style|srcdoc|formaction)\s*=/i.test(tag.replace(/"[^"]*"/g, '""')) ||
      /\s(?:href|src|action)="(?!\/|https?:|tel:|data:,|\?|#)/i.test(tag),
  );
}

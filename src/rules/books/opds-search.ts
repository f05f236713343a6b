import { text, type Members } from './foreign.ts';
import { relsOf } from './opds-links.ts';
import type { ResolveHref } from './opds-model.ts';

/** `{?query,title,author}` of a URI template (RFC 6570, form-style), or `{query}`. */
const EXPRESSION = /\{([?&]?)([\w.,%*:-]*)\}/g;

/** Half of a surrogate pair, which no address can hold. */
const LONE = /\p{Cs}/gu;

/** The template of a feed's search, absolute but for its expressions. */
export function searchIn(links: readonly Members[], resolve: ResolveHref): string | undefined {
  for (const link of links) {
    const href = text(link['href']);
    if (href === undefined || href.length > 2048 || !relsOf(link).includes('search')) continue;
    // Nothing but JSON is read: OpenSearch descriptions are XML.
    if (/opensearch|atom/i.test(text(link['type']) ?? '')) continue;
    const template = absolute(href, resolve);
    if (template !== undefined) return template;
  }
  return undefined;
}

/**
 * The address of a search. Of the template's names `query` (or `searchTerms`, as in OpenSearch) gets
 * the words; the others stay empty, and are left out of a query string.
 */
export function searchUrl(template: string, words: string): string {
  return template.replace(EXPRESSION, (_, operator: string, names: string) => {
    const wanted = names.split(',').map(name => name.replace(/[*]$|:\d+$/, ''));
    const asked = wanted.filter(name => name === 'query' || name === 'searchTerms');
    const value = encodeURIComponent(words.replace(LONE, '\ufffd'));
    if (!operator) return asked.length ? value : '';
    return asked.map((name, at) => `${at ? '&' : operator}${name}=${value}`).join('');
  });
}

/** Resolves what is outside of the braces: an engine would write them as %7B. */
function absolute(href: string, resolve: ResolveHref): string | undefined {
  const expressions = href.match(EXPRESSION) ?? [];
  if (!expressions.some(one => /\b(?:query|searchTerms)\b/.test(one))) return undefined;
  // A word that no address has, so that it is found again.
  let at = 0;
  const marked = href.replace(EXPRESSION, () => `uw-expression-${at++}-`);
  return resolve(marked)?.replace(
    /uw-expression-(\d+)-/g,
    (_, n: string) => expressions[Number(n)] ?? '',
  );
}

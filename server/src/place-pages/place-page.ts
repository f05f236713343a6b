import { sourceHash } from '../form-pages/first-script.ts';
import type { Look } from '../form-pages/look.ts';
import { html, type Markup } from '../form-pages/markup.ts';
import { pageStyle, type Theme } from '../form-pages/page-style.ts';
import { pageHtml, type PageContent } from '../form-pages/page.ts';
import { pageWords } from '../form-pages/words/page-words.ts';
import type { PlacelessSite } from '../site/site-document.ts';

/** What stands on a page. */
export interface PlaceContent {
  title: string;
  body: Markup;
  languages?: PageContent['languages'];
}

/** Sheets that were made lately: few, since a site has one theme. */
const styles = new Map<string, { text: string; hash: string }>();
const MOST_STYLES = 8;

/**
 * The style sheet of these pages, and its hash by which a policy allows it.
 */
export function placeStyle(theme: Theme | undefined, { language }: Look) {
  const key = JSON.stringify([theme, language]);
  const known = styles.get(key);
  if (known) return known;
  const text = pageStyle({ theme, kind: 'places', language });
  const made = { text, hash: sourceHash(text) };
  if (styles.size >= MOST_STYLES) styles.clear();
  styles.set(key, made);
  return made;
}

/** No script, and nothing that is loaded: whatever a list of stations says stays text. */
export function placePolicy(styleHash: string): string[] {
  return [
    "default-src 'none'",
    `style-src ${styleHash}`,
    'img-src data:',
    "form-action 'self'",
    "base-uri 'none'",
  ];
}

/**
 * A whole page of places.
 * @param policy said in the page itself, where it lies there as a file
 */
export async function placePage(
  { site, theme }: PlacelessSite,
  look: Look,
  { title, body, languages = [] }: PlaceContent,
  policy?: string,
): Promise<string> {
  const words = await pageWords(look.language);
  const about = html`${body}
    <p class="ur-muted">${site.name}</p>`;
  const content = { words, look, title: `${title} · ${site.name}`, body: about, languages };
  const style = placeStyle(theme, look).text;
  // Nothing on these pages is loaded from the root.
  return pageHtml(content, { style, scripts: undefined, root: '/', policy });
}

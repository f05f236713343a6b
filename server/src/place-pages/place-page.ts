import { sourceHash } from '../form-pages/first-script.ts';
import type { Look } from '../form-pages/look.ts';
import { html, type Markup } from '../form-pages/markup.ts';
import { pageStyle, type PageKind, type Theme } from '../form-pages/page-style.ts';
import { pageHtml, type PageContent } from '../form-pages/page.ts';
import { pageWords } from '../form-pages/words/page-words.ts';
import { inElement, type FrameElement } from '../frame-pages/frame-element.ts';
import { HEIGHT_SCRIPT } from '../frame-pages/height-script.ts';
import { loaderTag, type Loader } from '../frame-pages/loader-tag.ts';
import { SITE_PATH } from '../documents/paths.ts';
import type { PlacelessSite } from '../site/site-document.ts';

/** What stands on a page. */
export interface PlaceContent {
  title: string;
  body: Markup;
  /** What is on it, which its style sheet goes by; stations when absent. */
  kind?: PageKind;
  languages?: PageContent['languages'];
  /** The widget that it is where scripts run; a plain page without. */
  element?: FrameElement | undefined;
  /** What stands below it, with and without scripts. */
  after?: Markup | undefined;
}

/** Where a page lies, and what goes with it. */
export interface PlaceMeans {
  /** Way to the site root: `/`, `../../`. */
  root: string;
  /** What makes the widget of the element; without it the page is a plain one. */
  loader?: Loader | undefined;
  /** Said in the page itself, where it lies there as a file. */
  policy?: string | undefined;
  /** Address at which the page is described as an embed (oEmbed 1.0, section 4). */
  oembed?: string | undefined;
}

/** Sheets that were made lately: few, since a site has one theme. */
const styles = new Map<string, { text: string; hash: string }>();
const MOST_STYLES = 12;

/**
 * The style sheet of these pages, and its hash by which a policy allows it.
 */
export function placeStyle(
  theme: Theme | undefined,
  { language }: Look,
  kind: PageKind = 'places',
) {
  const key = JSON.stringify([theme, language, kind]);
  const known = styles.get(key);
  if (known) return known;
  const text = pageStyle({ theme, kind, language });
  const made = { text, hash: sourceHash(text) };
  if (styles.size >= MOST_STYLES) styles.clear();
  styles.set(key, made);
  return made;
}

/** Whether a page becomes a widget where scripts run. */
export function isWidget(
  { element }: PlaceContent,
  { loader }: Pick<PlaceMeans, 'loader'>,
): boolean {
  return element !== undefined && loader !== undefined;
}

/** A whole page: readable as it is, and a widget where scripts run. */
export async function placePage(
  { site, theme }: PlacelessSite,
  look: Look,
  content: PlaceContent,
  { root, loader, policy, oembed }: PlaceMeans,
): Promise<string> {
  const { title, body, languages = [], element, after, kind } = content;
  const words = await pageWords(look.language);
  const inside = element && loader ? inElement(element, body, root + SITE_PATH, look) : body;
  const about = html`${inside}${after}
    <p class="ur-muted">${site.name}</p>`;
  const shown = { words, look, title: `${title} · ${site.name}`, body: about, languages };
  const style = placeStyle(theme, look, kind).text;
  const head = html`${
    oembed !== undefined &&
    html`<link rel="alternate" type="application/json+oembed" href="${oembed}" title="${title}" />`
  }${element && loader && loaderTag(loader, root + loader.path)}`;
  const foot = `<script>${HEIGHT_SCRIPT}</script>`;
  return pageHtml(shown, { style, scripts: undefined, root: '/', policy, head, foot });
}

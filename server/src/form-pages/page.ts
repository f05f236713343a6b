import { safeUrl } from '../../../src/base/safe-url.ts';
import type { SiteDocument } from '../../../src/data/generated/types.ts';
import type { Language } from '../../../src/locale/languages.ts';
import { html, type Markup } from './markup.ts';
import { FIRST_SCRIPT, HOST_SCRIPT } from './first-script.ts';
import type { Look } from './look.ts';
import type { PageScripts } from './script-graph.ts';
import { LANGUAGE_NAMES, type PageWords } from './words/page-words.ts';

/** What stands on a page. */
export interface PageContent {
  words: PageWords;
  look: Look;
  title: string;
  /** Inside the element that a script takes over. */
  body: Markup;
  /** What the script is given, and under which id; without it the page has no script. */
  data?: { id: 'union-form' | 'union-status'; value: unknown };
  privacy?: SiteDocument['privacy'];
  /** The same page in each language, where it has an address. */
  languages?: readonly (readonly [Language, string])[];
  /** A form, not a page about one. */
  isForm?: boolean;
  /** Begins the title while something is wrong, as a screen reader says it first. */
  isFaulty?: boolean;
}

export interface PageMeans {
  style: string;
  scripts: PageScripts | undefined;
  /** Site root, ending in a slash. */
  root: string;
  /** The policy, where no header can say it: a page that lies there as a file. */
  policy?: string | undefined;
  /** Further tags of the head, and of the body's end. */
  head?: Markup | undefined;
  foot?: string | undefined;
}

/** A whole page. Style and first script are our own text, allowed by their hashes. */
export function pageHtml(content: PageContent, means: PageMeans): string {
  const { words, look, title, body, data, isFaulty } = content;
  const { theme, size, host } = look;
  const { lang, dir } = words;
  const main = html`<main
    class="uf"
    lang="${lang}"
    dir="${dir}"
    data-size="${size}"
    data-theme="${theme}"
  >
    ${body}
  </main>`;
  const ground = host === undefined && html` data-size="${size}" data-theme="${theme}"`;
  const head = html`<meta charset="utf-8" /><meta
      name="viewport"
      content="width=device-width,initial-scale=1"
    /><meta name="format-detection" content="telephone=no" /><link
      rel="icon"
      href="data:,"
    />${policyTag(means)}<title>${isFaulty && words.t('errorMark')}${title}</title>`;
  const foot = host === undefined && footMarkup(content);
  const around = host !== undefined && html` data-host="${host}"`;
  return [
    `<!doctype html><html lang="${lang}" dir="${dir}"${around ? around.text : ''}><head>${head.text}`,
    // Told by their hashes: not a space more or less.
    host === undefined ? '' : `<script>${HOST_SCRIPT}</script>`,
    scriptTags(means),
    means.head?.text ?? '',
    `<style>${means.style}</style></head>`,
    // In pieces: as one tag, a formatter would give its attributes to the closing tag as well.
    `<body${ground ? ground.text : ''}>`,
    html`${main}${foot}`.text,
    data ? dataTag(data) : '',
    means.foot ?? '',
    '</body></html>',
  ].join('');
}

function policyTag({ policy }: PageMeans): Markup | undefined {
  if (policy === undefined) return undefined;
  return html`<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
}

function scriptTags({ scripts, root }: PageMeans): string {
  if (!scripts) return '';
  const { entry, imports } = scripts;
  // The page's policy goes by the origin alone, so the address may be as short as it can.
  const path = `${new URL(root).pathname}cdn/`;
  const preloads = imports.map(file => html`<link rel="modulepreload" href="${path}${file}" />`);
  const module = html`<script type="module" src="${path}${entry}"></script>
    ${preloads}`;
  return `<script>${FIRST_SCRIPT}</script>${module.text}`;
}

/** JSON that no parser of HTML takes for the end of the element it stands in. */
function dataTag({ id, value }: NonNullable<PageContent['data']>): string {
  const text = JSON.stringify(value).replace(/</g, '\\u003c');
  return `<script type="application/json" id="${id}">${text}</script>`;
}

/** Languages, and who answers for what is filled in: pages of their own need both. */
function footMarkup({ words, languages = [], privacy, look }: PageContent): Markup {
  const { theme, size } = look;
  const policy = safeUrl(privacy?.policy);
  return html`<footer
    class="uf uf-foot"
    lang="${words.lang}"
    dir="${words.dir}"
    data-size="${size}"
    data-theme="${theme}"
  >
    ${
      languages.length > 0 &&
      html`<nav aria-label="${words.own('languages')}">
        ${languages.map(([language, href]) =>
          language === words.lang
            ? html`<a href="${href}" lang="${language}" aria-current="true"
                >${LANGUAGE_NAMES[language]}</a
              >`
            : html`<a href="${href}" lang="${language}" hreflang="${language}"
                >${LANGUAGE_NAMES[language]}</a
              >`,
        )}
      </nav>`
    }${privacy?.controller && html`<p>${words.t('controller', { name: privacy.controller })}</p>`}${
      privacy?.contact && html`<p>${words.t('contact', { text: privacy.contact })}</p>`
    }${policy && html`<a href="${policy}">${words.own('policy')}</a>`}
  </footer>`;
}

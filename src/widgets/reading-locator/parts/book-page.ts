import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../../base/safe-url.ts';
import type { ChapterElement, ChapterNode, ChapterTag } from '../../../rules/books/epub-chapter.ts';
import type { BookPlace } from '../../../rules/books/epub-paths.ts';
import type { ReaderWords } from './book-words.ts';

/** What the drawing of a chapter asks for. */
export interface PageTools {
  image(path: string): string | undefined;
  broken(path: string): void;
  /** A link to a place in the book was followed. */
  go(place: BookPlace, link: HTMLElement): void;
  readonly words: ReaderWords;
}

type Inner = readonly unknown[];
type View = (inner: Inner, at: unknown, node: ChapterElement) => TemplateResult;

/**
 * Elements as they are drawn: their own words in our own elements. Headings stand below that of the
 * dialog; `data-at` is the id that links lead to, for the ids of a book could be those of the page.
 */
const VIEWS: Readonly<Partial<Record<ChapterTag, View>>> = {
  h1: (inner, at) => html`<h3 data-at=${at}>${inner}</h3>`,
  h2: (inner, at) => html`<h4 data-at=${at}>${inner}</h4>`,
  h3: (inner, at) => html`<h5 data-at=${at}>${inner}</h5>`,
  h4: (inner, at) => html`<h6 data-at=${at}>${inner}</h6>`,
  h5: (inner, at) => html`<h6 data-at=${at}>${inner}</h6>`,
  h6: (inner, at) => html`<h6 data-at=${at}>${inner}</h6>`,
  p: (inner, at) => html`<p data-at=${at}>${inner}</p>`,
  div: (inner, at) => html`<div data-at=${at}>${inner}</div>`,
  blockquote: (inner, at) => html`<blockquote data-at=${at}>${inner}</blockquote>`,
  pre: (inner, at) => html`<pre data-at=${at} tabindex="0">${inner}</pre>`,
  hr: () => html`<hr />`,
  br: () => html`<br />`,
  ul: (inner, at) =>
    html`<ul data-at=${at}>
      ${inner}
    </ul>`,
  ol: (inner, at) =>
    html`<ol data-at=${at}>
      ${inner}
    </ol>`,
  li: (inner, at) => html`<li data-at=${at}>${inner}</li>`,
  dl: (inner, at) => html`<dl data-at=${at}>${inner}</dl>`,
  dt: (inner, at) => html`<dt data-at=${at}>${inner}</dt>`,
  dd: (inner, at) => html`<dd data-at=${at}>${inner}</dd>`,
  figure: (inner, at) => html`<figure data-at=${at}>${inner}</figure>`,
  figcaption: inner => html`<figcaption>${inner}</figcaption>`,
  table: (inner, at) =>
    html`<div class="reader-wide" tabindex="0" role="group">
      <table data-at=${at}>
        ${inner}
      </table>
    </div>`,
  caption: inner =>
    html`<caption>
      ${inner}
    </caption>`,
  thead: inner =>
    html`<thead>
      ${inner}
    </thead>`,
  tbody: inner =>
    html`<tbody>
      ${inner}
    </tbody>`,
  tfoot: inner =>
    html`<tfoot>
      ${inner}
    </tfoot>`,
  tr: inner =>
    html`<tr>
      ${inner}
    </tr>`,
  th: (inner, at, { columns, rows }) =>
    html`<th data-at=${at} colspan=${columns ?? nothing} rowspan=${rows ?? nothing}>${inner}</th>`,
  td: (inner, at, { columns, rows }) =>
    html`<td data-at=${at} colspan=${columns ?? nothing} rowspan=${rows ?? nothing}>${inner}</td>`,
  em: inner => html`<em>${inner}</em>`,
  strong: inner => html`<strong>${inner}</strong>`,
  sub: inner => html`<sub>${inner}</sub>`,
  sup: (inner, at) => html`<sup data-at=${at}>${inner}</sup>`,
  small: inner => html`<small>${inner}</small>`,
  code: inner => html`<code>${inner}</code>`,
  u: inner => html`<u>${inner}</u>`,
  s: inner => html`<s>${inner}</s>`,
  q: inner => html`<q>${inner}</q>`,
  cite: inner => html`<cite>${inner}</cite>`,
  ruby: inner => html`<ruby>${inner}</ruby>`,
  rt: inner => html`<rt>${inner}</rt>`,
  rp: inner => html`<rp>${inner}</rp>`,
};

/** What a chapter says, in templates; its own markup never comes into the page. */
export function pageView(nodes: readonly ChapterNode[], tools: PageTools): unknown {
  const isEmpty = nodes.every(node => typeof node === 'string' && !node.trim());
  if (isEmpty) return html`<p class="reader-note">${tools.words.t('emptySection')}</p>`;
  return nodes.map(node => nodeView(node, tools));
}

function nodeView(node: ChapterNode, tools: PageTools): unknown {
  if (typeof node === 'string') return node;
  if (node.tag === 'img') return imageView(node, tools);
  const inner = node.children.map(child => nodeView(child, tools));
  const at = node.id ?? nothing;
  if (node.tag === 'a') return linkView(node, inner, at, tools);
  const view = VIEWS[node.tag];
  return view ? view(inner, at, node) : inner;
}

function linkView(
  { place, url }: ChapterElement,
  inner: Inner,
  at: unknown,
  { go, words }: PageTools,
): TemplateResult {
  if (place) {
    const follow = (event: Event): void => {
      event.preventDefault();
      go(place, event.currentTarget as HTMLElement);
    };
    return html`<a href="#" data-at=${at} @click=${follow}>${inner}</a>`;
  }
  const href = safeUrl(url);
  if (href === undefined) return html`<span data-at=${at}>${inner}</span>`;
  return html`<a data-at=${at} href=${href} target="_blank" rel="noopener noreferrer"
    >${inner}<span class="visually-hidden">${words.t('newWindow')}</span></a
  >`;
}

function imageView(
  { image, alt = '', id }: ChapterElement,
  { image: urlOf, broken, words }: PageTools,
): TemplateResult {
  const url = image === undefined ? undefined : urlOf(image);
  if (url !== undefined) {
    return html`<img
      data-at=${id ?? nothing}
      src=${url}
      alt=${alt}
      @error=${() => broken(image!)}
    />`;
  }
  const text = alt ? words.t('picture', { alt }) : words.t('pictureNone');
  return html`<span class="reader-missing" data-at=${id ?? nothing}>${text}</span>`;
}

/** The way a language is written where a book does not say it. */
export function directionOf(language: string): 'rtl' | 'ltr' {
  return /^(?:ar|fa|he|ug|ur|ckb|kk-arab|ky-arab)\b/i.test(language) ? 'rtl' : 'ltr';
}

import { html, nothing, render } from 'lit';
import { safeUrl } from '../../base/safe-url.ts';
import { isBlock, isShown, wordsOf } from './words.ts';

/** Elements of ours that a cell may show; their attributes and words say all there is to them. */
const OURS: ReadonlySet<string> = new Set(
  ['avatar', 'badge', 'button', 'icon', 'link-button', 'progress', 'sparkline', 'tag'].map(
    name => `union-${name}`,
  ),
);

/** What tells something without words. */
export const WORDLESS = ['img', ...OURS].join();

/** What lives in its place and would be dead as a copy. */
const LIVE =
  'input:not([type="hidden"]), select, textarea, form, iframe, object, embed, video, audio, canvas, svg, math, details, dialog, table, ' +
  '[contenteditable], [onclick]:not(a):not(button)';

/**
 * The page's one table, in what its editor wrote round it (a figure, a division); none where there is
 * more to show than a table.
 */
export function tableIn(parent: HTMLElement): HTMLTableElement | undefined {
  const parts = [...parent.childNodes].filter(tells);
  const only = parts.length === 1 ? parts[0] : undefined;
  if (only instanceof HTMLTableElement) return only;
  const wraps = only instanceof HTMLElement && !only.localName.includes('-');
  return wraps ? tableIn(only) : undefined;
}

function tells(node: Node): boolean {
  if (node instanceof Text) return node.data.trim() !== '';
  if (!(node instanceof HTMLElement) || !isShown(node)) return false;
  if (node instanceof HTMLTableElement || wordsOf(node) !== '') return true;
  return (
    node.querySelector(`${WORDLESS}, ${LIVE}`) !== null || node.matches(`${WORDLESS}, ${LIVE}`)
  );
}

/** Whether everything in the table can be shown as a copy. */
export function isMirrorable(table: HTMLTableElement): boolean {
  if (table.querySelector(LIVE)) return false;
  return [...table.querySelectorAll('*')].every(element =>
    element.localName === 'img'
      ? safeUrl(element.getAttribute('src')) !== undefined
      : !element.localName.includes('-') || OURS.has(element.localName),
  );
}

/** Plain elements, each with what it becomes. */
const PLAIN: Readonly<Record<string, (inner: unknown) => unknown>> = {
  b: inner => html`<strong>${inner}</strong>`,
  strong: inner => html`<strong>${inner}</strong>`,
  i: inner => html`<em>${inner}</em>`,
  em: inner => html`<em>${inner}</em>`,
  s: inner => html`<del>${inner}</del>`,
  del: inner => html`<del>${inner}</del>`,
  small: inner => html`<small>${inner}</small>`,
  sub: inner => html`<sub>${inner}</sub>`,
  sup: inner => html`<sup>${inner}</sup>`,
  ruby: inner => html`<ruby>${inner}</ruby>`,
  rt: inner => html`<rt>${inner}</rt>`,
  rp: inner => html`<rp>${inner}</rp>`,
  ul: inner =>
    html`<ul>
      ${inner}
    </ul>`,
  ol: inner =>
    html`<ol>
      ${inner}
    </ol>`,
  li: inner => html`<li>${inner}</li>`,
  br: () => html`<br />`,
};

/**
 * What stands in an element of the page, for a Lit template: words, links, pictures, plain emphasis
 * and lists, elements of ours. Classes and styles stay behind; a link with an address that would run
 * script is its words. A press on a copied link or button is a press on the page's own.
 *
 * @param place what the copy stands in: the same element may be shown in several places.
 */
export function mirrorOf(parent: Node, place: object): unknown[] {
  return [...parent.childNodes].map(node => {
    if (node instanceof Text) return node.data;
    return node instanceof HTMLElement && isShown(node) ? elementOf(node, place) : nothing;
  });
}

/** What stands in a cell, in the cell's own language where it has one. */
export function contentOf(cell: HTMLElement, place: object): unknown {
  return cell.lang || cell.dir ? spanOf(cell, mirrorOf(cell, place)) : mirrorOf(cell, place);
}

const spanOf = ({ lang, dir }: HTMLElement, inner: unknown) =>
  html`<span lang=${lang || nothing} dir=${dir || nothing}>${inner}</span>`;

function elementOf(source: HTMLElement, place: object): unknown {
  const name = source.localName;
  if (OURS.has(name)) return twinOf(source, place);
  if (source instanceof HTMLImageElement) return picture(source);
  const inner = mirrorOf(source, place);
  if (source instanceof HTMLAnchorElement) return link(source, inner);
  if (source instanceof HTMLButtonElement) return button(source, inner);
  if (Object.prototype.hasOwnProperty.call(PLAIN, name)) return PLAIN[name]!(inner);
  if (/^h[1-6]$/.test(name)) return html`<div><strong>${inner}</strong></div>`;
  if (isBlock(source)) return html`<div>${inner}</div>`;
  return spanOf(source, inner);
}

function button(source: HTMLButtonElement, inner: unknown[]) {
  return html`<button
    class="button"
    type="button"
    ?disabled=${source.disabled}
    aria-label=${source.getAttribute('aria-label') ?? nothing}
    @click=${pressOf(source)}
  >
    ${inner}
  </button>`;
}

function link(source: HTMLAnchorElement, inner: unknown[]) {
  const href = safeUrl(source.getAttribute('href'));
  if (!href) {
    // Old editors write <a href="javascript:;" onclick>: a button that looks like a link.
    return source.hasAttribute('onclick')
      ? html`<button class="link" type="button" @click=${pressOf(source)}>${inner}</button>`
      : html`<span>${inner}</span>`;
  }
  return html`<a
    class="link"
    href=${href}
    target=${source.target || nothing}
    rel=${source.target ? 'noopener noreferrer' : nothing}
    aria-label=${source.getAttribute('aria-label') ?? nothing}
    @click=${pressOf(source)}
    >${inner}</a
  >`;
}

function picture(source: HTMLImageElement) {
  return html`<img
    class="picture"
    src=${safeUrl(source.getAttribute('src')) ?? nothing}
    width=${source.getAttribute('width') ?? nothing}
    height=${source.getAttribute('height') ?? nothing}
    alt=${source.alt}
    loading="lazy"
  />`;
}

/** Hands a press on to the page's own link or button; what opens a new window is the browser's. */
function pressOf(source: HTMLElement) {
  return (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    source.click();
  };
}

/** Tells the page's own link of a press: unless a listener calls it off, the copy follows the address. */
function tellOf(source: HTMLElement) {
  return (event: MouseEvent): void => {
    event.stopPropagation();
    if (!source.dispatchEvent(new MouseEvent('click', event))) event.preventDefault();
  };
}

const twins = new WeakMap<object, WeakMap<HTMLElement, HTMLElement>>();

/** A second one of an element of ours: kept, so that it does not flicker when the table changes. */
function twinOf(source: HTMLElement, place: object): HTMLElement {
  const here = twins.get(place) ?? new WeakMap<HTMLElement, HTMLElement>();
  twins.set(place, here);
  let twin = here.get(source);
  if (!twin) {
    twin = document.createElement(source.localName);
    here.set(source, twin);
    if (source.localName === 'union-button') twin.addEventListener('click', pressOf(source));
    if (source.localName === 'union-link-button') twin.addEventListener('click', tellOf(source));
  }
  for (const { name } of [...twin.attributes]) {
    if (!source.hasAttribute(name)) twin.removeAttribute(name);
  }
  for (const { name, value } of [...source.attributes]) {
    if (!name.startsWith('on') && twin.getAttribute(name) !== value) twin.setAttribute(name, value);
  }
  render(mirrorOf(source, place), twin);
  return twin;
}

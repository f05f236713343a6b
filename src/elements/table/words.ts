/** What never shows. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'link']);

/** What stands on lines of its own. */
const BLOCK: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote center dd div dl dt figcaption figure footer ' +
    'h1 h2 h3 h4 h5 h6 header hr li main ol p pre section ul'
  ).split(' '),
);

export const isBlock = (element: Element): boolean => BLOCK.has(element.localName);

/**
 * Whether the page lets an element be seen: as its attribute and its own style say. Word and old
 * lists hide words, cells and whole rows by `style="display:none"`.
 */
export function isShown(element: HTMLElement): boolean {
  const { display, visibility } = element.style;
  const seen = visibility !== 'hidden' && visibility !== 'collapse';
  return !element.hidden && display !== 'none' && seen && !SILENT.has(element.localName);
}

/** The words one sees in an element, on one line. */
export function wordsOf(element: HTMLElement): string {
  const text = element.firstElementChild ? textOf(element) : (element.textContent ?? '');
  return text.replace(/\s+/g, ' ').trim();
}

function textOf(parent: Node): string {
  const parts = [...parent.childNodes].map(node => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof HTMLElement) || !isShown(node)) return '';
    if (node.localName === 'br') return ' ';
    return isBlock(node) ? ` ${textOf(node)} ` : textOf(node);
  });
  return parts.join('');
}

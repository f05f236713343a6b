/**
 * Whether a link stands in a line of its own: before and after it, up to the edge of its block or a
 * `<br>`, is nothing to read. A link within a sentence is part of that.
 */
export function isAlone(link: Element): boolean {
  return isEdge(link, 'previousSibling') && isEdge(link, 'nextSibling');
}

function isEdge(from: Node, way: 'previousSibling' | 'nextSibling'): boolean {
  for (let node = from[way]; node; node = node[way]) {
    if (node instanceof Element) return node.localName === 'br' || !isInline(node);
    // U+00A0 and U+3000 are spaces here, too; a comment is nothing.
    if (node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()) return false;
  }
  const around = from.parentElement;
  return !around || !isInline(around) || isEdge(around, way);
}

const isInline = (element: Element): boolean =>
  /^(?:inline|contents|ruby)/.test(getComputedStyle(element).display);

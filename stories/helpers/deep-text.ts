/** What stands in an element and in shadow trees below it, however deep. */

/** Text that a person reads; headings that are attributes count, what is hidden does not. */
export function deepText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || /^(?:style|script)$/.test(node.localName)) return '';
  if (node instanceof HTMLElement && node.hidden) return '';
  const inside = node.shadowRoot ? [...node.shadowRoot.childNodes] : [];
  const texts = [...inside, ...node.childNodes].map(deepText);
  return [node.getAttribute('heading') ?? '', ...texts].join(' ').replace(/\s+/g, ' ');
}

/** All elements that a selector matches, in this tree and the shadow trees below it. */
export function within(root: Element | ShadowRoot, selector: string): Element[] {
  const own = root instanceof Element && root.shadowRoot ? within(root.shadowRoot, selector) : [];
  const all = [...root.querySelectorAll('*')];
  const deeper = all.flatMap(one => (one.shadowRoot ? within(one.shadowRoot, selector) : []));
  return [...own, ...root.querySelectorAll(selector), ...deeper];
}

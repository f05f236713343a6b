import type { Size } from './themed-element.ts';

/** The size an element is shown in: the nearest one set on an element of ours, its own first. */
export function nearestSize(element: Element): Size {
  let node: Node | null = element;
  for (; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) {
    const size = node instanceof Element && isOurs(node) && node.getAttribute('size');
    if (size === 'large' || size === 'standard') return size;
  }
  return 'standard';
}

const isOurs = ({ localName }: Element): boolean => localName.startsWith('union-');

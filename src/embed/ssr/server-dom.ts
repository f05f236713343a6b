import { ReactiveElement } from 'lit';

/** An observer of a page that never changes. */
class Still {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): never[] {
    return [];
  }
}

/** Classes that code of elements asks for by name. The ones of elements are those that Lit brings. */
const CLASSES = {
  MutationObserver: Still,
  ResizeObserver: Still,
  IntersectionObserver: Still,
  HTMLElement: Object.getPrototypeOf(ReactiveElement) as object,
  Element: Object.getPrototypeOf(Object.getPrototypeOf(ReactiveElement)) as object,
  Node: class {
    static readonly ELEMENT_NODE = 1;
    static readonly TEXT_NODE = 3;
  },
  Text: class {},
  ShadowRoot: class {},
  HTMLTableElement: class {},
};

/**
 * Puts the names of CLASSES into the global scope where nobody else did, for code that runs now and
 * ends now. Left there, they would tell other packages that this is a browser.
 *
 * @returns what takes them away again
 */
export function lendDom(): () => void {
  const scope = globalThis as Record<string, unknown>;
  const lent = Object.entries(CLASSES).filter(([name]) => !(name in scope));
  for (const [name, value] of lent) scope[name] = value;
  return () => {
    for (const [name] of lent) delete scope[name];
  };
}

const NOTHING = {
  childNodes: { value: [] },
  children: { value: [] },
  textContent: { value: '' },
  parentNode: { value: null },
  parentElement: { value: null },
  isConnected: { value: false },
  querySelector: { value: () => null },
  querySelectorAll: { value: () => [] },
  closest: { value: () => null },
  contains: { value: () => false },
};

/** An element that nobody can ask for its content yet, for its content is not parsed yet. */
export function quietDom(element: HTMLElement): void {
  Object.defineProperties(element, NOTHING);
}

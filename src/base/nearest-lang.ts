/** The node above, through the shadow root that holds it. */
function above(node: Node): Node | null {
  return node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
}

/** The nearest `lang`, the element's own first, across shadow boundaries; '' when none is set. */
export function nearestLang(element: Element): string {
  for (let node: Node | null = element; node; node = above(node)) {
    const lang = node instanceof Element && node.getAttribute('lang');
    if (lang) return lang;
  }
  return '';
}

/** Trees watched for a changed `lang`, and who wants to know. */
const watched = new Map<Node, Set<() => void>>();
let observer: MutationObserver | undefined;

/**
 * Calls back when a `lang` changes in any tree the element stands in (its own and those around).
 * All watchers share one MutationObserver, which ends with the last of them.
 *
 * @returns the function that ends this watch.
 */
export function watchLang(element: Element, changed: () => void): () => void {
  const roots = treesAround(element);
  for (const root of roots) join(root, changed);
  return () => {
    const ended = roots.filter(root => leave(root, changed));
    if (ended.length > 0) observe();
  };
}

function treesAround(element: Element): Node[] {
  const roots: Node[] = [];
  let root = element.getRootNode();
  roots.push(root);
  while (root instanceof ShadowRoot) {
    root = root.host.getRootNode();
    roots.push(root);
  }
  return roots;
}

function join(root: Node, changed: () => void): void {
  const callbacks = watched.get(root);
  if (callbacks) {
    callbacks.add(changed);
    return;
  }
  watched.set(root, new Set([changed]));
  observer ??= new MutationObserver(tell);
  observer.observe(root, OPTIONS);
}

const OPTIONS: MutationObserverInit = {
  subtree: true,
  attributes: true,
  attributeFilter: ['lang'],
};

/** True when nobody watches that root any more. */
function leave(root: Node, changed: () => void): boolean {
  const callbacks = watched.get(root);
  callbacks?.delete(changed);
  return callbacks?.size === 0 && watched.delete(root);
}

/** A MutationObserver cannot forget one root: it starts again with those that are left. */
function observe(): void {
  const pending = observer?.takeRecords() ?? [];
  observer?.disconnect();
  if (watched.size === 0) observer = undefined;
  for (const root of watched.keys()) observer?.observe(root, OPTIONS);
  tell(pending);
}

function tell(records: MutationRecord[]): void {
  const roots = new Set(records.map(({ target }) => target.getRootNode()));
  const callbacks = new Set([...roots].flatMap(root => [...(watched.get(root) ?? [])]));
  for (const changed of callbacks) changed();
}

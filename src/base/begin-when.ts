/** How far from the visible part of the page a lazy widget begins to load. */
const NEAR = '300px';

/** Calls back once when an element comes near the visible part of the page; returns how to stop. */
export function whenNear(element: Element, act: () => void): () => void {
  if (typeof IntersectionObserver === 'undefined') {
    act();
    return () => undefined;
  }
  const observer = new IntersectionObserver(
    entries => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      observer.disconnect();
      act();
    },
    { rootMargin: NEAR },
  );
  observer.observe(element);
  return () => observer.disconnect();
}

/**
 * Resolves when the parser is through with an element, so that all its content is here: on a slow
 * line a widget may start before its own end tag has come. Also resolves when the signal aborts.
 */
export function whole(element: Element, signal: AbortSignal): Promise<void> {
  if (isWhole(element)) return Promise.resolve();
  const page = element.ownerDocument;
  return new Promise(done => {
    const end = () => {
      observer.disconnect();
      page.removeEventListener('readystatechange', end);
      done();
    };
    const observer = new MutationObserver(() => isWhole(element) && end());
    observer.observe(page, { childList: true, subtree: true });
    // Not DOMContentLoaded: that waits for deferred scripts, which may hang.
    page.addEventListener('readystatechange', end);
    signal.addEventListener('abort', end);
  });
}

/** What stands after an element, or after one around it, is parsed after its end tag. */
function isWhole(element: Element): boolean {
  if (element.ownerDocument.readyState !== 'loading') return true;
  let node: Node | null = element;
  while (node) {
    if (node.nextSibling) return true;
    node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
  }
  return !element.isConnected;
}

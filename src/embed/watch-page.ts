/**
 * Finds elements that are on the page and those that come later.
 *
 * @param found called with each element that `selector` matches, in the order of the page; again when
 * one is taken off the page and put back
 */
export function watchPage(selector: string, found: (element: Element) => void): void {
  const look = (within: ParentNode): void => within.querySelectorAll(selector).forEach(found);
  // Only what was added is looked at: a page that changes all the time must not bring up again what
  // is known to have failed.
  new MutationObserver(records =>
    records.forEach(({ addedNodes }) =>
      (addedNodes as NodeListOf<Element>).forEach(node => {
        // Text has no such method.
        if (!node.matches) return;
        if (node.matches(selector)) found(node);
        look(node);
      }),
    ),
  ).observe(document, { childList: true, subtree: true });
  // After that: where nothing can be watched, nothing is begun either, and the page's own content stays.
  look(document);
}

/** Buttons whose widget is watched already. */
const watched = new WeakSet<Element>();

/**
 * For a button that goes away when what it asks for comes, such as one to try again: who pressed it
 * keeps the focus in the widget, on its root, and Tab goes on from there. Without this the focus falls
 * to the page, and a keyboard begins at its top.
 *
 * @param act what the press does
 */
export function stayIn(act: () => unknown): (event: Event) => void {
  return event => {
    watch(event.currentTarget as Element);
    act();
  };
}

function watch(button: Element): void {
  if (watched.has(button)) return;
  watched.add(button);
  const shadow = button.getRootNode();
  const root = shadow instanceof ShadowRoot && shadow.querySelector<HTMLElement>('.root');
  if (!root) return;
  const changes = new MutationObserver(() => {
    if (button.isConnected) return;
    changes.disconnect();
    const { activeElement, body } = document;
    // Somebody who has gone on is left where they are.
    if (activeElement && activeElement !== body && activeElement !== shadow.host) return;
    if (shadow.activeElement || !root.isConnected) return;
    root.tabIndex = -1;
    root.focus({ preventScroll: true });
  });
  changes.observe(shadow, { childList: true, subtree: true });
}

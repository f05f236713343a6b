const STOPS =
  'a[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable], [tabindex]';

/** What has the focus, through every open shadow root; the body when nothing has. */
export function deepActive(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** What the Tab key stops at inside an element, itself included, in the order one sees it. */
export function tabStops(element: Element): HTMLElement[] {
  const inside = shownChildren(element).flatMap(tabStops);
  return element instanceof HTMLElement && isStop(element) ? [element, ...inside] : inside;
}

/** Whether a node stands inside an element, shadow roots and slots counted in. */
export function holds(element: Element, node: Node | null): boolean {
  for (let at: Node | null = node; at; at = shownParent(at)) if (at === element) return true;
  return false;
}

/** Gives the focus back to an element; where that has gone from sight, to what it stood in. */
export function focusBack(element: Element | null): void {
  for (let at: Node | null = element; at; at = shownParent(at)) {
    if (!(at instanceof HTMLElement) || at === document.body) continue;
    at.focus({ preventScroll: true });
    const active = deepActive();
    if (active && active.getClientRects().length > 0 && holds(at, active)) return;
  }
}

function shownParent(node: Node): Node | null {
  const slot = node instanceof Element ? node.assignedSlot : null;
  return slot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
}

function shownChildren(element: Element): Element[] {
  if (element instanceof HTMLSlotElement) {
    const given = element.assignedNodes().filter(node => node instanceof Element);
    if (given.length > 0) return given as Element[];
  }
  return [...(element.shadowRoot ?? element).children];
}

function isStop(element: HTMLElement): boolean {
  return (
    element.matches(STOPS) &&
    element.tabIndex >= 0 &&
    !element.matches(':disabled') &&
    element.getClientRects().length > 0 &&
    getComputedStyle(element).visibility === 'visible'
  );
}

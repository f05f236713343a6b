/** Form internals of an element, where the engine has them (Chromium 77, Safari 16.4, Firefox 98). */
export function internalsOf(element: HTMLElement): ElementInternals | undefined {
  return (element as { attachInternals?: () => ElementInternals }).attachInternals?.();
}

/**
 * Does what a native control does by default: unless a listener called the event off, and only after
 * all of them have heard it. (A microtask would run between the listeners of a real press.)
 */
export function afterListeners(event: Event, act: () => void): void {
  setTimeout(() => {
    if (!event.defaultPrevented) act();
  });
}

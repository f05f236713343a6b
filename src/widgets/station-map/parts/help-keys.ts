/** What a key asks of the widget; all else is the map's, or the page's. */
export type KeyAsked = 'help' | 'leave';

const TYPING = 'input, textarea, select, [contenteditable]';

/**
 * `?` asks for help anywhere in the widget but where one types; Esc on the map leaves it for the list.
 * Both only while the focus is in the widget, so that they take nothing from the page (WCAG 2.1.4).
 */
export function keyAsked(
  event: KeyboardEvent,
  target: EventTarget | undefined = event.composedPath()[0],
): KeyAsked | undefined {
  const { key, ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event;
  if (defaultPrevented || isComposing || ctrlKey || metaKey || altKey) return undefined;
  if (!(target instanceof Element)) return undefined;
  if (key === '?') return target.closest(TYPING) ? undefined : 'help';
  return key === 'Escape' && target instanceof HTMLCanvasElement ? 'leave' : undefined;
}

import { PageEvent } from './page-event.ts';

/** Form internals of an element, where the engine has them (Chromium 77, Safari 16.4, Firefox 98). */
export function internalsOf(element: HTMLElement): ElementInternals | undefined {
  try {
    return (element as { attachInternals?: () => ElementInternals }).attachInternals?.();
  } catch {
    // A page that forces a polyfill on the engine: there an element is none that the engine knows.
    return undefined;
  }
}

/** The form an element stands in. */
export function formOf(element: HTMLElement, internals?: ElementInternals): HTMLFormElement | null {
  return internals ? internals.form : element.closest('form');
}

/** Sends a form as its submit button does: checked first, and a listener may call it off. */
export function submitForm(form: HTMLFormElement): void {
  // Chromium 76, Safari 16 and Firefox 75 on.
  if ((form as Partial<HTMLFormElement>).requestSubmit) form.requestSubmit();
  else if (
    (form.noValidate || form.reportValidity()) &&
    form.dispatchEvent(new PageEvent('submit', { bubbles: true, cancelable: true }))
  ) {
    // Old pages name a button "submit", which hides the method.
    HTMLFormElement.prototype.submit.call(form);
  }
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

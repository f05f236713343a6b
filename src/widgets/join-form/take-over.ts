import { isTyped } from './form-session.ts';
import type { FormSession } from './form-session.ts';

/** Where a person was in the form that the server drew. */
export interface Caret {
  readonly id: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** What a page without scripts holds: read before the form draws itself anew. */
export interface Found {
  /** The idempotency key the server gave with the page. */
  readonly key: string | undefined;
  /** Whether the person has typed or ticked anything. */
  readonly touched: boolean;
  readonly caret: Caret | undefined;
}

/** Reads the server's form into the session, so that nothing typed in the first second is lost. */
export function takeOver(root: HTMLElement, session: FormSession): Found | undefined {
  const form = root.querySelector('form');
  if (!form) return undefined;
  const data = new FormData(form);
  let touched = false;
  for (const step of session.form.steps) {
    for (const field of step.fields) {
      const given = data.getAll(field.name).filter(isText);
      if (given.join('') === '' || field.type === 'file' || field.type === 'photo') continue;
      const answer = session.read(field, given);
      if (answer === undefined) continue;
      touched ||= String(session.answers[field.name]) !== String(answer);
      session.answers[field.name] = answer;
      // As it stands in the control, so that the caret stays where it was.
      if (isTyped(field)) session.raw[field.name] = given[0]!;
    }
  }
  for (const consent of session.form.consents || []) {
    if (data.get(`consent.${consent.id}`) !== String(consent.version)) continue;
    session.tick(consent, true);
    touched = true;
  }
  const key = data.get('_key');
  return { key: isText(key) && key ? key : undefined, touched, caret: caretIn(root) };
}

/** Puts the person back where they were. */
export function restoreCaret(root: HTMLElement, { id, start, end }: Caret): void {
  const control = byId(root, id);
  control?.focus({ preventScroll: true });
  if (!(control instanceof HTMLInputElement) || start === null) return;
  try {
    control.setSelectionRange(start, end);
  } catch {
    // Controls such as a date have no caret.
  }
}

/**
 * Calls back when nobody is in the middle of a word. Whether an input method is at work in a control
 * that already has the focus can only be heard from the next event; until then the page works as the
 * server drew it.
 */
export function whenNotComposing(root: HTMLElement, go: () => void): () => void {
  const active = focused(root);
  const writing =
    active instanceof HTMLTextAreaElement ||
    (active instanceof HTMLInputElement && active.type === 'text' && active.value !== '');
  if (!writing) {
    go();
    return () => undefined;
  }
  const EVENTS = ['input', 'compositionend', 'focusout', 'keydown', 'pointerdown'];
  const stop = (): void => EVENTS.forEach(type => root.removeEventListener(type, hear));
  const hear = (event: Event): void => {
    if ((event as InputEvent).isComposing || (event as KeyboardEvent).keyCode === 229) return;
    stop();
    // After the event: the control has taken it, and the caret is where it will be.
    setTimeout(go);
  };
  EVENTS.forEach(type => root.addEventListener(type, hear));
  return stop;
}

/** The element with an id, in the same tree as the form. */
export function byId(root: HTMLElement, id: string): HTMLElement | null {
  return (root.getRootNode() as Document | ShadowRoot).getElementById(id);
}

/** The element in the form that has the focus. */
export function focused(root: HTMLElement): Element | undefined {
  const active = (root.getRootNode() as Document | ShadowRoot).activeElement;
  return active && root.contains(active) ? active : undefined;
}

function caretIn(root: HTMLElement): Caret | undefined {
  const active = focused(root);
  if (!active?.id) return undefined;
  const { selectionStart: start = null, selectionEnd: end = null } = active as HTMLInputElement;
  return { id: active.id, start, end };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

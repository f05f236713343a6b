import type { FrameMessage } from '../widgets/join-form/frame-messages.ts';
import { readLook, type Look } from '../widgets/join-form/look-message.ts';

/** A form that got lower by less keeps its height: nothing moves for a line of a hint. */
const SLACK = 8;

/** Where people type: the page around must not move under their fingers. */
const TYPING = 'input:not([type=radio]):not([type=checkbox]):not([type=file]),textarea,select';

/**
 * The frame page's side of the page around it. It speaks to the one origin that the address names
 * (`host`) and hears no other; nobody who frames the page without being named hears anything.
 */
export class PageHost {
  // TypeScript’s `private`, not `#`: what old engines are given in its place costs bytes.
  private readonly origin: string;
  private told = 0;
  /** A person is at it: what moves the page around before that nobody has asked for. */
  private begun = false;

  /** Called when the page around wants another look. */
  onLook: (look: Look) => void = () => undefined;

  /** Undefined where nobody is around, or who is there is not named by an origin. */
  static of(search: string): PageHost | undefined {
    const named = new URLSearchParams(search).get('host');
    if (!named || parent === window) return undefined;
    let origin: string;
    try {
      ({ origin } = new URL(named));
    } catch {
      return undefined;
    }
    // An opaque origin ("null") is everybody's.
    return /^https?:/.test(origin) ? new PageHost(origin) : undefined;
  }

  constructor(origin: string) {
    this.origin = origin;
    addEventListener('message', event => {
      const look = event.source === parent && event.origin === origin && readLook(event.data);
      if (look) this.onLook(look);
    });
  }

  /** The form stands: from now on its height and focus are told. */
  ready(): void {
    const measure = (): void => this.measure();
    // The page around is as high as the form; a bar that comes and goes would change its width.
    document.documentElement.style.setProperty('scrollbar-width', 'none');
    new ResizeObserver(measure).observe(document.body);
    addEventListener('focusout', measure);
    for (const act of ['pointerdown', 'keydown', 'input']) {
      addEventListener(act, () => (this.begun = true), { once: true, capture: true });
    }
    addEventListener('focusin', ({ target }) => {
      const { top, bottom } = (target as Element).getBoundingClientRect();
      const [from, to] = [Math.round(top + scrollY), Math.round(bottom + scrollY)];
      if (this.begun) this.tell({ type: 'focus', top: from, bottom: to });
    });
    measure();
    this.tell({ type: 'ready' });
  }

  /** Another step is shown. */
  step(step: string): void {
    if (this.begun) this.tell({ type: 'step', step });
  }

  tell(message: FrameMessage): void {
    parent.postMessage({ union: 1, ...message }, this.origin);
  }

  /** Tells the height of what is on the page, which does not depend on the frame's own height. */
  private measure(): void {
    const { marginBottom, paddingBottom } = getComputedStyle(document.body);
    const ends = [...document.body.children].map(child => child.getBoundingClientRect().bottom);
    const below = parseFloat(marginBottom) + parseFloat(paddingBottom);
    const height = Math.ceil(Math.max(...ends) + scrollY + below);
    if (!(height > 0) || height === this.told) return;
    const lower = this.told - height;
    if (lower > 0 && (lower < SLACK || document.activeElement?.matches(TYPING))) return;
    this.told = height;
    this.tell({ type: 'height', height });
  }
}

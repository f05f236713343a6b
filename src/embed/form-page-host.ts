import type { FrameMessage } from '../widgets/join-form/frame-messages.ts';
import { readLook, type Look } from '../widgets/join-form/look-message.ts';

/** A form that got lower by less keeps its height: nothing moves for a line of a hint. */
const SLACK = 8;

/** Where people type: the page around must not move under their fingers. */
const TYPING = 'input:not([type=radio]):not([type=checkbox]):not([type=file]),textarea,select';

/**
 * The frame page's side of the page around it. It speaks to the one origin that the address names
 * (`host`) and hears no other. How high the form is, and nothing else, is told to the page right
 * around it as well when that asks (`{union: 1, type: 'measure'}`): a page that frames the form could
 * as well name itself, so it learns nothing that was kept from it.
 */
export class PageHost {
  // TypeScript’s `private`, not `#`: what old engines are given in its place costs bytes.
  /** Empty where the address names none. */
  private readonly origin: string;
  /** The origin that asked how high the form is; empty until one does. */
  private asker = '';
  private told = 0;
  private isReady = false;
  /** A person is at it: what moves the page around before that nobody has asked for. */
  private begun = false;

  /** Called when the page around wants another look. */
  onLook: (look: Look) => void = () => undefined;

  /** Undefined where nobody is around. */
  static of(search: string): PageHost | undefined {
    if (parent === window) return undefined;
    return new PageHost(originOf(new URLSearchParams(search).get('host') ?? ''));
  }

  constructor(origin: string) {
    this.origin = origin;
    addEventListener('message', event => {
      if (event.source !== parent) return;
      const look = origin && event.origin === origin && readLook(event.data);
      if (look) this.onLook(look);
      else this.hear(event);
    });
  }

  private hear({ data, origin }: MessageEvent<unknown>): void {
    const { union, type } = (data ?? {}) as Record<string, unknown>;
    if (union !== 1 || type !== 'measure' || !originOf(origin)) return;
    this.asker = origin;
    this.told = 0;
    if (this.isReady) this.measure();
  }

  /** The form stands: from now on its height and focus are told. */
  ready(): void {
    const measure = (): void => this.measure();
    this.isReady = true;
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
    if (this.origin) say(message, this.origin);
  }

  /** Tells the height of what is on the page, which does not depend on the frame's own height. */
  private measure(): void {
    if (!this.origin && !this.asker) return;
    // The page around is as high as the form; a bar that comes and goes would change its width.
    document.documentElement.style.setProperty('scrollbar-width', 'none');
    const { marginBottom, paddingBottom } = getComputedStyle(document.body);
    const ends = [...document.body.children].map(child => child.getBoundingClientRect().bottom);
    const below = parseFloat(marginBottom) + parseFloat(paddingBottom);
    const height = Math.ceil(Math.max(...ends) + scrollY + below);
    if (!(height > 0) || height === this.told) return;
    const lower = this.told - height;
    if (lower > 0 && (lower < SLACK || document.activeElement?.matches(TYPING))) return;
    this.told = height;
    this.tell({ type: 'height', height });
    if (this.asker && this.asker !== this.origin) say({ type: 'height', height }, this.asker);
  }
}

function say(message: FrameMessage, origin: string): void {
  parent.postMessage({ union: 1, ...message }, origin);
}

/** Empty where it is none: an opaque origin ("null") is everybody's. */
function originOf(address: string): string {
  try {
    const { origin } = new URL(address);
    return /^https?:/.test(origin) ? origin : '';
  } catch {
    return '';
  }
}

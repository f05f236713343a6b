import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { FrameHost } from './frame-host.ts';
import type { FrameMessage } from './frame-messages.ts';
import { framedOn, type FramedForm } from './load-form.ts';
import type { Look } from './look-message.ts';
import type { Stage } from './stage.ts';

/** The frame's form stands within this time, or it is taken for silent; milliseconds. */
const PATIENCE_MS = 15_000;

/**
 * A framed form as it stands in the widget. The frame has no `sandbox`: it is of the origin whose
 * script the page runs already, so that would protect the page from nothing, while it takes printing,
 * telephone links and downloads from the form.
 */
export class FramedStage implements Stage {
  stands = false;

  #form: FramedForm;
  #look: Look;
  #hear: (message: FrameMessage) => void;
  #host: FrameHost | undefined;
  /** The address it was asked for by: another look is told by message, it does not load again. */
  #asked: string;
  #waiting = new Set<() => void>();

  constructor(form: FramedForm, look: Look, hear: (message: FrameMessage) => void) {
    this.#form = form;
    this.#look = look;
    this.#hear = hear;
    this.#asked = framedOn(location.origin, form, look);
  }

  /** Resolves to whether the form stands: at once when it does, or after some patience to false. */
  async standing(signal: AbortSignal): Promise<boolean> {
    if (!this.stands) {
      await new Promise<void>(done => {
        const clock = setTimeout(done, PATIENCE_MS);
        this.#waiting.add(() => {
          clearTimeout(clock);
          done();
        });
        signal.addEventListener('abort', () => this.#wake(), { once: true });
      });
    }
    return this.stands;
  }

  render(title: string): unknown {
    return keyed(
      this,
      html`<iframe
        class=${this.stands ? 'frame' : 'frame waiting'}
        title=${title}
        allow="clipboard-write; otp-credentials"
        referrerpolicy="no-referrer"
        src=${this.#asked}
      ></iframe>`,
    );
  }

  attach(root: ShadowRoot): void {
    const frame = root.querySelector('iframe');
    if (this.#host || !frame) return;
    this.#host = new FrameHost(frame, this.#form.origin, message => {
      if (message.type === 'ready') {
        this.stands = true;
        this.#wake();
      }
      this.#hear(message);
    });
    this.#host.look(this.#look);
  }

  look(look: Look): void {
    this.#look = look;
    this.#host?.look(look);
  }

  end(): void {
    this.#host?.end();
    this.#host = undefined;
    this.#wake();
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }
}

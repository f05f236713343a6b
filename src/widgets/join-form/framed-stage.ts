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

  // TypeScript’s `private`, not `#`: what old engines are given in its place costs bytes.
  private readonly frame = document.createElement('iframe');
  private readonly host: FrameHost;
  private readonly waiting = new Set<() => void>();

  /** @param look how it is asked for; another look is told by message, it does not load again */
  constructor(form: FramedForm, look: Look, hear: (message: FrameMessage) => void) {
    const { frame } = this;
    frame.allow = 'clipboard-write; otp-credentials';
    frame.referrerPolicy = 'no-referrer';
    frame.src = framedOn(location.origin, form, look);
    this.host = new FrameHost(frame, form.origin, message => {
      if (message.type === 'ready') {
        this.stands = true;
        this.wake();
      }
      hear(message);
    });
    this.host.look(look);
  }

  /** Resolves to whether the form stands: at once when it does, or after some patience to false. */
  async standing(signal: AbortSignal): Promise<boolean> {
    if (!this.stands) {
      await new Promise<void>(done => {
        const clock = setTimeout(done, PATIENCE_MS);
        this.waiting.add(() => {
          clearTimeout(clock);
          done();
        });
        signal.addEventListener('abort', () => this.wake(), { once: true });
      });
    }
    return this.stands;
  }

  render(title: string): unknown {
    const { frame } = this;
    frame.title = title;
    frame.className = this.stands ? 'frame' : 'frame waiting';
    return frame;
  }

  look(look: Look): void {
    this.host.look(look);
  }

  end(): void {
    this.host.end();
    this.wake();
  }

  private wake(): void {
    for (const wake of this.waiting) wake();
    this.waiting.clear();
  }
}

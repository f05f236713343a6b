import { readFrameMessage, type FrameMessage } from './frame-messages.ts';
import type { Look, LookMessage } from './look-message.ts';

/** How much of what has the focus must be in sight, and its distance from the edges, in pixels. */
const MARGIN = 24;

/** The page's side of one frame: hears what its form says, and tells it how to look. */
export class FrameHost {
  // TypeScript’s `private`, not `#`: what old engines are given in its place costs bytes.
  private readonly frame: HTMLIFrameElement;
  private readonly origin: string;
  private readonly hear: (message: FrameMessage) => void;
  private wanted: Look = {};
  private stands = false;

  /**
   * @param frame an iframe on its way to the frame page
   * @param origin of the frame page: nothing of another origin is heard, and none is told anything
   * @param hear called with each message of the form; height and focus are dealt with here
   */
  constructor(frame: HTMLIFrameElement, origin: string, hear: (message: FrameMessage) => void) {
    this.frame = frame;
    this.origin = origin;
    this.hear = hear;
    addEventListener('message', this.receive);
  }

  /** Tells the form how to look, now or as soon as it stands. */
  look(look: Look): void {
    const same = Object.entries(look).every(
      ([name, value]) => this.wanted[name as keyof typeof look] === value,
    );
    this.wanted = look;
    if (this.stands && !same) this.tellLook();
  }

  /** Hears nothing from now on. */
  end(): void {
    removeEventListener('message', this.receive);
  }

  private readonly receive = ({ source, origin, data }: MessageEvent): void => {
    if (origin !== this.origin || !source || source !== this.frame.contentWindow) return;
    const message = readFrameMessage(data);
    if (!message) return;
    if (message.type === 'height') this.frame.style.height = `${message.height}px`;
    else if (message.type === 'focus') this.show(message.top, message.bottom);
    else if (message.type === 'step') this.showTop();
    else if (message.type === 'ready') {
      this.stands = true;
      this.tellLook();
    }
    this.hear(message);
  };

  private tellLook(): void {
    const message: LookMessage = { union: 1, type: 'look', ...this.wanted };
    this.frame.contentWindow?.postMessage(message, this.origin);
  }

  /** A new step begins at its top: nobody is left in the middle of it. */
  private showTop(): void {
    const { top } = this.frame.getBoundingClientRect();
    if (top < 0 || top > innerHeight - MARGIN) this.scrollBy(top - MARGIN);
  }

  /** Chromium scrolls the page to a focus that a script sets in a frame; that others do is not said. */
  private show(from: number, to: number): void {
    const { top } = this.frame.getBoundingClientRect();
    const [above, below] = [top + from - MARGIN, top + to + MARGIN - innerHeight];
    if (above < 0) this.scrollBy(above);
    // What is taller than the window is shown from its top.
    else if (below > 0) this.scrollBy(Math.min(above, below));
  }

  private scrollBy(top: number): void {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    scrollBy({ top, behavior: still ? 'auto' : 'smooth' });
  }
}

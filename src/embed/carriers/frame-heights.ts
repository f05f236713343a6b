import type { Hosts } from './hosts.ts';

/** No page of ours is taller; a frame that grows on and on is held here. */
const TALLEST = 20_000;

/**
 * Frames that are as high as what is in them. A frame page of ours tells its height when it changes
 * (`{union: 1, type: 'height', height}`), and when it is asked (`{union: 1, type: 'measure'}`): it may
 * have been there before this script.
 */
export class FrameHeights {
  private readonly hosts: Hosts;
  private readonly frames = new Set<HTMLIFrameElement>();

  constructor(hosts: Hosts) {
    this.hosts = hosts;
    addEventListener('message', event => this.hear(event));
  }

  /** A frame that is on the page, of whatever address. */
  add(frame: HTMLIFrameElement): void {
    if (this.frames.has(frame) || !this.hosts.allows(frame.src)) return;
    // What was taken off the page is not kept.
    for (const other of this.frames) if (!other.isConnected) this.frames.delete(other);
    this.frames.add(frame);
    const ask = (): void =>
      // To whoever is there: nothing is said, and a sandboxed page has no origin to name.
      frame.contentWindow?.postMessage({ union: 1, type: 'measure' }, '*');
    frame.addEventListener('load', ask);
    ask();
  }

  private hear({ source, origin, data }: MessageEvent<unknown>): void {
    const { union, type, height } = (data ?? {}) as Record<string, unknown>;
    if (union !== 1 || type !== 'height' || !Number.isInteger(height)) return;
    const frame = [...this.frames].find(({ contentWindow }) => contentWindow === source);
    if (!frame || !isFrom(frame, origin)) return;
    const pixels = Math.min(height as number, TALLEST);
    if (pixels > 0) frame.style.height = `${pixels}px`;
  }
}

/** Whether a message of that origin is the frame's own, not of where it was led to since. */
function isFrom(frame: HTMLIFrameElement, origin: string): boolean {
  const isOpaque = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
  return origin === (isOpaque ? 'null' : new URL(frame.src).origin);
}

import type { ReactiveController } from 'lit';

/** How often the clock is looked at, milliseconds: what is open changes by the minute. */
const CLOCK_MS = 15_000;

/** Looks at the clock now and then while the widget is on a page that is seen. */
export class MinuteClock implements ReactiveController {
  private timer = 0;
  private tick: () => void;

  /** @param tick called some times a minute, and when the page is seen again */
  constructor(tick: () => unknown) {
    this.tick = () => {
      if (!document.hidden) tick();
    };
  }

  hostConnected(): void {
    this.timer = window.setInterval(this.tick, CLOCK_MS);
    document.addEventListener('visibilitychange', this.tick);
    this.tick();
  }

  hostDisconnected(): void {
    clearInterval(this.timer);
    document.removeEventListener('visibilitychange', this.tick);
  }
}

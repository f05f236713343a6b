/** Milliseconds without a touch until somebody is asked, and milliseconds to answer. */
export interface IdleTimes {
  readonly quietMs: number;
  readonly warnMs: number;
}

const TIMES: IdleTimes = { quietMs: 50_000, warnMs: 10_000 };

/** What counts as somebody being there. */
const SIGNS = ['pointerdown', 'touchstart', 'keydown', 'wheel', 'input', 'click'] as const;

export interface IdleActs {
  /** The countdown began, went on or ended: `left` shows it. */
  readonly changed: () => void;
  /** Nobody is there. */
  readonly gone: () => void;
}

/**
 * Notices that whoever used a screen walked away: after 50 seconds without a touch it counts ten
 * down, then it says so. Any touch starts anew.
 */
export class IdleWatch {
  private readonly acts: IdleActs;
  private readonly times: IdleTimes;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** By the clock: a machine that slept wakes up with its timers late. */
  private end = 0;

  constructor(acts: IdleActs, times: IdleTimes = TIMES) {
    this.acts = acts;
    this.times = times;
  }

  /** Seconds left of the countdown; undefined while there is none. */
  get left(): number | undefined {
    return this.end ? Math.max(0, Math.ceil((this.end - Date.now()) / 1000)) : undefined;
  }

  start(): void {
    this.stop();
    for (const sign of SIGNS) addEventListener(sign, this.alive, { capture: true, passive: true });
    this.wait();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.end = 0;
    for (const sign of SIGNS) removeEventListener(sign, this.alive, { capture: true });
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.count, this.times.quietMs);
  }

  private readonly count = (): void => {
    this.end = this.end || Date.now() + this.times.warnMs;
    if (Date.now() >= this.end) {
      this.stop();
      this.acts.gone();
      return;
    }
    this.timer = setTimeout(this.count, Math.min(1000, this.end - Date.now()));
    this.acts.changed();
  };

  private readonly alive = (): void => {
    const wasCounting = this.end !== 0;
    this.end = 0;
    this.wait();
    if (wasCounting) this.acts.changed();
  };
}

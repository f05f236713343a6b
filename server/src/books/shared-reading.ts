import { SourceFault } from './book-source.ts';

/**
 * Something long to read that many need, such as a whole list: it is read once at a time, and goes on
 * when those who wait have no more time, so that the next search finds it read.
 */
export class SharedReading<T> {
  readonly #milliseconds: number;
  #underWay: Promise<T> | undefined;
  #control: AbortController | undefined;

  /** @param milliseconds the reading itself may take, however many wait for it. */
  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  /**
   * What is read; of those who come while it is read, `read` of the first counts.
   * @throws SourceFault `slow` where the signal aborts first, or what `read` threw.
   */
  async wait(signal: AbortSignal, read: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (signal.aborted) throw outOfTime();
    this.#underWay ??= this.#begin(read);
    let onAbort: (() => void) | undefined;
    const patience = new Promise<never>((_done, fail) => {
      onAbort = () => fail(outOfTime());
      signal.addEventListener('abort', onAbort, { once: true });
    });
    try {
      return await Promise.race([this.#underWay, patience]);
    } finally {
      if (onAbort) signal.removeEventListener('abort', onAbort);
    }
  }

  /** Gives up what is under way. */
  stop(): void {
    this.#control?.abort();
  }

  #begin(read: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const control = new AbortController();
    this.#control = control;
    const timer = setTimeout(() => control.abort(), this.#milliseconds);
    const reading = read(control.signal).finally(() => {
      clearTimeout(timer);
      this.#underWay = undefined;
      this.#control = undefined;
    });
    // Nobody may be left to hear that it failed.
    reading.catch(() => undefined);
    return reading;
  }
}

function outOfTime(): SourceFault {
  return new SourceFault('slow', 'out of time');
}

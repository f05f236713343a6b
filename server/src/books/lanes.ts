import { Crowded, SourceFault } from './book-source.ts';

/** So many at once; the others wait in order, and too many do not wait at all. */
export class Lanes {
  readonly #lanes: number;
  readonly #mostWaiting: number;
  readonly #waiting: (() => void)[] = [];
  #taken = 0;

  constructor(lanes: number, mostWaiting: number) {
    this.#lanes = lanes;
    this.#mostWaiting = mostWaiting;
  }

  /**
   * Runs a work when its turn has come.
   * @throws Crowded `busy` when too many wait already, `slow` when the time was up before its turn.
   */
  async run<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const came = performance.now();
    if (this.#taken >= this.#lanes) await this.#turn(signal);
    else this.#taken += 1;
    const began = performance.now();
    try {
      return await work();
    } catch (error) {
      const isSlow = error instanceof SourceFault && error.state === 'slow';
      // Most of its time it stood in line; what was left of it says nothing of the catalogue.
      if (isSlow && began - came > performance.now() - began) throw lateTurn();
      throw error;
    } finally {
      const next = this.#waiting.shift();
      // The lane is handed on, so that nobody slips in between.
      if (next) next();
      else this.#taken -= 1;
    }
  }

  #turn(signal: AbortSignal): Promise<void> {
    if (this.#waiting.length >= this.#mostWaiting) {
      return Promise.reject(new Crowded('busy', 'too many are waiting'));
    }
    return new Promise((go, fail) => {
      const onTurn = (): void => {
        signal.removeEventListener('abort', onEnd);
        go();
      };
      const onEnd = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(onTurn), 1);
        fail(lateTurn());
      };
      if (signal.aborted) return fail(new Crowded('slow', 'out of time'));
      signal.addEventListener('abort', onEnd, { once: true });
      this.#waiting.push(onTurn);
    });
  }
}

function lateTurn(): Crowded {
  return new Crowded('slow', 'its turn did not come in time');
}

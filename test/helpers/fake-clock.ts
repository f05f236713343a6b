/** A clock that stands still until told, for code that takes `now` and `sleep` as options. */

interface Timer {
  at: number;
  ring: () => void;
}

export interface FakeClock {
  now: () => number;
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Milliseconds of each sleep that came to its end, in order. */
  readonly slept: number[];
  /** Moves on, waking the sleepers on the way. */
  advance(ms: number): Promise<void>;
  /** Settles as `promise` does, jumping to the next sleeper whenever nothing else happens. */
  run<T>(promise: Promise<T>): Promise<T>;
}

/** 2026-03-01 08:00 in Beijing. */
export const START = Date.UTC(2026, 2, 1);

export function fakeClock(start = START): FakeClock {
  let time = start;
  const timers = new Set<Timer>();
  const slept: number[] = [];

  function next(): Timer | undefined {
    return [...timers].sort((a, b) => a.at - b.at)[0];
  }

  async function advance(ms: number): Promise<void> {
    const end = time + ms;
    for (let timer = next(); timer && timer.at <= end; timer = next()) {
      time = timer.at;
      timers.delete(timer);
      timer.ring();
      await idle();
    }
    time = end;
  }

  return {
    now: () => time,
    slept,
    advance,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const timer: Timer = {
          at: time + ms,
          ring: () => {
            slept.push(ms);
            resolve();
          },
        };
        timers.add(timer);
        signal?.addEventListener('abort', () => {
          timers.delete(timer);
          reject(signal.reason as Error);
        });
      }),
    async run(promise) {
      let settled = false;
      const done = (): void => void (settled = true);
      promise.then(done, done);
      for (let turns = 0; ; turns += 1) {
        await idle();
        if (settled) return promise;
        const timer = next();
        if (timer) await advance(timer.at - time);
        else if (turns > 1000) throw new Error('nothing is left that could settle the promise');
      }
    },
  };
}

/** Lets all work that needs no clock come to its end. */
export async function idle(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise(resolve => setTimeout(resolve));
}

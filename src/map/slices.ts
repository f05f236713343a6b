/** How long work can be cut: a clock and a way to go on later. */
export interface Scheduler {
  /** Milliseconds, from any start. */
  now(): number;
  /** Run a task after the browser had its turn. Returns a function that calls it off. */
  later(task: () => void): () => void;
}

export const timers: Scheduler = {
  now: () => performance.now(),
  // Not by a timer: a chain of those is slowed down to 4 ms each.
  later(task) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      task();
    };
    port2.postMessage(0);
    return () => port1.close();
  },
};

/** Longest stretch of work without a pause, milliseconds. */
const SLICE = 8;

/**
 * Do work that stops to be asked whether to go on, in slices of 8 ms; little work is done before
 * this function returns. `done` gets what the work returns. Returns a function that calls it off.
 */
export function inSlices<T>(
  work: Iterator<void, T>,
  done: (result: T) => void,
  scheduler: Scheduler = timers,
): () => void {
  let cancel = () => {};
  const slice = () => {
    const end = scheduler.now() + SLICE;
    for (let step = work.next(); ; step = work.next()) {
      if (step.done) return done(step.value);
      if (scheduler.now() >= end) break;
    }
    cancel = scheduler.later(slice);
  };
  slice();
  return () => cancel();
}

/** Do all of it at once. */
export function drained<T>(work: Iterator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

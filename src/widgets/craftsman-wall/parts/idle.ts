/** Takes a step whenever the page is idle, until it says that there is no more, or the signal aborts. */
export async function whileIdle(step: () => boolean, signal: AbortSignal): Promise<void> {
  for (;;) {
    await idle();
    if (signal.aborted || !step()) return;
  }
}

/** Resolves when the page has nothing else to do; soon, where the browser cannot tell (Safari). */
export function idle(): Promise<void> {
  return new Promise(done => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => done());
    else setTimeout(done, 50);
  });
}

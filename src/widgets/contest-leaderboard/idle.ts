/** Long work in steps that leave the page its frames. */

/** Lets the page draw and answer; what is next is somebody's wait. */
export function breathe(): Promise<void> {
  return new Promise(done => setTimeout(done));
}

/** Resolves when the next frame has been drawn; soon, in a page out of sight, which draws none. */
export function drawn(): Promise<void> {
  return new Promise(done => {
    const waited = setTimeout(done, 100);
    requestAnimationFrame(() => {
      clearTimeout(waited);
      setTimeout(done);
    });
  });
}

/** Milliseconds of work between two chances for the page. */
const SPELL = 10;

/** Does work of many small steps; false where the signal aborted it. */
export async function inSpells(
  work: Iterator<void, unknown>,
  signal: AbortSignal,
): Promise<boolean> {
  for (let end = performance.now() + SPELL; !work.next().done;) {
    if (performance.now() < end) continue;
    await breathe();
    if (signal.aborted) return false;
    end = performance.now() + SPELL;
  }
  return true;
}

/** Resolves when the page has nothing else to do; soon, where the browser cannot tell (Safari). */
function idle(): Promise<void> {
  return new Promise(done => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => done());
    else setTimeout(done, 50);
  });
}

/** Takes a step whenever the page is idle, until it says that there is no more, or the signal aborts. */
export async function whileIdle(step: () => boolean, signal: AbortSignal): Promise<void> {
  for (;;) {
    await idle();
    if (signal.aborted || !step()) return;
  }
}

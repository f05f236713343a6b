/**
 * Records how long a widget took from its connection to its first painted content, as the
 * performance measure `union-<name>:ready`, once the frame that shows it is on its way to the screen.
 *
 * @param tag the widget's tag, e.g. `union-station-map`
 * @param start `performance.now()` at its connection
 */
export function markReady(tag: string, start: number): void {
  oncePainted(() => noteReady(tag, start, performance.now()));
}

/** Calls back once what is drawn now is on its way to the screen; in a tab nobody sees, when it is seen. */
export function oncePainted(then: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    // A task after the frame callback runs when the frame has been handed over.
    port1.onmessage = () => {
      port1.close();
      then();
    };
    port2.postMessage(undefined);
  });
}

/** Measures of a tag in the page's list: more than widgets of it that stand at once. */
const KEPT = 50;

/**
 * Writes down the measure of a widget whose moments are known. A page's list of measures has no end
 * of its own: of a tag put on again and again, it begins anew. A `PerformanceObserver` hears of all.
 */
export function noteReady(tag: string, start: number, end: number): void {
  const name = `${tag}:ready`;
  try {
    if (performance.getEntriesByName(name).length >= KEPT) performance.clearMeasures(name);
    performance.measure(name, { start, end });
  } catch {
    // Engines before User Timing Level 3 take marks only; the measure is for developers.
  }
}

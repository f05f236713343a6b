/**
 * Records how long a widget took from its connection to its first painted content, as the
 * performance measure `union-<name>:ready`, once the frame that shows it is on its way to the screen.
 *
 * @param tag the widget's tag, e.g. `union-station-map`
 * @param start `performance.now()` at its connection
 */
export function markReady(tag: string, start: number): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    // A task after the frame callback runs when the frame has been handed over.
    port1.onmessage = () => {
      port1.close();
      try {
        performance.measure(`${tag}:ready`, { start, end: performance.now() });
      } catch {
        // Engines before User Timing Level 3 take marks only; the measure is for developers.
      }
    };
    port2.postMessage(undefined);
  });
}

/**
 * Measures of a name for what comes to the page from now on: what stood there before may be marked
 * with the next frame.
 */
export function newMeasures(name: string): () => PerformanceEntry[] {
  const begun = performance.now();
  return () => performance.getEntriesByName(name).filter(({ startTime }) => startTime >= begun);
}

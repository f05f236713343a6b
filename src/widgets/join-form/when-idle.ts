/**
 * Calls back once the page has nothing else to do; soon, where the browser cannot tell (Safari). Never
 * for a person who asked the browser to save data: it is for what may come to nothing.
 */
export function whenIdle(go: () => void): void {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection && connection.saveData) return;
  if (typeof requestIdleCallback === 'function') requestIdleCallback(go);
  else setTimeout(go, 500);
}

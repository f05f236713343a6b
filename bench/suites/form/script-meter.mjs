// How long a page's main thread has been at its scripts.

/**
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<() => Promise<number>>} reads milliseconds so far, compiling and running. Chromium
 *   counts what tasks, frames and events run, and leaves out what promises run after them.
 */
export async function scriptMeter(page) {
  const session = await page.createCDPSession();
  // The processor's time, not the clock's: what else the machine does is no work of the page.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = wanted => metrics.find(({ name }) => name === wanted)?.value ?? 0;
    return (seconds('ScriptDuration') + seconds('V8CompileDuration')) * 1000;
  };
}

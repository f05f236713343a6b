// How long a page's main thread has been at work, with all that is done for a frame.

/**
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<() => Promise<{work: number, style: number}>>} reads milliseconds so far: whole tasks,
 *   with what promises run in them, and the part that computed styles and laid out
 */
export async function workMeter(page) {
  const session = await page.createCDPSession();
  // The processor's time, not the clock's: what else the machine does is no work of the page.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const ms = name => 1000 * (metrics.find(metric => metric.name === name)?.value ?? 0);
    return { work: ms('TaskDuration'), style: ms('LayoutDuration') + ms('RecalcStyleDuration') };
  };
}

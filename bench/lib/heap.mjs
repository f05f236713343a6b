// Memory of a page: the JavaScript heap, the browser's own objects behind it (DOM), and the bytes of
// array buffers, of the page and of the workers it started. Canvas and GPU memory are not in it.

/** @returns {Promise<number>} bytes after a forced garbage collection */
export async function heapOf(page) {
  const session = await page.createCDPSession();
  const sessions = [session, ...page.workers().map(worker => worker.client)];
  let sum = 0;
  for (const one of sessions) sum += await usedBy(one);
  await session.detach();
  return sum;
}

async function usedBy(session) {
  // Twice: what a finaliser of the first lets go is only then collected.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const use = await session.send('Runtime.getHeapUsage');
  return use.usedSize + (use.embedderHeapUsedSize ?? 0) + (use.backingStorageSize ?? 0);
}

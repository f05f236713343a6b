// What a page loads, as bytes on the wire: headers and bodies as they came, compressed.

/**
 * Listens to the requests of a page. Workers that a page starts have connections of their own and
 * are not heard.
 *
 * @param {import('puppeteer-core').Page} page
 */
export async function listen(page) {
  const session = await page.createCDPSession();
  const open = new Map();
  const done = [];
  let offset;
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp, wallTime }) => {
    if (!request.url.startsWith('http')) return;
    // The browser's clock of the network begins anywhere; this ties it to the clock on the wall.
    offset ??= wallTime - timestamp;
    open.set(requestId, { url: request.url });
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const entry = open.get(requestId);
    if (entry) Object.assign(entry, { type: response.mimeType, status: response.status });
  });
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const entry = open.get(requestId);
    if (!entry) return;
    open.delete(requestId);
    done.push({ ...entry, bytes: encodedDataLength, at: (timestamp + offset) * 1000 });
  });
  session.on('Network.loadingFailed', ({ requestId }) => open.delete(requestId));
  await session.send('Network.enable');

  return {
    /** Requests that have ended, in order: `{url, type, status, bytes, at}`, `at` in epoch ms. */
    done,
    /** Resolves when nothing has been on its way for so long, milliseconds. */
    async quiet(still = 500) {
      let since = Date.now();
      while (Date.now() - since < still) {
        await new Promise(wait => setTimeout(wait, 25));
        if (open.size > 0) since = Date.now();
      }
    },
  };
}

/** Bytes of requests by what they brought: `{script, data, rest, all, requests}`. */
export function weigh(requests) {
  const sum = { script: 0, data: 0, rest: 0, all: 0, requests: requests.length };
  for (const { type = '', bytes } of requests) {
    const kind = /javascript/.test(type) ? 'script' : /json/.test(type) ? 'data' : 'rest';
    sum[kind] += bytes;
    sum.all += bytes;
  }
  return sum;
}

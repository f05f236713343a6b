// What each demo page loads until it is of use to somebody with a phone: requests that have ended, and
// the bytes of their bodies as they came, packed or not. Headers, which carry dates and tags, do not count.
/* global document */

const READY = {
  map: 'union-station-map:ready',
  reading: 'union-reading-locator:ready',
  board: 'union-contest-leaderboard:ready',
  wall: 'union-craftsman-wall:ready',
  card: 'union-craftsman-card:ready',
  form: 'union-join-form:ready',
};

/**
 * Pages of demo/, and what says that each shows what it is for. Measures end the count with the first of
 * them; `drawn`: an element that has drawn itself; a page of plain text is of use once it is painted.
 */
export const DEMO_PAGES = {
  'index.html': { measures: [READY.map] },
  'partner.html': { measures: [READY.map] },
  'old-cms.html': { measures: [READY.map] },
  'trail.html': { measures: [READY.map] },
  'reading.html': { measures: [READY.reading] },
  'reading-screen.html': { measures: [READY.reading] },
  'contests.html': { measures: [READY.board] },
  'craftsmen.html': { measures: [READY.card, READY.wall] },
  'join.html': { measures: [READY.form] },
  'stations.html': { measures: ['first-contentful-paint'] },
  'builder.html': { drawn: 'union-builder' },
};

const PHONE = { width: 360, height: 640, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
/** Longest wait for a page, milliseconds: machines that run tests have other work. */
const PATIENCE = 60_000;

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} origin of the demo pages
 * @returns {Promise<Record<string, {requests: number, bytes: number}>>} by page
 */
export async function demoLoads(browser, origin, pages = DEMO_PAGES) {
  const loads = {};
  for (const [name, use] of Object.entries(pages)) {
    loads[name] = await loadOf(browser, `${origin}/${name}`, use);
  }
  return loads;
}

/** One page in a profile of its own: nothing is cached. */
async function loadOf(browser, url, use) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(PHONE);
    const ended = await bodiesOf(page);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const ready = await readyAt(page, use);
    // What ended before that may be told of after it.
    await new Promise(wait => setTimeout(wait, 200));
    const before = ended.filter(({ at }) => at <= ready);
    return { requests: before.length, bytes: before.reduce((sum, { bytes }) => sum + bytes, 0) };
  } finally {
    await context.close();
  }
}

/** When the page is of use, epoch milliseconds. */
async function readyAt(page, { measures = [], drawn = '' }) {
  const found = await page.waitForFunction(
    (names, selector) => {
      const entries = names.flatMap(name => performance.getEntriesByName(name));
      const ends = entries.map(({ startTime, duration }) => startTime + duration);
      const isDrawn = selector && document.querySelector(selector)?.shadowRoot?.childElementCount;
      if (isDrawn) ends.push(performance.now());
      return ends.length > 0 && performance.timeOrigin + Math.min(...ends);
    },
    { timeout: PATIENCE },
    measures,
    drawn,
  );
  return found.jsonValue();
}

/** Listens; @returns a list that grows: `{at, bytes}` of each request that ended, `at` in epoch ms */
async function bodiesOf(page) {
  const session = await page.createCDPSession();
  const heads = new Map();
  const ended = [];
  let offset;
  session.on('Network.requestWillBeSent', ({ timestamp, wallTime }) => {
    // The browser's clock of the network begins anywhere; this ties it to the clock on the wall.
    offset ??= wallTime - timestamp;
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.url.startsWith('http')) heads.set(requestId, response.encodedDataLength);
  });
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const head = heads.get(requestId);
    if (head === undefined) return;
    ended.push({ at: (timestamp + offset) * 1000, bytes: Math.max(0, encodedDataLength - head) });
  });
  await session.send('Network.enable');
  return ended;
}

/* global document */
// The card's code is lost once on its way: does the card come after all, without a reload?
import { inNewPage } from '../../lib/browser.mjs';
import { conditions, contenders } from './contenders.mjs';
import { standOf } from './stand.mjs';
import { visitorOf, wordsOf } from './visitor.mjs';

/** How long a person may be expected to look at a page without its card, milliseconds. */
const PATIENCE = 12_000;

export const retry = {
  id: 'retry',
  // Plain HTML has nothing to lose.
  contenders: contenders.filter(({ fails }) => fails),
  conditions: conditions.slice(0, 1),
  light: { contenders: ['ours', 'webawesome'] },
  metrics: [
    {
      id: 'lost',
      label: 'cards that never came (1: it did not)',
      goal: { most: 0, kind: 'count' },
    },
    { id: 'seen', label: 'navigation → the card seen', unit: 'ms' },
    { id: 'words', label: 'characters of the page’s own to read meanwhile', alike: false },
  ],

  /** What `visit` needs, and how to end it. */
  async open() {
    return { title: 'Its code lost once on its way', ...(await standOf()) };
  },

  visit(browser, { origin, person }, { contender, condition }) {
    return inNewPage(
      browser,
      async page => {
        const { ask } = await visitorOf(page, condition);
        const failed = await loseOnce(page, contender.fails);
        await page.goto(`${origin}/${contender.id}.html`, { waitUntil: 'domcontentloaded' });
        const words = await whileItIsMissing(page, failed);
        const seen = await ask('seen', contender.host, wordsOf(person), PATIENCE);
        return { lost: seen === undefined ? 1 : 0, ...(seen !== undefined && { seen }), words };
      },
      { forgiving: true },
    );
  },
};

/** The first request for it ends as a broken connection does. @returns resolves when it has */
async function loseOnce(page, urlPattern) {
  const session = await page.createCDPSession();
  let tell;
  const lost = new Promise(done => (tell = done));
  session.on('Fetch.requestPaused', async ({ requestId }) => {
    await session.send('Fetch.failRequest', { requestId, errorReason: 'ConnectionReset' });
    await session.send('Fetch.disable');
    tell();
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern }] });
  return { lost };
}

/** @throws when nothing was lost: then nothing was tried */
async function whileItIsMissing(page, { lost }) {
  const late = new Promise((_, fail) => {
    setTimeout(() => fail(new Error('nothing of it was asked for')), 20_000).unref();
  });
  await Promise.race([lost, late]);
  await new Promise(wait => setTimeout(wait, 300));
  return page.evaluate(() => document.body.innerText.replace(/\s/g, '').length);
}

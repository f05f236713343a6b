// The browser and one visit of one page in it.
import puppeteer from 'puppeteer-core';
import { findChrome } from '../../scripts/lib/chrome.mjs';

/** WebGL without a graphics card, so that every machine can run the maps that draw with it. */
const SOFTWARE_GL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** Longest that one call into a page may take, and one wait for something to appear, milliseconds. */
const LONGEST_CALL = 300_000;
const LONGEST_WAIT = 60_000;

export async function launch() {
  const { path, args } = await findChrome();
  return puppeteer.launch({
    executablePath: path,
    args: [...args, ...SOFTWARE_GL],
    defaultViewport: { width: 1280, height: 800, deviceScaleFactor: 1 },
    protocolTimeout: LONGEST_CALL,
  });
}

/**
 * Opens a page in a profile of its own (no cache, no database, no cookie of an earlier visit; a
 * renderer process of its own too), does `act`, and closes it.
 *
 * @param {(page: import('puppeteer-core').Page) => Promise<T>} act
 * @param {{forgiving?: boolean}} [options] `forgiving`: faults of the page are what is looked at
 * @returns {Promise<T>}
 * @throws what `act` throws, or what was first wrong with the page: an error it threw and did not
 *   catch, a file it did not get
 * @template T
 */
export async function inNewPage(browser, act, { forgiving = false } = {}) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(LONGEST_WAIT);
    const broken = [];
    page.on('pageerror', error => broken.push(error));
    page.on('error', error => broken.push(error));
    page.on('response', answer => {
      if (answer.status() >= 400) broken.push(new Error(`${answer.status()} for ${answer.url()}`));
    });
    const result = await act(page).catch(error => {
      // What the page threw says more than that a call to it failed.
      throw (!forgiving && broken[0]) || error;
    });
    if (broken.length > 0 && !forgiving) throw broken[0];
    return result;
  } finally {
    await context.close();
  }
}

// People in a real browser whose application the server cannot store just now: the page says so, keeps
// it, and sends it by itself.
import puppeteer from 'puppeteer-core';
import { findChrome } from '../../scripts/lib/chrome.mjs';
import { zhHans } from '../../src/locale/form-finish/zh-Hans.ts';
import { Person, until } from './draft-person.mjs';
import { planOf } from './draft-plan.mjs';

/** What the form says while it waits, up to the number of the try. */
const WAITING = zhHans.waiting.split('（')[0];
/** Their numbers, far from those of the applicants who post by script. */
const FIRST = 5_000_000;
/** How long a page is given until it has been refused, or has sent, milliseconds. */
const LONGEST = 120_000;

/**
 * Opens a page for each, where they fill in the form and send it.
 * @returns {Promise<{waiting: () => Promise<string[]>, sent: () => Promise<{problems: string[],
 *   receipts: number}>}>} `waiting`: once all pages were refused; `sent`: once all have their receipt,
 *   and the browser is gone
 */
export async function openPages({ origin, seed, people }) {
  const { path, args } = await findChrome();
  const browser = await puppeteer.launch({ executablePath: path, args });
  const all = Array.from({ length: people }, (_, n) => one(browser, origin, seed, FIRST + n));
  return {
    async waiting() {
      const problems = await Promise.all(all.map(({ waits }) => waits));
      return problems.flat();
    },
    async sent() {
      const ends = await Promise.all(all.map(({ ends: end }) => end));
      await browser.close();
      const receipts = ends.filter(({ receipt }) => receipt).length;
      return { problems: ends.flatMap(({ problems }) => problems), receipts };
    },
  };
}

function one(browser, origin, seed, n) {
  const plan = { ...planOf(seed, n), accident: 'full disk', strikesAt: Infinity, isSlow: false };
  const person = new Person(plan);
  const answers = [];
  let isWaiting;
  const waits = new Promise(done => (isWaiting = done));
  const run = async () => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.on('dialog', dialog => void dialog.accept().catch(() => undefined));
    page.on('response', response => {
      const isPost = response.request().method() === 'POST';
      if (isPost && response.url().endsWith('/v1/applications')) {
        answers.push({
          key: response.request().headers()['idempotency-key'],
          status: response.status(),
        });
      }
    });
    await page.goto(`${origin}/embed/join-form?form=join`, { waitUntil: 'domcontentloaded' });
    const onSending = async press => {
      await press();
      const says = () => page.$eval('.uf-form', form => form.textContent);
      await until(
        async () => ((await says()).includes(WAITING) ? true : undefined),
        'does not say that it waits',
      );
      isWaiting([]);
      // From here on nobody touches the page.
      await until(
        async () => answers.some(({ status }) => status === 201) || undefined,
        'was not sent',
        LONGEST,
      );
    };
    const receipt = await person.fillIn(page, { onSending });
    return { receipt, problems: wrong(n, answers) };
  };
  const ends = run().catch(error => {
    isWaiting([`page of ${n}: ${error.message}`]);
    return { problems: [`page of ${n}: ${error.message}`] };
  });
  return { waits, ends };
}

function wrong(n, answers) {
  const keys = new Set(answers.map(({ key }) => key));
  const said = answers.map(({ status }) => status);
  const problems = [];
  if (keys.size !== 1) problems.push(`page of ${n}: ${keys.size} keys`);
  if (said[0] === 201 || said.at(-1) !== 201)
    problems.push(`page of ${n}: answered ${said.join(', ')}`);
  return problems;
}

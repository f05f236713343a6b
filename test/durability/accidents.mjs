// What befalls people while they fill in the form, and how they come back.
import { setTimeout as sleep } from 'node:timers/promises';
import { click, Struck, until } from './draft-person.mjs';

/** Accidents after which the form is opened anew. */
const RETURNS = ['reload', 'slow database', 'script late', 'crash', 'close'];

/** How long a server is away, milliseconds. */
const AWAY = 2000;

/** Where Back or Forward leads nowhere, nothing comes of it, milliseconds. */
const STEP_MS = 3000;

/**
 * One person, from an empty form through their accident to the receipt.
 * @param {{lane: Lane, open: () => Promise<Page>}} way `open`: another tab with the form
 */
export async function befall(person, { lane, open }) {
  const page = await open();
  const onSending = SENDING[person.plan.accident];
  try {
    const trouble = onSending && (press => onSending({ person, page, lane, press }));
    return await person.fillIn(page, { onSending: trouble });
  } catch (error) {
    if (!(error instanceof Struck)) throw error;
  }
  const after = await STRIKING[person.plan.accident]({ person, page, open });
  return person.fillIn(after ?? page, { returns: RETURNS.includes(person.plan.accident) });
}

/** Strike in the midst of filling in. */
const STRIKING = {
  async reload({ person, page }) {
    await person.mark(true);
    await page.reload({ waitUntil: 'domcontentloaded' });
  },

  /** As on a phone that was just woken: longer than a form waits for anything else. */
  async 'slow database'({ person, page }) {
    await person.mark(true);
    await page.evaluateOnNewDocument(slowDatabase, person.plan.databaseMs);
    await page.reload({ waitUntil: 'domcontentloaded' });
  },

  /** The page comes from the network, the script that reads drafts does not at once. */
  async 'script late'({ person, page }) {
    await person.mark(true);
    await page.setCacheEnabled(false);
    await page.setRequestInterception(true);
    page.on('request', request => {
      const isCut = person.scriptsCut === 0 && /\/form-page\.finish-[^/]*\.js$/.test(request.url());
      if (isCut) person.scriptsCut += 1;
      void (isCut ? request.abort('connectionreset') : request.continue()).catch(() => undefined);
    });
    await page.reload({ waitUntil: 'domcontentloaded' });
  },

  /** The renderer dies: no event, no last word. */
  async crash({ person, page, open }) {
    await person.mark();
    const session = await page.createCDPSession();
    void session.send('Page.crash').catch(() => undefined);
    await new Promise(done => page.once('error', done));
    await page.close().catch(() => undefined);
    return open();
  },

  async close({ person, page, open }) {
    await person.mark();
    await page.close();
    return open();
  },

  async 'back and forward'({ person, page }) {
    await person.mark(true);
    for (let turn = 0; turn < person.plan.turns; turn += 1) await walk(page, -1);
    for (let turn = 0; turn < person.plan.turns - 1; turn += 1) await walk(page, 1);
    // Whoever went back beyond the form comes forward into it.
    for (let turn = 0; turn < 3 && !page.url().includes('/embed/'); turn += 1) await walk(page, 1);
  },

  async 'second tab'({ person, page, open }) {
    await person.mark(true);
    const other = await open();
    const { tabDoes } = person.plan;
    await until(
      () => other.$('html[data-ready]').then(found => found ?? undefined),
      'no second tab',
    );
    if (tabDoes !== 'looks') {
      const wanted = tabDoes === 'goes on' ? 1 : 2;
      const offer = `.uf-notice .uf-link:nth-of-type(${wanted})`;
      // Nothing was written yet where the person had not begun.
      await other.waitForSelector(offer, { timeout: 3000 }).then(
        () => click(other, offer),
        () => undefined,
      );
    }
    await other.close();
    await page.bringToFront();
  },

  async offline({ person, page }) {
    await person.mark(true);
    await page.setOfflineMode(true);
    // Back after a while, wherever the person is by then.
    void sleep(1500).then(() => page.setOfflineMode(false).catch(() => undefined));
  },
};

/** Strike as the button that sends is pressed. */
const SENDING = {
  async 'answer lost'({ person, lane, press }) {
    lane.cutAnswers(true);
    await press();
    await posted(person);
    await sleep(300);
    lane.cutAnswers(false);
  },

  /** The page is gone before the form can try again: nobody has seen a receipt. */
  async 'answer lost, reload'({ person, page, lane, press }) {
    const form = page.url();
    lane.cutAnswers(true);
    await press();
    await posted(person);
    await person.mark(true);
    await page.goto('about:blank');
    lane.cutAnswers(false);
    await page.goto(form, { waitUntil: 'domcontentloaded' });
    await person.lookRound();
  },

  async 'server gone'({ page, lane, press }) {
    await lane.fall();
    await press();
    await sleep(AWAY);
    await lane.rise();
    // The person does not wait for the next try.
    await click(page, '.uf-sending .uf-link').catch(() => undefined);
  },
};

/** Runs in the page: the database opens later. */
function slowDatabase(ms) {
  const { open } = globalThis.IDBFactory.prototype;
  globalThis.IDBFactory.prototype.open = function (...args) {
    const request = open.apply(this, args);
    const set = tell =>
      request.addEventListener('success', event => setTimeout(() => tell.call(request, event), ms));
    return Object.defineProperty(request, 'onsuccess', { set });
  };
}

async function posted(person) {
  await until(() => (person.posted.length > 0 ? true : undefined), 'nothing was posted');
}

/** One entry of the history, if there is one; the page may be left, and come back. */
async function walk(page, by) {
  const there = page
    .waitForNavigation({ waitUntil: 'domcontentloaded', timeout: STEP_MS })
    .catch(() => undefined);
  await page.evaluate(by => globalThis.history.go(by), by).catch(() => undefined);
  await there;
}

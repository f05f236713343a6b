// A person in front of the form, in a real browser: reads what is on the screen, answers what is not
// answered, goes on. What they gave before and is gone is a loss; they notice, and give it again.
import { setTimeout as sleep } from 'node:timers/promises';
import { zhHans } from '../../src/locale/form-finish/zh-Hans.ts';

/** Longest wait for the form to do something, milliseconds. */
const PATIENCE = 20_000;
/** How long who comes back waits for what they had begun, and where they had hardly begun. */
const LOOK_MS = 10_000;
const GLANCE_MS = 300;
/** Between two looks at the screen. */
const BLINK_MS = 50;
/** Screens a person goes through before they give up. */
const MOST_SCREENS = 40;
/** How long a slow typist takes for a character: less than the form waits for a pause. */
const SLOW_KEY_MS = 150;
/** Questions whose answers the device may not keep. */
const NOT_KEPT = ['idNumber'];
/** By which notices are told apart. */
const { notKept, alreadySent, resume } = zhHans;
const WORDS = { notKept, alreadySent, resume };
/** An answer has to outlive any accident from this age on, milliseconds. */
const SAFE_MS = 500;

/** Thrown to leave the page: the accident strikes. */
export class Struck extends Error {}

export class Person {
  /** @param {import('./draft-plan.mjs').Plan} plan */
  constructor(plan) {
    this.plan = plan;
    this.deeds = 0;
    /** Question → when it was answered, epoch milliseconds. */
    this.given = new Map();
    /** Answers that were safe before the accident. */
    this.safe = new Set();
    /** How many answers were safe, and which of them were lost. */
    this.safeCount = 0;
    this.lost = [];
    /** Bodies and keys that were posted. */
    this.posted = [];
    this.saidNotKept = false;
    /** How many scripts were cut off on their way to them. */
    this.scriptsCut = 0;
    this.struck = false;
  }

  /**
   * Notes what is safe now. `atOnce`: the page had time to write when it was left. What writes has to
   * be there for half a second.
   */
  async mark(atOnce = false) {
    this.struck = true;
    const now = Date.now();
    const isThere = (await this.page.evaluate(writesSince)) <= now - SAFE_MS;
    const latest = atOnce ? now : now - SAFE_MS;
    for (const [name, at] of this.given) {
      if (isThere && at <= latest && !NOT_KEPT.includes(name)) this.safe.add(name);
    }
    this.safeCount += this.safe.size;
    this.given.clear();
  }

  /**
   * From wherever the form is to its receipt.
   * @param {{onSending?: (press: () => Promise<void>) => Promise<void>, returns?: boolean}} how
   *   `onSending`: what happens when the application is sent; `returns`: they expect to find what
   *   they had begun, and look for it first
   * @returns {Promise<string>} display number of the receipt
   */
  async fillIn(page, { onSending, returns = false } = {}) {
    this.page = page;
    if (returns) await this.lookRound();
    for (let screens = 0; screens < MOST_SCREENS; screens += 1) {
      const screen = await this.settled();
      if (screen.notKept) this.saidNotKept = true;
      if (screen.receipt) return screen.receipt;
      if (screen.alreadySent) return 'already sent';
      for (const field of screen.fields) await this.answer(field, screen.answers[field]);
      await this.maybeStruck();
      const press = () => click(page, '.uf-actions .uf-button[type=submit]');
      if (screen.step === 'review' && onSending && !this.struck) {
        this.struck = true;
        await onSending(press);
        // The page is another one now, or says how sending goes.
        continue;
      }
      await press();
      this.deeds += 1;
      await this.moved(screen);
    }
    throw new Error('went round in circles');
  }

  /** Answers one question, unless it is answered already. */
  async answer(name, current) {
    const wanted = this.wanted(name);
    if (wanted === undefined || isSame(current, wanted)) return;
    if (this.safe.delete(name)) this.lost.push(name);
    await this.maybeStruck();
    await this.give(name, wanted);
    this.deeds += 1;
    this.given.set(name, Date.now());
  }

  wanted(name) {
    if (name === 'consent.news') return this.plan.news;
    return name.startsWith('consent.') ? true : this.plan.answers[name];
  }

  async give(name, wanted) {
    const { page } = this;
    const id = `[id='uf-${name}']`;
    if (typeof wanted === 'boolean') await click(page, id);
    else if (['work', 'job'].includes(name))
      await click(page, `input[name=${name}][value=${wanted}]`);
    else if (name === 'region') await this.chooseCounty(wanted);
    else await this.write(id, wanted);
  }

  async write(selector, text) {
    const { page, plan } = this;
    await page.focus(selector);
    await page.$eval(selector, control => control.select());
    const pieces = plan.isSlow ? [...text] : [text];
    for (const piece of pieces) {
      if (plan.isSlow) {
        await this.maybeStruck();
        await sleep(SLOW_KEY_MS);
        this.deeds += 1;
      }
      await page.keyboard.sendCharacter(piece);
    }
    // The caret leaves, as with the next question.
    await page.$eval(selector, control => control.blur());
  }

  /** The form's own answer is a city; some choose the county too, or write it where no lists came. */
  async chooseCounty(code) {
    const { page } = this;
    if (await page.$('input#uf-region')) return this.write('#uf-region', code);
    if (code.endsWith('00')) return;
    await page.waitForSelector(`#uf-region-2 option[value="${code}"]`, { timeout: PATIENCE });
    await page.select('#uf-region-2', code);
  }

  async maybeStruck() {
    const { strikesAt, waitMs } = this.plan;
    if (this.struck || this.deeds < strikesAt) return;
    await sleep(waitMs);
    throw new Struck();
  }

  /** Waits for word of what was begun before; there may be none where nothing was safe. */
  async lookRound() {
    const expects = this.safe.size > 0 && !this.saidNotKept;
    const end = Date.now() + (expects ? LOOK_MS : GLANCE_MS);
    while (Date.now() < end && !(await this.look())?.noticed) await sleep(BLINK_MS);
  }

  /** The screen, once the form stands and its parts have come. */
  async settled() {
    return until(async () => {
      const screen = await this.look();
      if (!screen || screen.loading || screen.sending) return undefined;
      if (screen.offered) {
        await click(this.page, '.uf-notice .uf-link');
        return undefined;
      }
      return screen.step && (screen.step !== 'sent' || screen.receipt) ? screen : undefined;
    }, 'the form did not stand');
  }

  /** Waits until something has come of the button: another screen, or faults; presses again if it got stuck. */
  async moved(before) {
    await until(async () => {
      const now = await this.look();
      if (!now) return undefined;
      if (now.receipt || now.alreadySent || now.faults || now.step !== before.step) return true;
      if (now.stuck) await click(this.page, '.uf-actions .uf-button[type=submit]');
      return undefined;
    }, `nothing came of the button on ${before.step}`);
  }

  look() {
    return this.page.evaluate(readScreen, WORDS).catch(() => undefined);
  }
}

/** Runs in the page: since when the scripts that write drafts have been there, epoch milliseconds. */
function writesSince() {
  const { performance } = globalThis;
  const scripts = ['finish', 'keeping', 'form-page-ports'].map(name =>
    performance
      .getEntriesByType('resource')
      .find(({ name: url }) => url.includes(`form-page.${name}-`)),
  );
  const ends = scripts.map(script => script?.responseEnd || Infinity);
  return performance.timeOrigin + Math.max(...ends);
}

/** Runs in the page; undefined where the form's script has not begun. */
function readScreen(words) {
  const { document } = globalThis;
  const drawn = '.uf-progress:not(.uf-scripted), [data-step=sent], [data-step=ineligible]';
  if (!document.querySelector(drawn)) return undefined;
  const section = document.querySelector('.uf-step[data-step]');
  const step = section?.dataset.step;
  const fields = [...document.querySelectorAll('.uf-form [data-field]')];
  const answers = {};
  for (const field of fields) {
    const name = field.dataset.field;
    const boxes = [...field.querySelectorAll('input[type=radio], input[type=checkbox]')];
    const selects = [...field.querySelectorAll('select')].map(({ value }) => value);
    if (name.startsWith('consent.')) answers[name] = boxes[0].checked;
    else if (boxes.length > 0) answers[name] = boxes.find(({ checked }) => checked)?.value ?? '';
    else if (selects.length > 0) answers[name] = selects.filter(Boolean).at(-1) ?? '';
    else answers[name] = field.querySelector('input:not([type=file]), textarea')?.value ?? '';
  }
  const offer = [...document.querySelectorAll('.uf-notice .uf-link')];
  const text = document.querySelector('.uf-form')?.textContent ?? '';
  const region = document.querySelector('[data-field=region]');
  // Offline, the lists of places do not come, and the place is written.
  const isWritten = Boolean(region?.querySelector('input'));
  return {
    step,
    fields: fields.map(field => field.dataset.field).filter(name => name !== 'photo'),
    answers,
    receipt: step === 'sent' ? /(?:[0-9A-Z]{3,4}-){2}[0-9A-Z]{3}/.exec(text)?.[0] : undefined,
    noticed: offer.length > 0,
    offered: offer.some(({ textContent }) => textContent.trim() === words.resume),
    notKept: text.includes(words.notKept),
    alreadySent: text.includes(words.alreadySent),
    sending: document.querySelector('.uf-actions .uf-button')?.ariaBusy === 'true',
    stuck: Boolean(document.querySelector('.uf-form > .uf-error[role=alert]')),
    faults: Boolean(document.querySelector('.uf-summary')),
    loading: Boolean(region) && region.querySelectorAll('select').length < 3 && !isWritten,
  };
}

/** Spaces within a number are the person's, not the form's. */
function isSame(current, wanted) {
  if (typeof wanted === 'boolean') return current === wanted;
  const plain = text => (/^[\d ]+$/.test(text) ? text.replace(/ /g, '') : text);
  return current !== undefined && plain(current) === plain(wanted);
}

export async function click(page, selector) {
  await page.$eval(selector, element => element.click());
}

/** Asks until there is an answer. @throws with the words when there is none in time */
export async function until(ask, words, patience = PATIENCE) {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await sleep(BLINK_MS);
  }
  throw new Error(words);
}

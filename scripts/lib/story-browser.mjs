// A browser for the stories: nothing beyond loopback, the same clock and chance each time.
/* global document, window */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { findChrome } from './chrome.mjs';
import { ROOT } from './node.mjs';
import { MODES, VIEW } from './story-modes.mjs';
import { installProbe, NOW } from './story-probe.mjs';

const STEADY = [
  '--lang=zh-CN',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--disable-lcd-text',
  '--disable-skia-runtime-opts',
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
  // Whatever a page asks of another host goes nowhere; that it asked is a fault of its own.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

export async function launchForStories(extra = []) {
  const { path, args } = await findChrome();
  const browser = await puppeteer.launch({
    executablePath: path,
    args: [...args, ...STEADY, ...extra],
    defaultViewport: null,
    protocolTimeout: 60_000,
    env: { FONTCONFIG_FILE: join(ROOT, 'test', 'stories', 'fonts.conf'), ...process.env },
  });
  return { browser, name: await browser.version() };
}

/** What has not come by then does not come: a picture of what is there is taken. Milliseconds. */
const LONGEST = 5000;

/** Whether a request leaves what the runner serves; what never leaves the page does not. */
export function leaves(url, origin) {
  if (/^(data|blob|about):/.test(url)) return false;
  try {
    return new URL(url).origin !== new URL(origin).origin;
  } catch {
    return true;
  }
}

/** One page that shows story after story. */
export class StoryPage {
  #mode = '';
  #faults = [];
  /** Requests under way, and how many there were in all. */
  #open = new Set();
  #asked = 0;
  /** How many of them it had when it last came to rest. */
  #seen = 0;

  /** @param {{ratio?: number}} options device pixels to a CSS pixel */
  static async open(browser, origin, { ratio = 1 } = {}) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const story = new StoryPage();
    Object.assign(story, { context, page, origin, ratio });
    await story.#prepare();
    return story;
  }

  async #prepare() {
    const { page, origin } = this;
    const cdp = (this.cdp = await page.createCDPSession());
    await cdp.send('Emulation.setTimezoneOverride', { timezoneId: 'Asia/Shanghai' });
    await cdp.send('Emulation.setLocaleOverride', { locale: 'zh-CN' });
    // A page that is not in front has no focus and draws no frames.
    await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await page.evaluateOnNewDocument(installProbe, NOW);
    for (const over of ['requestfinished', 'requestfailed']) {
      page.on(over, request => this.#open.delete(request));
    }
    page.on('request', request => {
      this.#open.add(request);
      this.#asked += 1;
      if (leaves(request.url(), origin)) this.#faults.push(`asked another host: ${request.url()}`);
    });
    page.on('response', answer => {
      if (answer.status() >= 400) this.#faults.push(`${answer.status()} for ${answer.url()}`);
    });
    // A form that is being sent asks before it is left.
    page.on('dialog', dialog => void dialog.accept());
    page.on('pageerror', error => this.#faults.push(`error: ${error?.message ?? error}`));
    page.on('console', message => {
      if (message.type() === 'error') this.#faults.push(`console: ${message.text()}`);
    });
  }

  /** Everything anew: a page that has shown no story yet. */
  async fresh() {
    this.#mode = '';
    await this.page.goto('about:blank');
  }

  /**
   * Shows a story in a mode and waits until it is at rest.
   *
   * @returns {Promise<{there: boolean, faults: string[]}>} whether it is there, and what went wrong
   */
  async show(id, mode) {
    const { globals, view = VIEW } = MODES[mode];
    this.#faults = [];
    if (this.#mode !== mode) await this.#enter(mode);
    if (!this.page.url().startsWith(this.origin)) await this.#load();
    await this.view(view);
    const { there, problem } = await this.page.evaluate(
      (...what) => window.storyProbe.show(...what),
      id,
      globals,
    );
    const { view: own, isExact, expected } = await this.page.evaluate(ownParameters);
    if (own && (isExact || own.width < view.width)) {
      await this.view(own);
      await this.page.evaluate(() => window.storyProbe.settle());
    }
    if (there) await this.#arrived();
    const faults = [...this.#faults, ...(problem ? [problem] : [])].filter(
      fault => !expected.some(words => fault.includes(words)),
    );
    if (!there) await this.fresh();
    return { there, faults };
  }

  /** Waits for what is still on its way here, as a part that comes when the rest is drawn. */
  async #arrived() {
    const end = Date.now() + LONGEST;
    let seen = this.#seen;
    while ((this.#open.size > 0 || seen !== this.#asked) && Date.now() < end) {
      seen = this.#asked;
      while (this.#open.size > 0 && Date.now() < end) await sleep(5);
      await this.page.evaluate(() => window.storyProbe.settle());
    }
    this.#seen = this.#asked;
    this.#open.clear();
  }

  async #load() {
    await this.page.goto(`${this.origin}/iframe.html?viewMode=story`, { waitUntil: 'load' });
    await this.page.waitForFunction(
      () => window.__STORYBOOK_PREVIEW__?.storyStoreValue && document.readyState === 'complete',
    );
    this.#faults = [];
  }

  async #enter(mode) {
    const features = [
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'prefers-color-scheme', value: 'light' },
      { name: 'forced-colors', value: MODES[mode].forced ? 'active' : 'none' },
    ];
    await this.cdp.send('Emulation.setEmulatedMedia', { features });
    this.#mode = mode;
  }

  /** Size of the window, CSS pixels. */
  async view({ width, height }) {
    if (this.width === width && this.height === height) return;
    Object.assign(this, { width, height });
    await this.cdp.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: this.ratio,
      mobile: false,
    });
  }

  close() {
    return this.context.close();
  }
}

/**
 * What a story says of itself: the screen it is meant for, whether it stands on no other (a screen at a
 * wall, a sheet of paper), and words of the errors it is to show.
 */
function ownParameters() {
  const story = window.__STORYBOOK_PREVIEW__?.currentRender?.story;
  const expected = story?.parameters?.expectedErrors ?? [];
  const name = story?.storyGlobals?.viewport?.value;
  const styles = story?.parameters?.viewport?.options?.[name]?.styles;
  if (!styles) return { expected };
  return {
    expected,
    isExact: story.parameters.exactView === true,
    view: { width: parseInt(styles.width, 10), height: parseInt(styles.height, 10) },
  };
}

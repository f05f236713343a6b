/** A page of another host with one widget at a time on it, under a clock that stands. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession, HTTPRequest, Page } from 'puppeteer-core';
// @ts-expect-error a plain script without types
import { installKeysProbe } from '../../scripts/lib/story-keys-probe.mjs';
// @ts-expect-error a plain script without types
import { installProbe } from '../../scripts/lib/story-probe.mjs';
// @ts-expect-error a plain script without types
import { installReflow } from '../../scripts/lib/story-reflow.mjs';
import type { Mode } from './modes.ts';

/** Longest until a widget is in a state, milliseconds: it tells a person after seven seconds. */
export const LONGEST = 15_000;

/** What the scripts in the page answer to; they are put there by `installProbe` and its like. */
export interface Probes {
  storyProbe: { settle(longest?: number): Promise<boolean> };
  reflow: {
    cut(): Lost[];
    sideways(): Lost[];
    space(): void;
    unspace(): void;
  };
}

/** Words that are cut off, or what runs out of the page sideways. */
export interface Lost {
  kind: 'cut' | 'sideways';
  at: string;
  words: string;
}

export interface Visit {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Of the window, CSS pixels. */
  readonly width: number;
  /** What was thrown in the page. */
  readonly thrown: string[];
  /** Puts the widget there in place of another; resolves when it has come to rest in the state. */
  show(markup: string, mode: Mode, state: string): Promise<void>;
  /** Resolves when the widget that is there has come to rest in the state. */
  settled(state: string): Promise<void>;
  /** Resolves when nothing is on its way and nothing moves. */
  rest(): Promise<void>;
  /** Another size of the window; the widget stays. */
  resize(mode: Mode): Promise<void>;
  close(): Promise<void>;
}

export interface Place {
  browser: Browser;
  /** Address of an empty page with the loader. */
  url: string;
  /** Scripts that run in every document before its own. */
  first: readonly string[];
  /** Longest until a widget is in a state, milliseconds. */
  longest: number;
}

/** A profile of its own: what one visit stored no other finds. */
export async function openProfile({ browser, url, first, longest }: Place) {
  const context = await browser.createBrowserContext();
  return {
    /** @param now epoch milliseconds at which the clock stands */
    open: async (now: number): Promise<Visit> => {
      const page = await context.newPage();
      for (const script of first) await page.evaluateOnNewDocument(script);
      await page.evaluateOnNewDocument(installProbe, now);
      await page.evaluateOnNewDocument(installKeysProbe);
      await page.evaluateOnNewDocument(installReflow);
      return visit(page, url, longest);
    },
    close: () => context.close(),
  };
}

export type Profile = Awaited<ReturnType<typeof openProfile>>;

async function visit(page: Page, url: string, longest: number): Promise<Visit> {
  const cdp = await page.createCDPSession();
  await cdp.send('Emulation.setTimezoneOverride', { timezoneId: 'Asia/Shanghai' });
  await cdp.send('Emulation.setLocaleOverride', { locale: 'zh-CN' });
  // A page that is not in front has no focus and draws no frames.
  await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await cdp.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-reduced-motion', value: 'reduce' }],
  });
  const open = new Set<HTTPRequest>();
  let asked = 0;
  page.on('request', request => {
    asked += 1;
    // An API that hangs is waited for by nobody.
    if (!/\/v1\/|\/\.well-known\//.test(request.url())) open.add(request);
  });
  for (const over of ['requestfinished', 'requestfailed'] as const)
    page.on(over, request => void open.delete(request));
  const thrown: string[] = [];
  page.on('pageerror', error => thrown.push(String(error)));
  page.on('dialog', dialog => void dialog.accept());
  await page.goto(url, { waitUntil: 'load' });

  let width = 0;
  const resize = async (mode: Mode): Promise<void> => {
    width = mode.width;
    await cdp.send('Emulation.setDeviceMetricsOverride', {
      width: mode.width,
      height: mode.height,
      deviceScaleFactor: 1,
      mobile: false,
    });
  };
  const settle = () => page.evaluate(() => (window as unknown as Probes).storyProbe.settle());

  /** Scripts and words on their way have come, and what they draw. */
  const arrived = async (end: number): Promise<void> => {
    for (let seen = -1; seen !== asked && Date.now() < end;) {
      while (open.size && Date.now() < end) await sleep(10);
      seen = asked;
      await settle();
    }
    open.clear();
  };
  const settled = async (state: string): Promise<void> => {
    const end = Date.now() + longest;
    const now = () =>
      page.evaluate(() => document.querySelector<HTMLElement>('#stage > *')?.dataset['state']);
    let is = await now();
    for (; is !== state && Date.now() < end; is = await now()) await sleep(20);
    if (is !== state) throw new Error(`its data-state is “${is}”, not “${state}”`);
    await arrived(end);
    is = await now();
    if (is !== state) throw new Error(`its data-state did not stay “${state}”: “${is}”`);
  };

  return {
    page,
    cdp,
    thrown,
    get width() {
      return width;
    },
    resize,
    settled,
    rest: () => arrived(Date.now() + longest),
    async show(markup, mode, state) {
      await resize(mode);
      await page.evaluate(put, markup, mode);
      await settled(state);
    },
    close: () => page.close(),
  };
}

/** Runs in the page: the widget in place of the one before, as the page's author would have written it. */
function put(markup: string, { lang, theme, size }: Mode): void {
  const stage = document.querySelector('#stage')!;
  stage.replaceChildren();
  document.documentElement.lang = lang;
  document.documentElement.dir = lang === 'ug' ? 'rtl' : 'ltr';
  const frame = document.createElement('template');
  frame.innerHTML = markup;
  const widget = frame.content.firstElementChild!;
  widget.setAttribute('theme', theme);
  widget.setAttribute('size', size);
  stage.append(widget);
  window.scrollTo(0, 0);
}

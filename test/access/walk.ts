/** By keyboard alone: through a widget and back, and out of a problem. */
import type { KeyInput, Page } from 'puppeteer-core';
// @ts-expect-error a plain script without types
import { tabThrough } from '../../scripts/lib/story-keys.mjs';
import type { Visit } from './page.ts';
import { readPng } from './png.ts';

interface Walk {
  stops: number;
  wrong: { what: string; at: string; text: string }[];
}

/** Tab from before the widget to after it and back: the number of stops, and what is wrong. */
export async function walkThrough(visit: Visit): Promise<{ stops: number; faults: string[] }> {
  const walk: Walk = { stops: 0, wrong: [] };
  const { page, cdp, width } = visit;
  // A page that keeps its tree of names up to date is slow at all else.
  await cdp.send('Accessibility.enable');
  await tabThrough({ page: patient(page, visit), cdp, width }, walk, readPng);
  await cdp.send('Accessibility.disable');
  const faults = walk.wrong.map(({ what, at, text }) => `key ${what}: ${at}: ${text}`);
  return { stops: walk.stops, faults };
}

/** The same page; after each key all that it set off has come and been drawn. */
function patient(page: Page, { rest }: Visit): object {
  const keyboard = {
    down: (key: KeyInput) => page.keyboard.down(key),
    up: (key: KeyInput) => page.keyboard.up(key),
    async press(key: KeyInput) {
      await page.keyboard.press(key);
      await rest();
    },
  };
  return { keyboard, evaluate: page.evaluate.bind(page) };
}

/** A stop more than these before the button has another way. */
const MOST_PRESSES = 30;

/**
 * Goes to the button of the message by Tab and presses Enter, while all is well again: the widget is
 * ready, and the focus is on something in it.
 */
export async function retryByKey(visit: Visit, heal: () => Promise<void>): Promise<string[]> {
  const { page } = visit;
  const isThere = await tabTo(page, 'Tab');
  if (!isThere) return ['retry: Tab does not lead to the button of the message'];
  await heal();
  await page.keyboard.press('Enter');
  try {
    await visit.settled('ready');
  } catch (error) {
    return [`retry: ${(error as Error).message} after Enter`];
  }
  const at = await page.evaluate(focusNow);
  return at ? [] : ['retry: the focus is lost to the page'];
}

async function tabTo(page: Page, key: KeyInput): Promise<boolean> {
  await page.evaluate(() => {
    const start = document.querySelector<HTMLElement>('#start')!;
    start.focus();
  });
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate(isInNotice)) return true;
  }
  return false;
}

/** Runs in the page: whether a button of a message has the focus. */
function isInNotice(): boolean {
  let at: Element | null | undefined = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (!at?.matches('button')) return false;
  for (
    let node: Node | null = at;
    node;
    node = node.parentNode ?? (node as ShadowRoot).host ?? null
  )
    if (node instanceof Element && node.matches('union-notice, .notice')) return true;
  return false;
}

/** Runs in the page: what has the focus, in the widget; '' for none. */
function focusNow(): string {
  const { activeElement } = document;
  if (!activeElement || !activeElement.closest('#stage')) return '';
  let at: Element = activeElement;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at.localName;
}

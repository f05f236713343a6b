/** What a visitor sees of a contest's board on somebody's page, and does there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(context: string, options: object): Promise<{ violations: { id: string }[] }>;
}

/** Waits for something in the first board's shadow tree, and says what there is instead. */
export async function boardHas(page: Page, what: string, timeout = 15_000): Promise<void> {
  const root = "document.querySelector('union-contest-leaderboard')?.shadowRoot";
  const has = `(root => Boolean(root && (${what})))(${root})`;
  await page.waitForFunction(has, { timeout, polling: 50 }).catch(async () => {
    assert.fail(`never came: ${what}\n${(await boardText(page)).slice(0, 600)}`);
  });
}

/** All that the board says, a piece a line. */
export const boardText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const board = document.querySelector('union-contest-leaderboard')!;
    const root = board.shadowRoot!.querySelector<HTMLElement>('.root');
    return `[${board.getAttribute('data-state')}]\n${root?.innerText ?? ''}`;
  });

/** Presses the button of the board that begins with these words. */
export async function press(page: Page, words: string): Promise<void> {
  const pressed = await page.evaluate(wanted => {
    const root = document.querySelector('union-contest-leaderboard')!.shadowRoot!;
    const buttons = [...root.querySelectorAll<HTMLElement>('union-button, button')];
    const found = buttons.find(button => button.textContent!.trim().startsWith(wanted));
    found?.click();
    return found !== undefined;
  }, words);
  assert.ok(pressed, `no button “${words}”`);
}

/** Rules that axe finds broken by the page, by their ids. */
export async function broken(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    return axe.run('union-contest-leaderboard', { runOnly: { type: 'tag', values } });
  });
  return violations.map(({ id }) => id);
}

/** Waits for the buttons that fit, presses one after the other, and waits for what each brings. */
export async function pressEach(page: Page, selector: string): Promise<string[]> {
  await boardHas(page, `root.querySelector('${selector}')`);
  const words = await page.evaluate(wanted => {
    const root = document.querySelector('union-contest-leaderboard')!.shadowRoot!;
    return [...root.querySelectorAll(wanted)].map(one => one.textContent!.trim());
  }, selector);
  for (const label of words) {
    await press(page, label);
    await boardHas(page, "!root.textContent.includes('正在载入')");
    assert.doesNotMatch(await boardText(page), /没有加载成功/, label);
  }
  return words;
}

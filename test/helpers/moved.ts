/** What moves on a page while it comes and is read to its end, as the browser tells it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

/** Milliseconds that a page is looked at after all that is in sight is ready. */
const AFTER = process.env['UW_WHOLE'] ? 3000 : 1500;
/** Milliseconds until a page that is not ready is given up. */
const LONGEST = 60_000;

const WIDGETS =
  'union-station-map,union-reading-locator,union-join-form,union-craftsman-card,union-craftsman-wall,union-contest-leaderboard';

/** The sum of layout shifts, and what moved: `P 0,812 → 0,840 (0.0123)`. */
export interface Moved {
  sum: number;
  what: string[];
}

/** Has a page take down from its beginning on what moves; before it is opened. */
export async function watchMoves(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const moved: { sum: number; what: string[] } = { sum: 0, what: [] };
    Object.assign(self, { moved });
    const nameOf = (node: Node | null): string => {
      const element = node instanceof Element ? node : node?.parentElement;
      return element ? `${element.localName}.${element.className || element.id}` : 'in a widget';
    };
    const take = (entry: PerformanceEntry): void => {
      const { value, hadRecentInput, sources } = entry as unknown as {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
      };
      if (hadRecentInput) return;
      moved.sum += value;
      for (const { node, previousRect: a, currentRect: b } of sources) {
        const rects = [a, b].map(({ x, y, width, height }) => `${x},${y} ${width}×${height}`);
        moved.what.push(`${nameOf(node)} ${rects.join(' → ')} (${value.toFixed(4)})`);
      }
    };
    new PerformanceObserver(list => list.getEntries().forEach(take)).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
}

/**
 * Reads the page from its top to its end, half a screen at a time, and no faster than what is a screen
 * below has come: what moved until then.
 */
export async function readToTheEnd(page: Page): Promise<Moved> {
  await settle(page, 0);
  await sleep(AFTER);
  for (let isEnd = false; !isEnd;) {
    await settle(page, 1);
    isEnd = await page.evaluate(async () => {
      const root = document.scrollingElement!;
      const before = root.scrollTop;
      scrollTo(0, before + innerHeight / 2);
      await new Promise(done => requestAnimationFrame(done));
      await new Promise(done => setTimeout(done, 100));
      return root.scrollTop <= before;
    });
  }
  await sleep(AFTER);
  return page.evaluate(() => (self as unknown as { moved: Moved }).moved);
}

/** Waits until the widgets that are in sight, and so many screens below, have something to show. */
async function settle(page: Page, screens: number): Promise<void> {
  await page.waitForFunction(
    (widgets, ahead) =>
      document.readyState === 'complete' &&
      [...document.querySelectorAll<HTMLElement>(widgets)].every(element => {
        const { top, bottom } = element.getBoundingClientRect();
        const isNear = bottom > 0 && top < innerHeight * (1 + ahead);
        return !isNear || /^(?:ready|empty|stale|problem)$/.test(element.dataset['state'] ?? '');
      }),
    { timeout: LONGEST, polling: 100 },
    WIDGETS,
    screens * 0.9,
  );
}

// Work on many stories by two pages at once, and tables of what came of it.
import { StoryPage } from './story-browser.mjs';

const PAGES = 2;

/** Stories of one file in one mode: what a page does before it changes its mode. */
export function batches(stories, modes) {
  const byTitle = new Map();
  for (const story of stories)
    byTitle.set(story.title, [...(byTitle.get(story.title) ?? []), story]);
  return modes.flatMap(mode => [...byTitle.values()].map(group => ({ mode, stories: group })));
}

/**
 * Does `act(page, story, mode)` for every story in every mode.
 *
 * @param {(page: StoryPage, story: object, mode: string) => Promise<unknown>} act
 * @param {{prepare?: (page: StoryPage) => Promise<unknown>}} options
 */
export async function forEachStory(browser, origin, stories, modes, act, { prepare } = {}) {
  const queue = batches(stories, modes);
  const worker = async () => {
    let page = await StoryPage.open(browser, origin);
    await prepare?.(page);
    for (let batch = queue.shift(); batch; batch = queue.shift()) {
      for (const story of batch.stories) {
        try {
          await act(page, story, batch.mode);
        } catch (error) {
          // A page that crashed or hangs is left behind; its story says so.
          await page.close().catch(() => undefined);
          page = await StoryPage.open(browser, origin);
          await prepare?.(page);
          await act(page, story, batch.mode, error);
        }
      }
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: PAGES }, worker));
}

/** Columns as wide as their words; numbers to the right. */
export function table(head, rows) {
  const all = [head, ...rows].map(row => row.map(String));
  const widths = head.map((_, i) => Math.max(...all.map(row => [...row[i]].length)));
  return all
    .map(row =>
      row
        .map((cell, i) => (/^\d/.test(cell) ? cell.padStart(widths[i]) : cell.padEnd(widths[i])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Things that came up in several modes, told once: `light, dark`. */
export function byModes(items, keyOf) {
  const joined = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const known = joined.get(key);
    if (known) known.modes.push(item.mode);
    else joined.set(key, { ...item, modes: [item.mode] });
  }
  return [...joined.values()].map(item => ({ ...item, modes: [...new Set(item.modes)] }));
}

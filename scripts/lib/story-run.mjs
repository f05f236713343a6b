// Work on many stories by several pages at once, and tables of what came of it.
import { availableParallelism } from 'node:os';
import { StoryPage } from './story-browser.mjs';

/** Nine tenths of a story's time are waits (frames, timers, what loads): a processor has several pages. */
const PAGES = Math.min(8, Math.max(2, 2 * availableParallelism()));

/** A batch is no longer than this, so that no page is left with a long one at the end. */
const LONGEST_BATCH = 6;

/** Stories of one file in one mode: what a page does before it changes its mode. */
export function batches(stories, modes) {
  const byTitle = new Map();
  for (const story of stories)
    byTitle.set(story.title, [...(byTitle.get(story.title) ?? []), story]);
  const parts = [...byTitle.values()].flatMap(partsOf);
  return modes.flatMap(mode => parts.map(group => ({ mode, stories: group })));
}

function partsOf(stories) {
  const count = Math.ceil(stories.length / LONGEST_BATCH);
  const size = Math.ceil(stories.length / count);
  return Array.from({ length: count }, (_, i) => stories.slice(i * size, (i + 1) * size));
}

/**
 * Does `act(page, story, mode)` for every story in every mode.
 *
 * @param {(page: StoryPage, story: object, mode: string, crash?: Error) => Promise<unknown>} act
 *   `crash`: why it threw when it was asked first; the page is a new one
 * @param {{prepare?: (page: StoryPage) => Promise<unknown>, pages?: number}} options
 */
export async function forEachStory(
  browser,
  origin,
  stories,
  modes,
  act,
  { prepare, pages = PAGES } = {},
) {
  const queue = batches(stories, modes);
  const open = async () => {
    const page = await StoryPage.open(browser, origin);
    await prepare?.(page);
    return page;
  };
  const worker = async () => {
    let page = await open();
    for (let batch = queue.shift(); batch; batch = queue.shift()) {
      for (const story of batch.stories) {
        try {
          await act(page, story, batch.mode);
        } catch (error) {
          // A page that crashed or hangs is left behind; its story says so.
          await page.close().catch(() => undefined);
          page = await open();
          await act(page, story, batch.mode, error);
        }
      }
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: pages }, worker));
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

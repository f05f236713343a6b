/** What is left of a widget that was put on a page with its data and taken away, a thousand times. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Chromium, Tab } from './chromium.ts';
import { widget, type Site } from './site.ts';

export interface Left {
  tag: string;
  /** Kept for each mount: kB of the heap, nodes, listeners. */
  heap: number;
  nodes: number;
  listeners: number;
}

/** Mounts before the first count: caches fill, functions are compiled that are called often. */
const WARM = 300;

/**
 * An engine that interprets. Else the heap grows with machine code, and what it was made for, until
 * every function that is called often was compiled: some thousand mounts, and nothing a widget keeps.
 */
const INTERPRETED =
  '--js-flags=--expose-gc --no-opt --no-maglev --no-sparkplug --no-flush-bytecode';

/** A thousand mounts are counted in so many parts; fewer in one. */
const PARTS = 5;
const MANY = 500;

/**
 * Counts before and after, as a slope: what is there once is in both. Tables of the engine double
 * now and then, some 10 to 100 kB at once, wherever that falls: of several parts the middle one
 * counts for the heap. What is kept of each mount is kept in every part.
 *
 * @param count mounts and removals between the two counts
 * @param warm those before the first
 */
export async function leftOf(
  chromium: Chromium,
  site: Site,
  tag: string,
  count: number,
  warm = WARM,
): Promise<Left> {
  const own = await chromium.another([INTERPRETED]);
  try {
    const tab = await own.open();
    await tab.go(site.page(site.snippet()));
    // Answers that are kept for whoever asks the protocol stand in the page's memory.
    for (const domain of ['Network', 'Log', 'DOM']) await tab.send(`${domain}.disable`);
    await mount(tab, tag, warm);
    const parts = count < MANY ? 1 : PARTS;
    const found = [await counts(tab)];
    for (let part = 0; part < parts; part += 1) {
      await mount(tab, tag, count / parts);
      found.push(await counts(tab));
    }
    const [first, last] = [found[0]!, found.at(-1)!];
    const heaps = found.slice(1).map(({ heap }, at) => heap - found[at]!.heap);
    return {
      tag,
      heap: (middleOf(heaps) * parts) / count / 1024,
      nodes: (last.nodes - first.nodes) / count,
      listeners: (last.listeners - first.listeners) / count,
    };
  } finally {
    await own.close();
  }
}

/** The middle one of an odd number of figures. */
function middleOf(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[(figures.length - 1) / 2]!;
}

/** After that many counts what is still there counts as kept. */
const MOST_COUNTS = 120;

/** Counts one after the other, none of which is less than the one before. */
const ENOUGH = 4;

/** Each is removed as soon as it shows its data. */
async function mount(tab: Tab, tag: string, count: number): Promise<void> {
  const html = JSON.stringify(widget(tag));
  // In parts, so that no answer takes a minute.
  for (let done = 0; done < count; done += 20) {
    const wrong = await tab.within<string>(`(async () => {
      const box = document.createElement('div');
      document.body.append(box);
      let wrong = '';
      for (let n = 0; n < ${Math.min(20, count - done)}; n += 1) {
        box.innerHTML = ${html};
        const host = box.firstChild;
        const end = performance.now() + 20000;
        while (!/ready|empty|problem/.test(host.dataset.state || '') && performance.now() < end)
          await new Promise(done => setTimeout(done, 4));
        if (!/ready|empty/.test(host.dataset.state || '')) wrong = host.dataset.state || 'nothing';
        host.remove();
        history.replaceState(null, '', location.pathname);
      }
      box.remove();
      return wrong;
    })()`);
    if (wrong) throw new Error(`${tag} was not mounted: ${wrong}`);
  }
}

interface Counts {
  heap: number;
  nodes: number;
  listeners: number;
}

/** Counted until nothing more goes: what a load that was cut off holds is let go a moment later. */
async function counts({ send }: Tab): Promise<Counts> {
  let before: Counts | undefined;
  let still = 0;
  for (let tries = 0; ; tries += 1) {
    await sleep(250);
    for (let n = 0; n < 2; n += 1) await send('HeapProfiler.collectGarbage');
    const { usedSize } = await send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await send('Memory.getDOMCounters');
    const now = { heap: usedSize, nodes, listeners: jsEventListeners };
    const isLess =
      !before ||
      now.heap < before.heap - 1024 ||
      now.nodes < before.nodes ||
      now.listeners < before.listeners;
    still = isLess ? 0 : still + 1;
    if (still === ENOUGH || tries === MOST_COUNTS) return now;
    before = now;
  }
}

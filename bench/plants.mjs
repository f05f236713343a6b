// Pages with known faults: whether the meters that hold others to their promises see them. A plant that
// is not caught ends the command with 1, and so does a page without a fault that is blamed.
/* global PerformanceObserver */
import { join } from 'node:path';
import { budgetBreaches } from '../scripts/lib/page-budgets.mjs';
import { inNewPage, launch } from './lib/browser.mjs';
import { BENCH } from './lib/places.mjs';
import { say } from './lib/say.mjs';
import { serve } from './lib/serve.mjs';
import { table } from './lib/table.mjs';
import { longTasks, tasksOf, traced } from './lib/trace.mjs';
import { listen, weigh } from './lib/wire.mjs';

/** A machine with other work may take the time of a short task: one look of so many is enough. */
const LOOKS = 6;

/** What a page is held to here: itself, its script, one document; nothing long, nothing that jumps. */
const BUDGET = { page: { requests: 3, bytes: 6000 } };

/** By name: the page's fault, and the meters that must find something. */
export const PLANTS = [
  { name: 'no fault', fault: 'none', caughtBy: [] },
  { name: 'a 60 ms task', fault: 'task', caughtBy: ['long task'] },
  { name: 'a request too many', fault: 'request', caughtBy: ['budget'] },
  { name: 'a late paragraph', fault: 'shift', caughtBy: ['layout shift'] },
];

/** @returns {Promise<{name: string, caughtBy: string[], found: string[], ok: boolean}[]>} */
export async function tryPlants(plants = PLANTS) {
  const server = await serve({
    '/': join(BENCH, 'pages', 'plants'),
    '/first.json': Buffer.from('{}'),
    '/more.json': Buffer.from('{}'),
  });
  const browser = await launch();
  try {
    const outcomes = [];
    for (const plant of plants) outcomes.push(await tryPlant(browser, server.origin, plant));
    return outcomes;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function tryPlant(browser, origin, { name, fault, caughtBy }) {
  let found = [];
  for (let look = 0; look < LOOKS; look += 1) {
    found = await metersAt(browser, `${origin}/page.html?fault=${fault}`);
    if (isSame(found, caughtBy)) return { name, caughtBy, found, ok: true };
  }
  return { name, caughtBy, found, ok: false };
}

const isSame = (one, other) => one.join() === other.join();

/** Names of the meters that blame a page. */
async function metersAt(browser, url) {
  return inNewPage(browser, async page => {
    const wire = await listen(page);
    await page.evaluateOnNewDocument(() => {
      globalThis.shifts = 0;
      new PerformanceObserver(seen => {
        for (const { value } of seen.getEntries()) globalThis.shifts += value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const events = await traced(page, async () => {
      await page.goto(url);
      await page.waitForFunction(() => globalThis.done);
      await wire.quiet(300);
    });
    const { requests, all: bytes } = weigh(wire.done);
    const shift = await page.evaluate(() => globalThis.shifts);
    return [
      ...(longTasks(tasksOf(events, url)).length > 0 ? ['long task'] : []),
      ...(budgetBreaches({ page: { requests, bytes } }, BUDGET).length > 0 ? ['budget'] : []),
      ...(shift > 0 ? ['layout shift'] : []),
    ];
  });
}

/** Prints what came of it. @returns the exit code */
export async function tellPlants() {
  const outcomes = await tryPlants();
  const rows = outcomes.map(({ name, caughtBy, found, ok }) => [
    name,
    caughtBy.join(', ') || '–',
    found.join(', ') || '–',
    ok ? '✓' : '✗',
  ]);
  say(table(['planted', 'must be found by', 'found by', ''], rows, 4));
  return outcomes.every(({ ok }) => ok) ? 0 : 1;
}

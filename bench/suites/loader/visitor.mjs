// Someone with a phone at one of the pages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BENCH } from '../../lib/places.mjs';
import { listen, weigh } from '../../lib/wire.mjs';
import { workMeter } from '../card/work-meter.mjs';
import { scriptMeter } from '../form/script-meter.mjs';
import { MOBILE } from './contenders.mjs';

const WATCH = readFileSync(join(BENCH, 'pages', 'loader', 'watch.js'), 'utf8');

/** Longest wait for a card, milliseconds. */
export const PATIENCE = 30_000;

/** `ask` calls what pages/loader/watch.js offers; `before` gives the requests that ended before a time. */
export async function visitorOf(page, { cpu }) {
  await page.setViewport({ width: 360, height: 640, deviceScaleFactor: 1 });
  await page.evaluateOnNewDocument(WATCH);
  const wire = await listen(page);
  const work = await workMeter(page);
  const script = await scriptMeter(page);
  await page.emulateCPUThrottling(cpu);
  await page.emulateNetworkConditions(MOBILE);
  const ask = (name, ...args) =>
    page.evaluate((name, args) => globalThis.watch[name](...args), name, args);
  return {
    page,
    wire,
    work,
    script,
    ask,
    async before(time) {
      const then = (await ask('origin')) + time;
      return weigh(wire.done.filter(({ at }) => at <= then));
    },
  };
}

/** What a card has to say before it counts as seen. */
export const wordsOf = ({ name, org, honours }) => [name, org, honours[0].name];

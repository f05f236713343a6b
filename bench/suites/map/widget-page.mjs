// A page with the whole widget on it, and what a visitor does there.
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startApi } from '../../lib/api.mjs';
import { BENCH, CACHE } from '../../lib/places.mjs';
import { builtWidgets } from '../../lib/samples.mjs';
import { serve } from '../../lib/serve.mjs';
import { listen } from '../../lib/wire.mjs';

const WATCH = readFileSync(join(BENCH, 'pages', 'shards', 'watch.js'), 'utf8');

/**
 * Serves a page with the map of a folder of documents.
 *
 * @returns {Promise<{origin: string, cdn: string, close: () => Promise<unknown>}>} `cdn`: the folder
 *   of the scripts
 */
export async function widgetPage(data) {
  // A copy: whoever builds while this runs does not change what is measured.
  const cdn = join(CACHE, 'cdn');
  rmSync(cdn, { recursive: true, force: true });
  cpSync(await builtWidgets(), cdn, { recursive: true });
  const api = await startApi({ data, cdn });
  const html = readFileSync(join(BENCH, 'pages', 'shards', 'index.html'), 'utf8');
  const server = await serve({
    '/index.html': Buffer.from(html.replaceAll('{{API}}', api.origin)),
  });
  const close = () => Promise.all([server.close(), api.close()]);
  return { origin: server.origin, cdn, close };
}

/** Someone at a page that is watched from outside; `ask` calls what pages/shards/watch.js offers. */
export async function visitorOf(page, { cpu, network }) {
  const wire = await listen(page);
  await page.evaluateOnNewDocument(WATCH);
  await page.emulateCPUThrottling(cpu);
  if (network) await page.emulateNetworkConditions(network);
  const ask = (name, ...args) =>
    page.evaluate((name, args) => globalThis.watch[name](...args), name, args);
  return { page, wire, ask };
}

/**
 * Does something to the list and waits until it has come to rest.
 *
 * @param {() => Promise<number>} act gives the page's clock when it began
 * @returns {Promise<{began: number, took: number, tasks: number[], bytes: number}>} `took`:
 *   milliseconds to the last change
 */
export async function settled({ page, wire, ask }, act) {
  const before = wire.done.length;
  const began = await act();
  await wire.quiet();
  await page.waitForFunction(() => globalThis.watch.isStill(600));
  const { last } = await ask('listed');
  const bytes = wire.done.slice(before).reduce((sum, request) => sum + request.bytes, 0);
  return { began, took: last - began, tasks: await ask('longTasks', began), bytes };
}

// The whole widget on a page, over the network, with 180,000 stations behind it in shards.
import { inNewPage } from '../../lib/browser.mjs';
import { gzipped } from '../../lib/bundle.mjs';
import { heapOf } from '../../lib/heap.mjs';
import { countIn, documents } from '../../lib/samples.mjs';
import { weigh } from '../../lib/wire.mjs';
import { visitorOf, widgetPage } from './widget-page.mjs';

const COUNT = 180_000;

/** A province and a city of some 3,000 stations in it: Henan, Zhengzhou. */
const PROVINCE = '410000';
const CITY = '410100';

/** A phone on a poor mobile connection, in bytes a second and milliseconds a request. */
const MOBILE = { download: 1_600_000 / 8, upload: 750_000 / 8, latency: 150 };

export const shards = {
  id: 'shards',
  light: { conditions: ['mobile4'] },
  contenders: [{ id: 'widget', title: '<union-station-map>', ours: true }],
  conditions: [
    { id: 'loopback', title: 'CPU ×1, loopback', cpu: 1 },
    { id: 'mobile1', title: 'CPU ×1, 1.6 Mbit/s, 150 ms', cpu: 1, network: MOBILE },
    { id: 'mobile4', title: 'CPU ×4, 1.6 Mbit/s, 150 ms', cpu: 4, network: MOBILE },
  ],
  metrics: [
    { id: 'js', label: 'JavaScript of widget and map, gzip', unit: 'kB' },
    { id: 'ready', label: 'union-station-map:ready', unit: 'ms' },
    { id: 'firstClusters', label: 'navigation → first clustered paint', unit: 'ms' },
    { id: 'bytes', label: 'bytes till then', unit: 'kB' },
    { id: 'scriptBytes', label: '… of it scripts', unit: 'kB' },
    { id: 'dataBytes', label: '… of it documents', unit: 'kB', goal: { most: 8, kind: 'count' } },
    { id: 'requests', label: 'requests till then' },
    { id: 'bytesQuiet', label: 'bytes until nothing more comes', unit: 'kB' },
    { id: 'requestsQuiet', label: 'requests until then' },
    { id: 'longTasks', label: 'long tasks (> 50 ms) until then' },
    { id: 'longestTask', label: 'longest of them', unit: 'ms' },
    { id: 'heap', label: 'heap and buffers in all', unit: 'MB' },
    { id: 'cityFirst', label: 'city chosen → first stations listed', unit: 'ms' },
    { id: 'cityAll', label: 'city chosen → all of the view listed', unit: 'ms' },
    { id: 'cityBytes', label: 'bytes for it (province and city)', unit: 'kB' },
    // How much comes before the view has come to rest depends on the clock.
    {
      id: 'cityDataBytes',
      label: '… of it documents',
      unit: 'kB',
      goal: { most: 75, kind: 'time', under: ['mobile1', 'mobile4'] },
    },
    { id: 'cityRequests', label: 'requests for it' },
    { id: 'cityLongTasks', label: 'long tasks during it' },
    { id: 'cityLongest', label: 'longest of them', unit: 'ms' },
    { id: 'cityStations', label: 'stations listed in the end' },
  ],

  /** What `visit` needs, and how to end it. A quick run has as many stations: fewer need no shards. */
  async open() {
    const title = '`<union-station-map>`, 180,000 stations in shards';
    return { ...(await widgetPage(await documents(COUNT))), title, inCity: countIn(CITY, COUNT) };
  },

  /** One visitor: the page, the province, the city. */
  visit(browser, stand, { condition }) {
    return inNewPage(browser, async page => {
      const visitor = await visitorOf(page, condition);
      const country = await seeCountry(visitor, stand);
      const city = await seeCity(visitor, stand);
      return { ...country, ...city, heap: (await heapOf(page)) / 1e6 };
    });
  },
};

/** The page is opened; it comes to rest with the whole country on the map. */
async function seeCountry({ page, wire, ask }, { origin, cdn }) {
  await page.goto(`${origin}/index.html`, { waitUntil: 'domcontentloaded' });
  const firstClusters = await ask('firstClusters');
  await wire.quiet();
  const then = (await ask('origin')) + firstClusters;
  const early = weigh(wire.done.filter(({ at }) => at <= then));
  const quiet = weigh(wire.done);
  const tasks = await ask('longTasks');
  return {
    js: gzipped(cdn, scriptsOf(wire.done)) / 1000,
    ready: await ask('ready'),
    firstClusters,
    bytes: early.all / 1000,
    scriptBytes: early.script / 1000,
    dataBytes: early.data / 1000,
    requests: early.requests,
    bytesQuiet: quiet.all / 1000,
    requestsQuiet: quiet.requests,
    longTasks: tasks.length,
    longestTask: longest(tasks),
  };
}

/** Two taps: the province, then a city in it. */
async function seeCity(visitor, { inCity }) {
  const { page, wire, ask } = visitor;
  const before = wire.done.length;
  await choose(visitor, PROVINCE);
  await wire.quiet();
  const began = await choose(visitor, CITY);
  await page.waitForFunction(() => globalThis.watch.listed().first);
  await wire.quiet(1000);
  const { first, last, count } = await ask('listed');
  if (!(count > 0 && count <= inCity)) throw new Error(`it lists ${count} of ${inCity} stations`);
  const loaded = weigh(wire.done.slice(before));
  const tasks = await ask('longTasks', began);
  return {
    cityFirst: first - began,
    cityAll: last - began,
    cityBytes: loaded.all / 1000,
    cityDataBytes: loaded.data / 1000,
    cityRequests: loaded.requests,
    cityLongTasks: tasks.length,
    cityLongest: longest(tasks),
    cityStations: count,
  };
}

/** Waits for a division's row and chooses it; the page's clock at that moment. */
async function choose({ page, ask }, region) {
  await page.waitForFunction(code => globalThis.watch.hasPlace(code), {}, region);
  return ask('choose', region);
}

/** The files of cdn/ among requests. */
function scriptsOf(requests) {
  return requests.flatMap(({ url }) => /\/cdn\/(.+)$/.exec(url)?.[1] ?? []);
}

const longest = tasks => Math.max(0, ...tasks);

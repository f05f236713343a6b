// The whole widget with 180,000 stations as columns: filters, search and the list over all of them.
import { inNewPage } from '../../lib/browser.mjs';
import { heapOf } from '../../lib/heap.mjs';
import { documents } from '../../lib/samples.mjs';
import { settled, visitorOf, widgetPage } from './widget-page.mjs';

const COUNT = 180_000;
const MB = 1e6;
/** One that stands in some 25,000 names, and one in a thousand. */
const FIRST_TEXT = '户外劳动者';
const OTHER_TEXT = '郑州 驿站';

export const columns = {
  id: 'columns',
  // Its stations take too long to make and to read for a round that only shows that everything works.
  light: { conditions: [] },
  contenders: [{ id: 'widget', title: '<union-station-map>', ours: true }],
  conditions: [
    { id: 'cpu1', title: 'CPU ×1', cpu: 1 },
    { id: 'cpu6', title: 'CPU ×6', cpu: 6 },
  ],
  metrics: [
    { id: 'columns', label: 'open now pressed → all of the country counted', unit: 'ms' },
    { id: 'columnBytes', label: 'bytes for it, scripts of the tools included', unit: 'kB' },
    { id: 'columnTask', label: 'longest task during it', unit: 'ms' },
    {
      id: 'heap',
      label: 'heap and buffers the columns take',
      unit: 'MB',
      goal: { most: 12, kind: 'count' },
    },
    { id: 'filter', label: 'other filter → list, counts and map complete', unit: 'ms' },
    { id: 'filterTask', label: 'longest task during it (0: none > 50 ms)', unit: 'ms' },
    { id: 'search', label: 'first search → all found, names included', unit: 'ms' },
    { id: 'searchBytes', label: 'bytes for it', unit: 'kB' },
    { id: 'searchTask', label: 'longest task during it', unit: 'ms' },
    {
      id: 'heapNames',
      label: 'heap and buffers of columns and names',
      unit: 'MB',
      goal: { most: 30, kind: 'count' },
    },
    { id: 'again', label: 'other search → all found', unit: 'ms' },
    { id: 'jump', label: 'jump in the list of all → rows seen', unit: 'ms' },
    { id: 'found', label: 'stations found by the first search' },
  ],

  /** What `visit` needs, and how to end it. A quick run has as many stations. */
  async open() {
    const title = '`<union-station-map>`, 180,000 stations as columns';
    return { ...(await widgetPage(await documents(COUNT))), title };
  },

  /** One visitor: the country, open now, a filter, a search, the list. */
  visit(browser, { origin }, { condition }) {
    return inNewPage(browser, async page => {
      const visitor = await visitorOf(page, condition);
      const { wire, ask } = visitor;
      await page.goto(`${origin}/index.html`, { waitUntil: 'domcontentloaded' });
      await ask('firstClusters');
      await wire.quiet();
      // The tools are there before anything is timed; they belong to no figure but their bytes.
      await ask('press', 'filters');
      await wire.quiet(1000);
      await ask('press', 'filters');
      const empty = await atRest(page);
      const open = await settled(visitor, () => ask('press', 'open'));
      const laid = await atRest(page);
      const filters = [];
      for (let time = 0; time < 4; time++) {
        filters.push(await settled(visitor, () => ask('press', 'open')));
      }
      await ask('press', 'open');
      await ask('press', 'find');
      await page.waitForFunction(() => globalThis.watch.canSearch());
      const search = await settled(visitor, () => ask('search', FIRST_TEXT));
      const { count } = await ask('listed');
      const named = await atRest(page);
      const again = await settled(visitor, () => ask('search', OTHER_TEXT));
      await settled(visitor, () => ask('search', FIRST_TEXT));
      return {
        columns: open.took,
        columnBytes: open.bytes / 1000,
        columnTask: longest(open.tasks),
        heap: (laid - empty) / MB,
        filter: middle(filters.map(({ took }) => took)),
        filterTask: longest(filters.flatMap(({ tasks }) => tasks)),
        search: search.took,
        searchBytes: search.bytes / 1000,
        searchTask: longest(search.tasks),
        heapNames: (named - empty) / MB,
        again: again.took,
        jump: await ask('jump', 0.5),
        found: count,
      };
    });
  },
};

/** The heap once the worker that read has gone. */
async function atRest(page) {
  await new Promise(wait => setTimeout(wait, 4000));
  return heapOf(page);
}

const longest = tasks => Math.max(0, ...tasks);

function middle(values) {
  return values.sort((a, b) => a - b)[values.length >> 1];
}

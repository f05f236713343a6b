// The whole widget with 5,000 stations in one document: list and map beside each other.
import { inNewPage } from '../../lib/browser.mjs';
import { heapOf } from '../../lib/heap.mjs';
import { collection } from '../../lib/samples.mjs';
import { visitorOf, widgetPage } from './widget-page.mjs';

const COUNT = 5000;

export const list = {
  id: 'list',
  light: { conditions: ['cpu1'] },
  contenders: [{ id: 'widget', title: '<union-station-map>', ours: true }],
  conditions: [
    { id: 'cpu1', title: 'CPU ×1', cpu: 1 },
    { id: 'cpu6', title: 'CPU ×6', cpu: 6 },
  ],
  metrics: [
    { id: 'rows', label: 'document read → rows seen', unit: 'ms' },
    {
      id: 'both',
      label: 'document read → list and clusters seen',
      unit: 'ms',
      goal: { most: 150, kind: 'time' },
    },
    { id: 'opened', label: 'navigation → list and clusters seen', unit: 'ms' },
    { id: 'longTasks', label: 'long tasks (> 50 ms) until then' },
    { id: 'longestTask', label: 'longest of them', unit: 'ms' },
    { id: 'heap', label: 'heap and buffers in all', unit: 'MB' },
  ],

  /** What `visit` needs, and how to end it. */
  async open() {
    const title = '`<union-station-map>`, 5,000 stations in one document';
    return { ...(await widgetPage(collection(COUNT))), title };
  },

  /** The page is opened. */
  visit(browser, { origin }, { condition }) {
    return inNewPage(browser, async page => {
      const { wire, ask } = await visitorOf(page, condition);
      await page.goto(`${origin}/index.html`, { waitUntil: 'domcontentloaded' });
      const clusters = await ask('firstClusters');
      await wire.quiet();
      const { read, rows } = await ask('rowsAfter', '/v1/stations.json');
      const opened = Math.max(rows, clusters);
      const tasks = await ask('longTasks');
      return {
        rows: rows - read,
        both: opened - read,
        opened,
        longTasks: tasks.length,
        longestTask: Math.max(0, ...tasks),
        heap: (await heapOf(page)) / 1e6,
      };
    });
  },
};

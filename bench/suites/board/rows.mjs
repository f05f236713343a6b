// Standings of a hundred thousand and a million rows, already in memory: how long until they are
// seen, sorted, searched, scrolled, and ranked again after new scores.
import { join } from 'node:path';
import { inNewPage } from '../../lib/browser.mjs';
import { bundleContenders, gzipped } from '../../lib/bundle.mjs';
import { heapOf } from '../../lib/heap.mjs';
import { BENCH, CACHE, versionOf } from '../../lib/places.mjs';
import { serve } from '../../lib/serve.mjs';
import { quantile } from '../../lib/stats.mjs';

const MB = 1e6;

/** Each entry gives ROW, open, prepare, show, sort, unsort, filter, jump, update, scroller: see harness.js. */
export const contenders = [
  { id: 'ours', title: 'union-widgets', entry: 'pages/board/ours.js', ours: true },
  {
    id: 'ag-grid',
    title: `AG Grid ${versionOf('ag-grid-community')}`,
    entry: 'pages/board/ag-grid.js',
  },
  {
    id: 'tabulator',
    title: `Tabulator ${versionOf('tabulator-tables')}`,
    entry: 'pages/board/tabulator.js',
  },
  {
    id: 'tanstack',
    title: `TanStack Table ${versionOf('@tanstack/react-table')}, Virtual ${versionOf('@tanstack/react-virtual')}`,
    entry: 'pages/board/tanstack.js',
  },
  {
    id: 'virtualizer',
    title: `lit-virtualizer ${versionOf('@lit-labs/virtualizer')}, by hand`,
    entry: 'pages/board/virtualizer.js',
  },
];

/** A quick run has a tenth of the rows. */
const QUICK = 10;

/** The goals are for the larger board. */
const MILLION = ['rows1m'];

export const rows = {
  id: 'rows',
  contenders,
  light: { conditions: ['rows100k'], contenders: ['ours', 'ag-grid', 'virtualizer'] },
  conditions: [
    { id: 'rows100k', title: '100,000 rows', count: 100_000 },
    { id: 'rows1m', title: '1,000,000 rows', count: 1_000_000 },
  ],
  metrics: [
    { id: 'js', label: 'JavaScript, gzip', unit: 'kB' },
    { id: 'jsAll', label: '… with all that the steps below load', unit: 'kB' },
    { id: 'css', label: 'style sheets, gzip', unit: 'kB' },
    {
      id: 'first',
      label: 'data in memory → first rows painted',
      unit: 'ms',
      goal: { most: 80, kind: 'time', under: MILLION },
    },
    { id: 'whole', label: '… until all rows are at hand', unit: 'ms', alike: false },
    { id: 'prepare', label: 'before it, putting the input into shape', unit: 'ms', alike: false },
    {
      id: 'sort',
      label: 'sort by another column',
      unit: 'ms',
      goal: { most: 90, kind: 'time', under: MILLION },
    },
    {
      id: 'filter',
      label: 'filter by text',
      unit: 'ms',
      goal: { most: 80, kind: 'time', under: MILLION },
    },
    {
      id: 'jump',
      label: 'jump to a row',
      unit: 'ms',
      goal: { most: 40, kind: 'time', under: MILLION },
    },
    { id: 'near', label: 'scrolling on, frame', unit: 'ms' },
    {
      id: 'near95',
      label: 'scrolling on, frame, p95',
      unit: 'ms',
      goal: { most: 18, kind: 'time', under: MILLION },
    },
    { id: 'far', label: 'scrolling anywhere, frame', unit: 'ms' },
    {
      id: 'far95',
      label: 'scrolling anywhere, frame, p95',
      unit: 'ms',
      goal: { most: 20, kind: 'time', under: MILLION },
    },
    { id: 'blank', label: 'blank frames of 180', goal: { most: 0, kind: 'time', under: MILLION } },
    {
      id: 'burst',
      label: '1,000 updates → ranked again and painted',
      unit: 'ms',
      goal: { most: 90, kind: 'time', under: MILLION },
    },
    {
      id: 'live',
      label: 'longest frame while scores come in',
      unit: 'ms',
      goal: { most: 50, kind: 'time', under: MILLION },
    },
    {
      id: 'heap',
      label: 'heap and buffers the rows take',
      unit: 'MB',
      goal: { most: 65, kind: 'count', under: MILLION },
    },
    { id: 'heapAll', label: 'heap and buffers in all', unit: 'MB' },
  ],

  /** What `visit` needs, and how to end it. */
  async open({ quick }) {
    const bundles = join(CACHE, 'board');
    const weights = await bundleContenders(contenders, bundles);
    const server = await serve({ '/bundles/': bundles, '/pages/': join(BENCH, 'pages') });
    const title = `Standings of eight columns${quick ? ', a tenth of the rows' : ''}`;
    return { title, share: quick ? QUICK : 1, bundles, weights, ...server };
  },

  /** One page, from its opening to the burst. */
  visit(browser, { origin, bundles, weights, share }, { contender, condition }) {
    return inNewPage(browser, async page => {
      const call = step => page.evaluate(name => globalThis.bench[name](), step);
      const query = `contender=${contender.id}&count=${condition.count / share}`;
      await page.setViewport({ width: 1000, height: 900, deviceScaleFactor: 1 });
      await page.goto(`${origin}/pages/board/index.html?${query}`);
      await page.waitForFunction(() => globalThis.bench);
      const before = await heapOf(page);
      const prepare = await call('prepare');
      // What preparing left behind is collected before the clock starts, for all alike.
      await heapOf(page);
      const first = await call('first');
      const whole = first + (await call('whole'));
      const after = await heapOf(page);
      const sort = await call('sort');
      const filter = await call('filter');
      const jump = await call('jump');
      const { near, far, blank } = await call('scroll');
      const burst = await call('burst');
      const live = await call('live');
      const files = await call('files');
      const { js, css } = weights[contender.id];
      return {
        js: js / 1000,
        jsAll:
          gzipped(
            bundles,
            [...new Set(files)].map(path => path.slice('/bundles/'.length)),
          ) / 1000,
        ...(css > 0 && { css: css / 1000 }),
        first,
        whole,
        prepare,
        sort,
        filter,
        jump,
        near: quantile(near, 0.5),
        near95: quantile(near, 0.95),
        far: quantile(far, 0.5),
        far95: quantile(far, 0.95),
        blank,
        burst,
        live,
        heap: (after - before) / MB,
        heapAll: after / MB,
      };
    });
  },
};

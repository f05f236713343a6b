// 180,000 points already in memory: how long until their clusters are seen, and how a map moves then.
import { join } from 'node:path';
import { inNewPage } from '../../lib/browser.mjs';
import { bundleContenders } from '../../lib/bundle.mjs';
import { heapOf } from '../../lib/heap.mjs';
import { BENCH, CACHE, versionOf } from '../../lib/places.mjs';
import { positions } from '../../lib/samples.mjs';
import { serve } from '../../lib/serve.mjs';
import { median, quantile } from '../../lib/stats.mjs';

const MB = 1e6;

/** Each entry gives open, prepare, objects, show, counted, goTo and pan, and may give filter: see pages/map/harness.js. */
export const contenders = [
  { id: 'ours', title: 'union-widgets engine', entry: 'pages/map/ours.js', ours: true },
  {
    id: 'supercluster',
    title: `supercluster ${versionOf('supercluster')}, draws nothing`,
    entry: 'pages/map/supercluster.js',
  },
  {
    id: 'maplibre',
    title: `MapLibre GL ${versionOf('maplibre-gl')}, software GL`,
    entry: 'pages/map/maplibre.js',
    workers: { 'maplibre-gl-worker': 'node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs' },
  },
  {
    id: 'openlayers',
    title: `OpenLayers ${versionOf('ol')}, Cluster`,
    entry: 'pages/map/openlayers.js',
  },
  {
    id: 'leaflet',
    title: `Leaflet ${versionOf('leaflet')}, markercluster ${versionOf('leaflet.markercluster')}`,
    entry: 'pages/map/leaflet.js',
  },
];

export const points = {
  id: 'points',
  light: { conditions: ['cpu1'], contenders: ['ours', 'maplibre', 'leaflet'] },
  contenders,
  conditions: [
    { id: 'cpu1', title: 'CPU ×1', cpu: 1, whole: true },
    { id: 'cpu6', title: 'CPU ×6', cpu: 6, whole: false },
  ],
  metrics: [
    { id: 'js', label: 'JavaScript, gzip', unit: 'kB' },
    { id: 'css', label: 'style sheets, gzip', unit: 'kB' },
    {
      id: 'firstPaint',
      label: 'data in memory → first clustered paint',
      unit: 'ms',
      goal: { most: 100, kind: 'time' },
    },
    { id: 'objects', label: "… of it, making the library's objects", unit: 'ms', alike: false },
    { id: 'prepare', label: 'before it, putting the input into shape', unit: 'ms', alike: false },
    { id: 'longTasks', label: 'long tasks (> 50 ms) while loading' },
    { id: 'longestTask', label: 'longest of them', unit: 'ms' },
    { id: 'zoomStep', label: 'zoom step', unit: 'ms' },
    { id: 'zoomStep95', label: 'zoom step, p95', unit: 'ms', goal: { most: 20, kind: 'time' } },
    { id: 'panStep', label: 'pan step', unit: 'ms' },
    { id: 'panStep95', label: 'pan step, p95', unit: 'ms', goal: { most: 20, kind: 'time' } },
    { id: 'filterStep', label: 'other filter', unit: 'ms', alike: false },
    {
      id: 'filterStep95',
      label: 'other filter, p95',
      unit: 'ms',
      alike: false,
      goal: { most: 20, kind: 'time' },
    },
    { id: 'heap', label: 'heap and buffers the points take', unit: 'MB' },
    { id: 'heapAll', label: 'heap and buffers in all', unit: 'MB' },
    { id: 'marks', label: 'clusters on screen in the first view', alike: false },
  ],

  /** What `visit` needs, and how to end it. */
  async open({ quick }) {
    const count = quick ? 20_000 : 180_000;
    const bundles = join(CACHE, 'map');
    const weights = await bundleContenders(contenders, bundles);
    const server = await serve({
      '/bundles/': bundles,
      '/pages/': join(BENCH, 'pages'),
      '/points.bin': positions(count),
    });
    const title = `${count.toLocaleString('en')} points in memory`;
    return { title, count, weights, ...server };
  },

  /** One page, from its opening to the last step. */
  visit(browser, { origin, weights, count }, { contender, condition }) {
    return inNewPage(browser, async page => {
      const call = step => page.evaluate(name => globalThis.bench[name](), step);
      await page.goto(`${origin}/pages/map/index.html?contender=${contender.id}`);
      await page.waitForFunction(() => globalThis.bench);
      await call('open');
      const before = condition.whole && (await heapOf(page));
      const prepare = await call('prepare');

      await page.emulateCPUThrottling(condition.cpu);
      const loaded = await call('load');
      await page.emulateCPUThrottling(1);

      const seen = await call('counted');
      // A little may lie outside the view, or be a single mark that says no number.
      if (!(seen.points > 0.98 * count && seen.points <= count)) {
        throw new Error(`it shows ${seen.points} of ${count} points`);
      }
      if (!condition.whole) return loaded;
      const after = await heapOf(page);
      const { js, css } = weights[contender.id];
      return {
        js: js / 1000,
        ...(css > 0 && { css: css / 1000 }),
        prepare,
        ...loaded,
        heap: (after - before) / MB,
        heapAll: after / MB,
        marks: seen.marks,
        ...moves(await call('steps')),
      };
    });
  },
};

function moves({ zoom, pan, filter }) {
  return {
    zoomStep: median(zoom),
    zoomStep95: quantile(zoom, 0.95),
    panStep: median(pan),
    panStep95: quantile(pan, 0.95),
    ...(filter.length > 0 && {
      filterStep: median(filter),
      filterStep95: quantile(filter, 0.95),
    }),
  };
}

// Points in memory until their clusters are seen: the map engine and the other maps.
import { join } from 'node:path';
import { inNewPage } from '../../lib/browser.mjs';
import { bundleContenders } from '../../lib/bundle.mjs';
import { heapOf } from '../../lib/heap.mjs';
import { BENCH, CACHE } from '../../lib/places.mjs';
import { manyPositions } from '../../lib/samples.mjs';
import { serve } from '../../lib/serve.mjs';
import { contenders as maps } from '../map/points.mjs';
import { canTake, conditionsOf, DECADES, lightOf } from './sizes.mjs';

/** A million markers of Leaflet are more than two gigabytes and a minute. */
const MOST = { leaflet: 100_000 };

export const points = {
  id: 'points-grow',
  grows: true,
  contenders: maps.map(one => ({ ...one, most: MOST[one.id] })),
  conditions: conditionsOf(DECADES, 'points'),
  light: { ...lightOf(10_000), contenders: ['ours', 'supercluster'] },
  takesPart: canTake,
  metrics: [
    { id: 'firstPaint', label: 'data in memory → first clustered paint', unit: 'ms' },
    { id: 'heap', label: 'heap and buffers the points take', unit: 'MB' },
  ],

  /** What `visit` needs, and how to end it. */
  async open() {
    const bundles = join(CACHE, 'map-growth');
    await bundleContenders(maps, bundles);
    const files = DECADES.map(size => [`/points-${size}.bin`, manyPositions(size)]);
    const server = await serve({
      '/bundles/': bundles,
      '/pages/': join(BENCH, 'pages'),
      ...Object.fromEntries(files),
    });
    return { title: 'Points in memory, 1,000 to 1,000,000', ...server };
  },

  visit(browser, { origin }, { contender, condition }) {
    return inNewPage(browser, async page => {
      const call = step => page.evaluate(name => globalThis.bench[name](), step);
      const query = `contender=${contender.id}&points=/points-${condition.size}.bin`;
      await page.goto(`${origin}/pages/map/index.html?${query}`);
      await page.waitForFunction(() => globalThis.bench);
      await call('open');
      const before = await heapOf(page);
      await call('prepare');
      const { firstPaint } = await call('load');
      const seen = await call('counted');
      // A view has some of few points as single marks, which say no number.
      const least = condition.size > 50_000 ? 0.98 : 0.8;
      if (!(seen.points > least * condition.size && seen.points <= condition.size)) {
        throw new Error(`it shows ${seen.points} of ${condition.size} points`);
      }
      return { firstPaint, heap: Math.max(0, (await heapOf(page)) - before) / 1e6 };
    });
  },
};

// Rows of a leaderboard, in memory until they are seen, sorted and searched: ours and the grids.
import { join } from 'node:path';
import { inNewPage } from '../../lib/browser.mjs';
import { bundleContenders } from '../../lib/bundle.mjs';
import { heapOf } from '../../lib/heap.mjs';
import { BENCH, CACHE } from '../../lib/places.mjs';
import { serve } from '../../lib/serve.mjs';
import { contenders } from '../board/rows.mjs';
import { conditionsOf } from './sizes.mjs';

/** A board of up to 2,000 rows is a plain table of ours, another thing: curves begin above. */
const SIZES = [3_000, 10_000, 100_000, 1_000_000];

export const standings = {
  id: 'rows-grow',
  grows: true,
  contenders,
  conditions: conditionsOf(SIZES, 'rows'),
  light: { conditions: ['3000', '10000'], contenders: ['ours', 'virtualizer'] },
  metrics: [
    { id: 'first', label: 'data in memory → first rows painted', unit: 'ms' },
    { id: 'whole', label: '… until all rows are at hand', unit: 'ms' },
    { id: 'sort', label: 'sort by another column', unit: 'ms' },
    { id: 'filter', label: 'filter by text', unit: 'ms' },
    { id: 'burst', label: '1,000 updates → ranked again and painted', unit: 'ms' },
    { id: 'heap', label: 'heap and buffers the rows take', unit: 'MB' },
  ],

  /** What `visit` needs, and how to end it. */
  async open() {
    const bundles = join(CACHE, 'board-growth');
    await bundleContenders(contenders, bundles);
    const server = await serve({ '/bundles/': bundles, '/pages/': join(BENCH, 'pages') });
    return { title: 'Standings in memory, 3,000 to 1,000,000 rows', ...server };
  },

  visit(browser, { origin }, { contender, condition: { size } }) {
    return inNewPage(browser, async page => {
      const call = step => page.evaluate(name => globalThis.bench[name](), step);
      await page.setViewport({ width: 1000, height: 900, deviceScaleFactor: 1 });
      await page.goto(`${origin}/pages/board/index.html?contender=${contender.id}&count=${size}`);
      await page.waitForFunction(() => globalThis.bench);
      const before = await heapOf(page);
      await call('prepare');
      await heapOf(page);
      const first = await call('first');
      const whole = first + (await call('whole'));
      const heap = Math.max(0, (await heapOf(page)) - before) / 1e6;
      const sort = await call('sort');
      const filter = await call('filter');
      return { first, whole, sort, filter, burst: await call('burst'), heap };
    });
  },
};

// The card stands three screens below: what is loaded before anybody scrolls, and how soon it is there then.
import { inNewPage } from '../../lib/browser.mjs';
import { weigh } from '../../lib/wire.mjs';
import { conditions, contenders } from './contenders.mjs';
import { standOf } from './stand.mjs';
import { PATIENCE, visitorOf, wordsOf } from './visitor.mjs';

/** What a contender's first element is before its script has come. */
const PLACES = { carrier: '.union-embed' };

export const below = {
  id: 'below',
  contenders,
  conditions,
  light: { conditions: ['cpu1'], contenders: ['ours', 'webawesome', 'spectrum'] },
  metrics: [
    {
      id: 'bytes',
      label: 'bytes before anybody scrolls',
      unit: 'kB',
      goal: { most: 8, kind: 'count' },
    },
    { id: 'scriptBytes', label: '… of it scripts', unit: 'kB' },
    { id: 'requests', label: 'requests till then', goal: { most: 4, kind: 'count' } },
    { id: 'work', label: 'main thread at work till then', unit: 'ms' },
    { id: 'seen', label: 'scrolled there at once → the card seen', unit: 'ms' },
    { id: 'more', label: 'bytes that come for it', unit: 'kB' },
    { id: 'shift', label: 'layout shift, thousandths', goal: { most: 0, kind: 'time' } },
  ],

  /** What `visit` needs, and how to end it. */
  async open() {
    return { title: 'A card three screens below', ...(await standOf({ below: true })) };
  },

  visit(browser, { origin, person }, { contender, condition }) {
    return inNewPage(browser, async page => {
      const visitor = await visitorOf(page, condition);
      const { wire, ask } = visitor;
      await page.goto(`${origin}/${contender.id}.html`, { waitUntil: 'load' });
      await wire.quiet(1500);
      const before = weigh(wire.done);
      const { work } = await visitor.work();
      const began = await ask('scrollTo', PLACES[contender.id] ?? contender.host);
      const seen = await ask('seen', contender.host, wordsOf(person), PATIENCE);
      if (seen === undefined) throw new Error('the card never came');
      await wire.quiet(1000);
      const { shift } = await ask('counted');
      return {
        bytes: before.all / 1000,
        scriptBytes: before.script / 1000,
        requests: before.requests,
        work,
        seen: seen - began,
        more: (weigh(wire.done).all - before.all) / 1000,
        shift: shift * 1000,
      };
    });
  },
};

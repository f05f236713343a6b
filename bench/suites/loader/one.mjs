// A page with one card, from its address to the card on the screen.
import { inNewPage } from '../../lib/browser.mjs';
import { weigh } from '../../lib/wire.mjs';
import { conditions, contenders } from './contenders.mjs';
import { standOf } from './stand.mjs';
import { PATIENCE, visitorOf, wordsOf } from './visitor.mjs';

export const one = {
  id: 'one',
  contenders,
  conditions,
  light: { conditions: ['cpu1'] },
  metrics: [
    { id: 'contentful', label: 'navigation → anything painted (FCP)', unit: 'ms' },
    { id: 'seen', label: 'navigation → the card seen', unit: 'ms' },
    { id: 'bytes', label: 'bytes till then, packed, with headers', unit: 'kB' },
    { id: 'scriptBytes', label: '… of it scripts', unit: 'kB' },
    { id: 'requests', label: 'requests till then', goal: { most: 12, kind: 'count' } },
    { id: 'bytesAll', label: 'bytes until nothing more comes', unit: 'kB' },
    { id: 'requestsAll', label: 'requests until then' },
    { id: 'script', label: 'script on the main thread until then', unit: 'ms' },
    { id: 'work', label: 'main thread at work until then', unit: 'ms' },
    { id: 'longest', label: 'longest task (0: none > 50 ms)', unit: 'ms' },
    { id: 'shift', label: 'layout shift, thousandths', goal: { most: 0, kind: 'time' } },
  ],

  /** What `visit` needs, and how to end it. */
  async open() {
    return { title: 'A page with one card, on a phone', ...(await standOf()) };
  },

  visit(browser, { origin, person }, { contender, condition }) {
    return inNewPage(browser, async page => {
      const visitor = await visitorOf(page, condition);
      const { wire, ask } = visitor;
      await page.goto(`${origin}/${contender.id}.html`, { waitUntil: 'domcontentloaded' });
      const seen = await ask('seen', contender.host, wordsOf(person), PATIENCE);
      if (seen === undefined) throw new Error('the card never came');
      await wire.quiet(1000);
      const early = await visitor.before(seen);
      const all = weigh(wire.done);
      const { work } = await visitor.work();
      const { shift, longest } = await ask('counted');
      return {
        contentful: await ask('contentful'),
        seen,
        bytes: early.all / 1000,
        scriptBytes: early.script / 1000,
        requests: early.requests,
        bytesAll: all.all / 1000,
        requestsAll: all.requests,
        script: await visitor.script(),
        work,
        longest,
        shift: shift * 1000,
      };
    });
  },
};

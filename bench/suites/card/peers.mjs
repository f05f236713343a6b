// Five hundred people, the same in each card: what the library weighs, how long until the last one is
// seen, what that costs the processor and the memory, and whether anything jumps.
import { join } from 'node:path';
import { drawPortrait } from '../../../scripts/lib/sample-portrait.mjs';
import { pngOf } from '../../../scripts/lib/sample-png.mjs';
import { sampleAllianceMembers, samplePeopleOfYear } from '../../../scripts/lib/sample-people.mjs';
import { inNewPage } from '../../lib/browser.mjs';
import { bundleContenders } from '../../lib/bundle.mjs';
import { heapOf } from '../../lib/heap.mjs';
import { BENCH, CACHE, versionOf } from '../../lib/places.mjs';
import { serve } from '../../lib/serve.mjs';
import { workMeter } from './work-meter.mjs';

const MB = 1e6;

/** Each entry gives make, and frame where its cards stand in one: see pages/card/harness.js. */
const contenders = [
  { id: 'ours', title: 'union-widgets', entry: 'pages/card/ours.js', ours: true },
  {
    id: 'webawesome',
    title: `Web Awesome ${versionOf('@awesome.me/webawesome')}`,
    entry: 'pages/card/webawesome.js',
  },
  {
    id: 'spectrum',
    title: `Spectrum Web Components ${versionOf('@spectrum-web-components/card')}`,
    entry: 'pages/card/spectrum.js',
  },
  { id: 'ui5', title: `UI5 ${versionOf('@ui5/webcomponents')}`, entry: 'pages/card/ui5.js' },
  {
    id: 'shoelace',
    title: `Shoelace ${versionOf('@shoelace-style/shoelace')}`,
    entry: 'pages/card/shoelace.js',
  },
  { id: 'plain', title: 'plain HTML, no script but the page’s', entry: 'pages/card/plain.js' },
];

const COUNT = 500;
/** A quick run has a tenth of them. */
const QUICK = 10;

export const peers = {
  id: 'peers',
  light: { conditions: ['cpu1'] },
  contenders,
  conditions: [
    { id: 'cpu1', title: 'CPU ×1', cpu: 1 },
    { id: 'cpu4', title: 'CPU ×4', cpu: 4 },
  ],
  metrics: [
    { id: 'js', label: 'JavaScript, gzip', unit: 'kB', goal: { most: 14, kind: 'count' } },
    { id: 'css', label: 'style sheets, gzip', unit: 'kB' },
    { id: 'seen', label: 'cards put in → the last one seen', unit: 'ms' },
    { id: 'work', label: 'main thread at work for them', unit: 'ms' },
    { id: 'style', label: '… of it style and layout', unit: 'ms' },
    { id: 'longest', label: 'longest task', unit: 'ms' },
    { id: 'heap', label: 'heap the cards take', unit: 'MB' },
    { id: 'shift', label: 'layout shift, thousandths', goal: { most: 0, kind: 'time' } },
    { id: 'texts', label: 'characters shown in each', alike: false },
  ],

  /** What `visit` needs, and how to end it. */
  async open({ quick }) {
    const count = COUNT / (quick ? QUICK : 1);
    const bundles = join(CACHE, 'card');
    const weights = await bundleContenders(contenders, bundles);
    const server = await serve({
      '/bundles/': bundles,
      '/pages/': join(BENCH, 'pages'),
      '/portrait.png': pngOf(drawPortrait(23, { woman: true })),
      '/people.js': peopleScript(count),
    });
    return { title: `${count} people on one page`, weights, ...server };
  },

  /** One page, from the first card to the last. */
  visit(browser, { origin, weights }, { contender, condition }) {
    return inNewPage(browser, async page => {
      const call = step => page.evaluate(name => globalThis.bench[name](), step);
      await page.setViewport({ width: 800, height: 900, deviceScaleFactor: 1 });
      await page.goto(`${origin}/pages/card/index.html?contender=${contender.id}`);
      await page.waitForFunction(() => globalThis.bench);
      await call('ready');
      const before = await heapOf(page);
      await page.emulateCPUThrottling(condition.cpu);
      const work = await workMeter(page);
      const started = await work();
      const seen = await call('show');
      const done = await work();
      await page.emulateCPUThrottling(1);
      await call('rest');
      const { shift, longest, texts, missing } = await call('counted');
      if (missing.length > 0) throw new Error(`a card does not show ${missing.join(', ')}`);
      const { js, css } = weights[contender.id];
      return {
        js: js / 1000,
        ...(css > 0 && { css: css / 1000 }),
        seen,
        work: done.work - started.work,
        style: done.style - started.style,
        longest,
        heap: ((await heapOf(page)) - before) / MB,
        shift: shift * 1000,
        texts,
      };
    });
  },
};

/** The sample people as a module; the list begins again where it ends. One portrait is enough. */
function peopleScript(count) {
  const all = [...samplePeopleOfYear(), ...sampleAllianceMembers()].filter(
    ({ portrait }) => portrait,
  );
  const people = Array.from({ length: count }, (_, at) => {
    const { person } = all[at % all.length];
    return { ...person, id: `b-${at + 1}`, photo: { ...person.photo, src: '/portrait.png' } };
  });
  return Buffer.from(`export const people = ${JSON.stringify(people)};`);
}

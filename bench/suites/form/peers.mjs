// Ten questions in three steps: what each library weighs, how long its script keeps a phone busy
// before the first question can be answered, and how soon it says that an answer is missing.
import { join } from 'node:path';
import { inNewPage } from '../../lib/browser.mjs';
import { bundleContenders } from '../../lib/bundle.mjs';
import { BENCH, CACHE, versionOf } from '../../lib/places.mjs';
import { serve } from '../../lib/serve.mjs';
import { scriptMeter } from './script-meter.mjs';

/** Each entry gives open, next and errors: see pages/form/harness.js. */
const contenders = [
  { id: 'ours', title: 'union-widgets form', entry: 'pages/form/ours.js', ours: true },
  { id: 'survey', title: `SurveyJS ${versionOf('survey-core')}`, entry: 'pages/form/survey.js' },
  { id: 'rjsf', title: `rjsf ${versionOf('@rjsf/core')}`, entry: 'pages/form/rjsf.js' },
  {
    id: 'jsonforms',
    title: `JSON Forms ${versionOf('@jsonforms/core')}`,
    entry: 'pages/form/jsonforms.js',
  },
  {
    id: 'govuk',
    title: `GOV.UK Frontend ${versionOf('govuk-frontend')}, written by hand`,
    entry: 'pages/form/govuk.js',
  },
  {
    id: 'uswds',
    title: `USWDS ${versionOf('@uswds/uswds')}, written by hand`,
    entry: 'pages/form/uswds.js',
  },
];

export const peers = {
  id: 'peers',
  light: { conditions: ['cpu4'] },
  contenders,
  conditions: [
    { id: 'cpu1', title: 'CPU ×1', cpu: 1 },
    { id: 'cpu4', title: 'CPU ×4', cpu: 4 },
  ],
  metrics: [
    { id: 'js', label: 'JavaScript, gzip', unit: 'kB' },
    { id: 'css', label: 'style sheets, gzip', unit: 'kB' },
    { id: 'usable', label: 'script asked for → first question on screen', unit: 'ms' },
    {
      id: 'script',
      label: '… of it script on the main thread',
      unit: 'ms',
      goal: { most: 15, kind: 'time' },
    },
    {
      id: 'error',
      label: 'button pressed → messages on screen',
      unit: 'ms',
      goal: { most: 70, kind: 'time', under: ['cpu4'] },
    },
    { id: 'inputs', label: 'controls on the first screen', alike: false },
  ],

  /** What `visit` needs, and how to end it. */
  async open() {
    const bundles = join(CACHE, 'form');
    const weights = await bundleContenders(contenders, bundles);
    const server = await serve({
      '/bundles/': bundles,
      '/pages/': join(BENCH, 'pages'),
      // Where GOV.UK's style sheet expects its fonts.
      '/assets/': join(BENCH, 'node_modules/govuk-frontend/dist/govuk/assets'),
    });
    return { title: 'Ten questions in three steps', weights, ...server };
  },

  /** One page, from its script to its error messages. */
  visit(browser, { origin, weights }, { contender, condition }) {
    return inNewPage(browser, async page => {
      const call = step => page.evaluate(name => globalThis.bench[name](), step);
      await page.setViewport({ width: 360, height: 640, deviceScaleFactor: 1 });
      await page.goto(`${origin}/pages/form/index.html?contender=${contender.id}`);
      await page.waitForFunction(() => globalThis.bench);
      await call('warm');
      await page.emulateCPUThrottling(condition.cpu);
      const scripts = await scriptMeter(page);
      const before = await scripts();
      const usable = await call('usable');
      const script = (await scripts()) - before;
      await call('rest');
      const error = await call('error');
      await page.emulateCPUThrottling(1);
      const { inputs, errors } = await call('counted');
      if (inputs === 0 || errors === 0) throw new Error(`${inputs} controls, ${errors} messages`);
      const { js, css } = weights[contender.id];
      return {
        js: js / 1000,
        ...(css > 0 && { css: css / 1000 }),
        usable,
        script,
        error,
        inputs,
      };
    });
  },
};

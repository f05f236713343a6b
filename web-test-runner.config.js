import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fileURLToPath } from 'node:url';
import { bundledTests } from './scripts/lib/bundled-tests.mjs';
import { findChrome } from './scripts/lib/chrome.mjs';
import { countingReporter } from './scripts/lib/counting-reporter.mjs';
import { glob } from './scripts/lib/glob.mjs';
import { setClock } from './scripts/lib/set-clock.mjs';

const chrome = await findChrome();

const files = [
  'test/{base,elements,embed,tokens,locale,stations,widgets}/**/*.test.ts',
  'test/**/*.browser.test.ts',
];

export const shared = {
  files,
  nodeResolve: { exportConditions: ['production', 'default'] },
  rootDir: '.',
  plugins: [
    bundledTests(files),
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  // An element that warns in a test has told nobody: Lit's development build is not loaded.
  testFramework: { config: { timeout: 8000 } },
  // `npm run test:fuzz` hands its seed and its clock to the page.
  testRunnerHtml: framework => `<!doctype html>
    <script>globalThis.UW_SEED = ${JSON.stringify(process.env.UW_SEED)};</script>
    <script>(${setClock})(${JSON.stringify(process.env.UW_NOW)});</script>
    <script type="module" src="${framework}"></script>`,
  testsFinishTimeout: 180_000,
  browserStartTimeout: 60_000,
  reporters: [countingReporter()],
};

const chromeOfItsOwn = () =>
  chromeLauncher({ launchOptions: { executablePath: chrome.path, args: chrome.args } });

export const chromium = {
  // Only Chromium's driver tells its accessibility tree.
  plugins: [...shared.plugins, a11ySnapshotPlugin()],
  browser: chromeOfItsOwn(),
};

/**
 * Tests wait more than they work (frames, transitions, timers), so several browsers share the files;
 * each shows one tab at a time, for a tab in the background gets no animation frames.
 */
const BROWSERS = 3;

function dealt() {
  const all = [...new Set(files.flatMap(pattern => glob(pattern, '.')))];
  return Array.from({ length: BROWSERS }, (_, hand) => ({
    name: `browser ${hand + 1}`,
    files: all.filter((_file, at) => at % BROWSERS === hand),
    browsers: [chromeOfItsOwn()],
  }));
}

const isNamed = process.argv.includes('--files');

export default {
  ...shared,
  plugins: chromium.plugins,
  concurrency: 1,
  browsers: [chromium.browser],
  ...(!isNamed && { files: undefined, groups: dealt(), concurrentBrowsers: BROWSERS }),
};

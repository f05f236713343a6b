import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fileURLToPath } from 'node:url';
import { findChrome } from './scripts/lib/chrome.mjs';
import { countingReporter } from './scripts/lib/counting-reporter.mjs';

const chrome = await findChrome();

export const shared = {
  files: [
    'test/{base,elements,embed,tokens,locale,widgets}/**/*.test.ts',
    'test/**/*.browser.test.ts',
  ],
  nodeResolve: { exportConditions: ['production', 'default'] },
  rootDir: '.',
  plugins: [
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  // An element that warns in a test has told nobody: Lit's development build is not loaded.
  testFramework: { config: { timeout: 8000 } },
  // `npm run test:fuzz` hands its seed to the page.
  testRunnerHtml: framework => `<!doctype html>
    <script>globalThis.UW_SEED = ${JSON.stringify(process.env.UW_SEED)};</script>
    <script type="module" src="${framework}"></script>`,
  testsFinishTimeout: 180_000,
  browserStartTimeout: 60_000,
  reporters: [countingReporter()],
};

export const chromium = {
  // Only Chromium's driver tells its accessibility tree.
  plugins: [...shared.plugins, a11ySnapshotPlugin()],
  browser: chromeLauncher({ launchOptions: { executablePath: chrome.path, args: chrome.args } }),
};

export default {
  ...shared,
  plugins: chromium.plugins,
  // A tab in the background gets no animation frames: one at a time.
  concurrency: 1,
  browsers: [chromium.browser],
};

// One engine a run, named by UW_ENGINE; the tests are those of the root configuration.
import { chromium, shared } from '../../web-test-runner.config.js';

const engine = process.env.UW_ENGINE;
const path = process.env.UW_ENGINE_PATH;

async function launcher() {
  if (engine === 'firefox') {
    const { puppeteerLauncher } = await import('@web/test-runner-puppeteer');
    return puppeteerLauncher({
      launchOptions: { browser: 'firefox', executablePath: path, headless: true },
      concurrency: 1,
    });
  }
  if (engine === 'webkit') {
    const { webdriverLauncher } = await import('@web/test-runner-webdriver');
    return webdriverLauncher({
      port: Number(process.env.UW_WEBKIT_PORT),
      capabilities: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': {
          binary: process.env.UW_MINIBROWSER,
          args: ['--automation'],
        },
        'wdio:enforceWebDriverClassic': true,
      },
      logLevel: 'error',
    });
  }
  return chromium.browser;
}

export default {
  ...shared,
  ...(engine === 'chromium' && { plugins: chromium.plugins }),
  rootDir: new URL('../..', import.meta.url).pathname,
  ...(process.env.UW_PORT && { port: Number(process.env.UW_PORT) }),
  concurrency: 1,
  // WebKitGTK and Firefox without a screen now and then hold a frame back for seconds: a test that
  // fails there is asked twice more. In Chromium (`npm test`) each test has one try.
  testFramework: {
    config: { ...shared.testFramework.config, retries: engine === 'chromium' ? 0 : 2 },
  },
  browsers: [await launcher()],
};

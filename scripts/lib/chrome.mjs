// Finds a Chromium: CHROME_PATH, then an installed Chrome/Chromium/Edge, then the one from npm.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const PLACES = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map(name => process.env[name])
    .filter(Boolean)
    .flatMap(dir => [
      join(dir, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(dir, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
};

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--font-render-hinting=none',
];

/**
 * @returns {Promise<{path: string, args: string[], from: string}>} where the browser is, the
 * arguments it needs here, and which of the three ways found it.
 */
export async function findChrome() {
  // Chromium refuses its sandbox to root (containers, CI).
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET;
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names a file that is not there: ${named}`);
    return { path: named, args, from: 'CHROME_PATH' };
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap(dir => ['chromium', 'google-chrome', 'chrome'].map(name => join(dir, name)));
  const found = [...(PLACES[process.platform] ?? []), ...onPath].find(path => existsSync(path));
  if (found) return { path: found, args, from: 'installed' };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome, Chromium or Edge was found. Install one, or set CHROME_PATH.');
  }
  const { default: chromium } = await import('@sparticuz/chromium');
  chromium.setGraphicsMode = false;
  const path = await chromium.executablePath();
  // Its switches suit a cloud function: with some a longer run crashes, with others any page reads any
  // other. Ours are all that is needed here.
  return { path, args, from: 'npm' };
}

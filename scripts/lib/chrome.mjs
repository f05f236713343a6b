// Finds a Chromium: CHROME_PATH, then an installed Chrome/Chromium/Edge, then the one from npm.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ROOT, runNode } from './node.mjs';

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
  // The package's switches suit a cloud function: with some a longer run crashes, with others any page
  // reads any other. Ours are all that is needed here.
  return { path: await unpacked(), args, from: 'npm' };
}

const UNPACK = `const { default: chromium } = await import('@sparticuz/chromium');
chromium.setGraphicsMode = false;
await chromium.executablePath();`;

/**
 * The package unpacks into the folder for temporary files, where a second process takes what the first
 * has half written, and a later version what an earlier one left. So each unpacks into a folder of its
 * own, which gets the name by which it is found when it is whole.
 */
async function unpacked() {
  const packages = join(ROOT, 'node_modules');
  const about = join(packages, '@sparticuz', 'chromium', 'package.json');
  const { version } = JSON.parse(readFileSync(about, 'utf8'));
  const cache = join(packages, '.cache');
  const folder = join(cache, `chromium-${version}`);
  const path = join(folder, 'chromium');
  if (existsSync(path)) return path;
  mkdirSync(cache, { recursive: true });
  const own = mkdtempSync(join(cache, 'chromium-part-'));
  try {
    const stdio = ['ignore', 'ignore', 'inherit'];
    const code = await runNode(['--input-type=module', '-e', UNPACK], {
      env: { TMPDIR: own },
      stdio,
    });
    if (code === 0) renameSync(own, folder);
  } catch (error) {
    // Another process may have been quicker.
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
  if (!existsSync(path)) throw new Error('The Chromium from npm could not be unpacked.');
  return path;
}

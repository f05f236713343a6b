// The browsers of three engines that are on this machine.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChrome } from './chrome.mjs';

const ENGINES = ['chromium', 'firefox', 'webkit'];
const USAGE = `npm run test:engines [-- --only ${ENGINES.join(',')}] [--require …] [--at-once N]`;

/**
 * @param {string[]} args `--only a,b`, `--require a,b`, `--at-once N`
 * @param {number} processors of this machine
 * @returns {{only: string[], required: string[], atOnce: number}} `only` is all where none is named;
 *   `atOnce`: engines side by side, each of which needs a processor
 * @throws {Error} in words, for a name or an option that there is not
 */
export function readArguments(args, processors) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', default: ENGINES.join() },
      require: { type: 'string', default: '' },
      'at-once': { type: 'string', default: String(Math.min(2, processors)) },
    },
  });
  const [only, required] = [values.only, values.require].map(text =>
    text.split(',').filter(Boolean),
  );
  const strange = [...only, ...required].filter(name => !ENGINES.includes(name));
  if (strange.length > 0) throw new Error(`No engine ${strange.join(', ')}. ${USAGE}`);
  if (only.length === 0) throw new Error(`--only names no engine. ${USAGE}`);
  const unasked = required.filter(name => !only.includes(name));
  if (unasked.length > 0)
    throw new Error(`${unasked.join(', ')}: required, and left out by --only. ${USAGE}`);
  const atOnce = Number(values['at-once']);
  if (!Number.isInteger(atOnce) || atOnce < 1)
    throw new Error(`--at-once takes a number. ${USAGE}`);
  return { only, required, atOnce };
}

/** Those wanted that are on this machine, in a fixed order. */
export const chosenEngines = (found, only) =>
  ENGINES.filter(name => found[name] && only.includes(name));

/** Paths by engine, none where it is not installed; says which it found. */
export async function installedEngines() {
  const found = {
    chromium: await findChrome().then(
      ({ path }) => path,
      () => undefined,
    ),
    firefox: process.env.FIREFOX_PATH ?? onPath('firefox-esr', 'firefox'),
    webkit: onPath('WebKitWebDriver'),
  };
  for (const [engine, path] of Object.entries(found)) {
    console.log(`${engine.padEnd(9)} ${path ?? 'not installed here, not tested'}`);
  }
  return found;
}

/** The first of these programs that PATH has, or the folders where Debian keeps drivers. */
export function onPath(...names) {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/lib/webkit2gtk-4.1',
  ];
  return folders.flatMap(dir => names.map(name => join(dir, name))).find(path => existsSync(path));
}
